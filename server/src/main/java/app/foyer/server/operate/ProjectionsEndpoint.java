package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.projection.FoundLetter;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.Projections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/projections}: how the projections are; {@code /actuator/projections/<name>}: the
 * dead letters of one. {@code POST /actuator/projections/<name>/<what>} has it {@code pause},
 * {@code resume} or {@code reset}; with {@code entity}, {@code retry} or {@code drop} what waits of
 * it.
 */
@Endpoint(id = "projections")
final class ProjectionsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionsEndpoint.class);

    private final Projections projections;
    private final Pauses pauses;

    ProjectionsEndpoint(Projections projections, Pauses pauses) {
        this.projections = projections;
        this.pauses = pauses;
    }

    @ReadOperation
    WebEndpointResponse<?> states() {
        return OperatorCommands.answer(() -> Map.of("projections", projections.states()));
    }

    @ReadOperation
    WebEndpointResponse<?> deadLetters(@Selector String projection) {
        return OperatorCommands.answer(() -> Map.of("deadLetters", letters(projection)));
    }

    private List<FoundLetter> letters(String projection) {
        return projections.deadLetters(projection);
    }

    /**
     * @param entity of whom; if not given, everybody's is tried again, and nobody's can be dropped
     */
    @WriteOperation
    WebEndpointResponse<?> act(
            @Selector String projection, @Selector String what, @Nullable String entity) {
        return OperatorCommands.answer(() -> {
            if (!projections.names().contains(projection)) {
                throw new Refused(Refusal.PROJECTION_UNKNOWN);
            }
            Wish wish = Wish.of(what, entity);
            LOG.info("An operator has {} {} {}", projection, wish, known(projection, entity));
            return switch (wish) {
                case PAUSE -> done(() -> pauses.pause(projection));
                case RESUME -> done(() -> pauses.resume(projection));
                case RESET -> done(() -> projections.reset(projection));
                case RETRY ->
                        entity == null
                                ? projections.retryAll(projection)
                                : parts(entity, each -> projections.retry(projection, each));
                case DROP ->
                        parts(
                                Objects.requireNonNull(entity),
                                each -> projections.drop(projection, each));
            };
        });
    }

    /** What a projection can be had do. */
    private enum Wish {
        PAUSE,
        RESUME,
        RESET,
        RETRY,
        DROP;

        /** What a word says; whose events are dropped must be said. */
        static Wish of(String word, @Nullable String entity) {
            return Stream.of(values())
                    .filter(wish -> wish.name().toLowerCase(Locale.ROOT).equals(word))
                    .filter(wish -> wish != DROP || entity != null)
                    .findFirst()
                    .orElseThrow(() -> new Refused(Refusal.PROJECTION_WISH_INVALID));
        }
    }

    /** The log says an entity's name as a letter has it, and nothing that was merely sent. */
    private String known(String projection, @Nullable String entity) {
        return entity != null && projections.whoWaits(projection).contains(entity) ? entity : "";
    }

    private static Map<String, Object> done(Runnable wish) {
        wish.run();
        return Map.of();
    }

    private static Map<String, Object> parts(String entity, ToIntFunction<String> wish) {
        return Map.of("parts", wish.applyAsInt(entity));
    }
}
