package app.foyer.query.projection;

import app.foyer.query.store.BucketState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Which buckets did not get on here, and why; for the health of this node. Several nodes try a
 * bucket that nobody holds, and one of them gets on with it: so what is said of one is over when
 * the bucket shows that somebody has taken it since and got on.
 */
final class Standstills {
    private final Map<Integer, Standstill> all = new ConcurrentSkipListMap<>();

    /**
     * A bucket as it was when it did not get on.
     *
     * @param epoch under which it was tried; later ones are of others, or of another try
     * @param position where it stood; 0 where Redis did not say
     */
    private record Standstill(String reason, long epoch, long position) {
        /** Nothing is missing in a bucket that is as far as the log. */
        boolean isOver(BucketState now, long head) {
            return now.epoch() > epoch && (now.position() > position || now.position() == head);
        }
    }

    /**
     * @param epoch under which the bucket was tried
     * @param position where it stands, as far as is known
     */
    void stopped(int bucket, long epoch, long position, String where, Throwable why) {
        String reason = "bucket %02d stands still at %s: %s".formatted(bucket, where, why);
        all.put(bucket, new Standstill(reason, epoch, position));
    }

    void goesOn(int bucket) {
        all.remove(bucket);
    }

    void allGoOn() {
        all.clear();
    }

    /**
     * Why a bucket does not get on.
     *
     * @param now how the bucket is
     * @param head the log's last position
     */
    Optional<String> of(int bucket, BucketState now, long head) {
        Standstill found = all.get(bucket);
        if (found != null && found.isOver(now, head)) {
            all.remove(bucket, found);
            return Optional.empty();
        }
        return Optional.ofNullable(found).map(Standstill::reason);
    }

    /**
     * One of the reasons; empty if all go on.
     *
     * @param states of all buckets, in their order
     */
    Optional<String> any(List<BucketState> states, long head) {
        return all.keySet().stream()
                .flatMap(bucket -> of(bucket, states.get(bucket), head).stream())
                .findFirst();
    }
}
