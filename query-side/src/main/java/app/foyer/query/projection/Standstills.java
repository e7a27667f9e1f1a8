package app.foyer.query.projection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which buckets do not get on, and why; for the health of this node. */
final class Standstills {
    private final Map<Integer, String> reasons = new ConcurrentSkipListMap<>();

    void stopped(int bucket, String where, Throwable why) {
        reasons.put(bucket, "bucket %02d stands still at %s: %s".formatted(bucket, where, why));
    }

    void goesOn(int bucket) {
        reasons.remove(bucket);
    }

    void allGoOn() {
        reasons.clear();
    }

    Optional<String> of(int bucket) {
        return Optional.ofNullable(reasons.get(bucket));
    }

    /** One of the reasons; empty if all go on. */
    Optional<String> any() {
        return reasons.values().stream().findFirst();
    }
}
