package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/rebuild}, or {@code /actuator/rebuild/<bucket>}: how far rebuilds are, and which
 * generation of each bucket is live, by which one sees whether one was built anew; {@code POST} has
 * buckets built anew, {@code DELETE} has them rest.
 */
@Endpoint(id = "rebuild")
final class RebuildEndpoint {
    private final Rebuilder rebuilder;

    RebuildEndpoint(Rebuilder rebuilder) {
        this.rebuilder = rebuilder;
    }

    @ReadOperation
    Map<String, List<?>> progress() {
        return Map.of("buckets", rebuilder.progress(), "live", rebuilder.live());
    }

    @WriteOperation
    Map<String, List<?>> rebuildAll() {
        return all(true);
    }

    @DeleteOperation
    Map<String, List<?>> stopAll() {
        return all(false);
    }

    private Map<String, List<?>> all(boolean going) {
        IntStream.range(0, Rebuilder.BUCKETS).forEach(bucket -> rebuilder.rebuild(bucket, going));
        return progress();
    }

    @WriteOperation
    WebEndpointResponse<?> rebuild(@Selector String bucket) {
        return one(bucket, true);
    }

    @DeleteOperation
    WebEndpointResponse<?> stop(@Selector String bucket) {
        return one(bucket, false);
    }

    private WebEndpointResponse<?> one(String bucket, boolean going) {
        return OperatorCommands.answer(() -> {
            rebuilder.rebuild(number(bucket), going);
            return progress();
        });
    }

    private static int number(String text) {
        return IntStream.range(0, Rebuilder.BUCKETS)
                .filter(bucket -> Integer.toString(bucket).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.BUCKET_UNKNOWN));
    }
}
