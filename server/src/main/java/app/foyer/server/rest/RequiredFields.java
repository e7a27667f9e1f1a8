package app.foyer.server.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads nullness off the records that bodies are read into: what is not {@code @Nullable} must be
 * there, and a list never holds a null. So the compiler and JSON agree on what can be absent.
 */
final class RequiredFields extends SimpleModule {
    private static final long serialVersionUID = 1L;

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new ByNullness());
    }

    private static final class ByNullness extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedParameter parameter) {
                RecordComponent component = component(parameter);
                if (component != null) {
                    boolean nullable =
                            component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                    return JsonSetter.Value.construct(
                            nullable ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL);
                }
            }
            return super.findSetterInfo(config, annotated);
        }

        private static @Nullable RecordComponent component(AnnotatedParameter parameter) {
            Class<?> owner = parameter.getDeclaringClass();
            if (!owner.isRecord() || !owner.getName().startsWith("app.foyer.server.")) {
                return null;
            }
            RecordComponent[] all = owner.getRecordComponents();
            return parameter.getIndex() < all.length ? all[parameter.getIndex()] : null;
        }
    }
}
