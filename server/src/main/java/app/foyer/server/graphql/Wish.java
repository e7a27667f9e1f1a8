package app.foyer.server.graphql;

import app.foyer.contract.command.IdempotencyKey;
import app.foyer.server.caller.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * What every mutation has in common: who wishes it, and whether once.
 *
 * @param idempotencyKey null where it is done each time
 */
record Wish(Caller caller, @Nullable IdempotencyKey idempotencyKey) {
    private static final String ARGUMENT = "idempotencyKey";

    /** Gives mutations their {@link Wish}. */
    static final class Resolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Wish.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, DataFetchingEnvironment environment) {
            Reading reading =
                    Objects.requireNonNull(environment.getGraphQlContext().get("reading"));
            Caller caller = reading.caller();
            String key = environment.getArgument(ARGUMENT);
            return new Wish(caller, key == null ? null : caller.idempotencyKey(key));
        }
    }
}
