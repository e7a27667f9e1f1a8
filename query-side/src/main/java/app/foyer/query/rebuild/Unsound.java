package app.foyer.query.rebuild;

import app.foyer.query.store.Life;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** How often what was built of a bucket here lacked something. */
final class Unsound {
    /** What is unsound so often is left alone until somebody asks for it. */
    private static final int MAX = 3;

    private final Supplier<List<Life>> lives;
    private final Map<Integer, Times> all = new ConcurrentSkipListMap<>();

    /**
     * @param live the generation that stayed: another is there once it was built elsewhere
     */
    private record Times(int times, int live) {}

    /**
     * @param lives of all buckets, in their order
     */
    Unsound(Supplier<List<Life>> lives) {
        this.lives = lives;
    }

    /** Notes one more. */
    void note(int bucket) {
        Times before = all.get(bucket);
        int times = before == null ? 1 : before.times() + 1;
        all.put(bucket, new Times(times, lives.get().get(bucket).live()));
    }

    /** Whether another try is of no use. */
    boolean isTooOften(int bucket) {
        Times found = all.get(bucket);
        return found != null && found.times() >= MAX;
    }

    void forget(int bucket) {
        all.remove(bucket);
    }

    /** Which bucket does not come right, as a sentence; empty if none. */
    Optional<String> illness() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Life> now = lives.get();
        all.entrySet().removeIf(each -> now.get(each.getKey()).live() != each.getValue().live());
        return all.entrySet().stream()
                .filter(each -> each.getValue().times() >= MAX)
                .map(each ->
                        "bucket %02d was built anew %d times, and lacked something each time"
                                .formatted(each.getKey(), each.getValue().times()))
                .findFirst();
    }
}
