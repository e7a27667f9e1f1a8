package app.foyer.server.role;

import app.foyer.server.operate.Part;
import java.util.Locale;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Makes a bean of each side that the roles start, so that health names it. */
final class PartBeans implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (Side.Name name : Side.Name.of(Role.parts(ServerSettings.roles(environment)))) {
            registry.registerBean(
                    name.name().toLowerCase(Locale.ROOT) + "Part",
                    Part.class,
                    bean -> bean.supplier(context -> context.bean(House.class).side(name)));
        }
    }
}
