package app.foyer.query.recent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values that were made of what was read, each good for as long as nothing happened to the ids that
 * it is made of.
 */
public final class Recent<K, V> {
    /** So many that nobody came back to in time, and the next will hardly be met with either. */
    private static final int IN_VAIN_MAX = 3;

    private static final int TRIED_AGAIN_EVERY = 8;

    private final Touches touches;
    private final Cache<K, Kept<V>> kept;

    /** A value, and to which ids nothing must have happened after a position. */
    private static final class Kept<V> {
        private final V value;
        private final long[] ids;
        private final int life;
        private volatile long position;

        /** How many values of a key in a row, up to this one, nobody found. Not exact. */
        private int inVain;

        Kept(V value, long[] ids, int life, long position, int inVain) {
            this.value = value;
            this.ids = ids;
            this.life = life;
            this.position = position;
            this.inVain = inVain;
        }
    }

    /**
     * How many values fit into a part of the heap.
     *
     * @param part 16 for a sixteenth of it
     * @param bytesEach what one takes, about, with all that is kept beside it
     */
    public static long fitting(int part, int bytesEach) {
        return Runtime.getRuntime().maxMemory() / part / bytesEach;
    }

    private Recent(Touches touches, Cache<K, Kept<V>> kept) {
        this.touches = touches;
        this.kept = kept;
    }

    /**
     * @param max how many are kept, at most
     */
    public Recent(Touches touches, long max) {
        this(touches, Caffeine.newBuilder().maximumSize(max).recordStats().build());
    }

    /**
     * @param sizeMax of all that are kept, added up
     * @param size of one
     * @param lasting how long each is kept, at most
     */
    public Recent(Touches touches, long sizeMax, ToIntFunction<V> size, Duration lasting) {
        this(
                touches,
                Caffeine.newBuilder()
                        .maximumWeight(sizeMax)
                        .weigher((K _, Kept<V> each) -> size.applyAsInt(each.value))
                        .expireAfterWrite(lasting)
                        .recordStats()
                        .build());
    }

    /** What is kept of it and still good; null if nothing is. */
    public @Nullable V find(K key) {
        Kept<V> found = kept.getIfPresent(key);
        if (found == null || found.life != touches.life()) {
            return null;
        }
        // Read first: it is found to be good up to there.
        long reached = touches.reached();
        if (found.position < reached) {
            if (!touches.quietSince(found.position, found.ids)) {
                return null;
            }
            found.position = reached;
        }
        if (found.inVain != 0) {
            found.inVain = 0;
        }
        return found.value;
    }

    /**
     * Whether to keep a value that was made because none was found: where several in a row were
     * made and never found, only now and then, since what is kept for nothing is carried about by
     * the collector. To be asked once for each value.
     */
    public boolean isWorthKeeping(K key) {
        Kept<V> last = kept.policy().getIfPresentQuietly(key);
        if (last == null || last.inVain < IN_VAIN_MAX) {
            return true;
        }
        last.inVain++;
        return last.inVain % TRIED_AGAIN_EVERY == 0;
    }

    /**
     * Keeps a value.
     *
     * @param position that all buckets had reached before what it is made of was read
     * @param ids to which something must happen for it to change
     */
    public void keep(K key, V value, long position, long... ids) {
        Kept<V> last = kept.policy().getIfPresentQuietly(key);
        int inVain = last == null ? 1 : last.inVain + 1;
        kept.put(key, new Kept<>(value, ids, touches.life(), position, inVain));
    }

    /** What was found among what is kept, and what was not. */
    public CacheStats stats() {
        return kept.stats();
    }
}
