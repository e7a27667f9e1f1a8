package app.foyer.query.store.memory;

import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TimelineEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads from memory, all at one moment. */
final class MemoryReads implements Reads {
    private final MemoryKeyspace store;
    private final List<Runnable> asks = new ArrayList<>();

    MemoryReads(MemoryKeyspace store) {
        this.store = store;
    }

    @Override
    public Supplier<Map<String, String>> fields(Key key) {
        return ask(() -> Map.copyOf(bucket(key).hash(key)));
    }

    @Override
    public Supplier<List<@Nullable String>> fields(Key key, List<String> names) {
        return ask(() -> {
            List<@Nullable String> values = new ArrayList<>();
            names.forEach(name -> values.add(bucket(key).hash(key).get(name)));
            return values;
        });
    }

    @Override
    public Supplier<Set<Long>> ids(Key key) {
        return ask(() -> Set.copyOf(bucket(key).set(key)));
    }

    @Override
    public Supplier<Set<Long>> inBoth(Key one, Key other) {
        return ask(() -> {
            Set<Long> both = new HashSet<>(bucket(one).set(one));
            both.retainAll(bucket(other).set(other));
            return both;
        });
    }

    @Override
    public Supplier<List<Long>> range(Key key, int first, int last) {
        return ask(() -> {
            List<Long> list = bucket(key).list(key);
            int end = last < 0 ? list.size() + last + 1 : Math.min(last + 1, list.size());
            return first >= end ? List.of() : List.copyOf(list.subList(first, end));
        });
    }

    @Override
    public Supplier<@Nullable Integer> placeOf(Key key, long value) {
        return this.<@Nullable Integer>ask(() -> {
            int place = bucket(key).list(key).indexOf(value);
            return place < 0 ? null : place;
        });
    }

    @Override
    public Supplier<Sources> sources(int bucket, List<Key> keys) {
        return ask(() ->
                new Sources(
                        store.bucket(bucket).state.position(),
                        keys.stream()
                                .map(key -> TimelineEntry.ofPairs(bucket(key).list(key)))
                                .toList()));
    }

    @Override
    public Supplier<List<Scored>> best(Key key, int first, int count) {
        return ask(() -> bucket(key).sortedSet(key).best(first, count));
    }

    @Override
    public Supplier<List<Scored>> below(Key key, long score, int count) {
        return ask(() -> bucket(key).sortedSet(key).below(score, count));
    }

    @Override
    public Supplier<List<Scored>> lowest(Key key, int count) {
        return ask(() -> bucket(key).sortedSet(key).lowest(count));
    }

    @Override
    public Supplier<Long> countAbove(Key key, long score) {
        return ask(() -> bucket(key).sortedSet(key).countAbove(score));
    }

    @Override
    public Supplier<Long> size(Key key) {
        return ask(() -> (long) bucket(key).sortedSet(key).scores().size());
    }

    @Override
    public Supplier<List<Long>> scores(Key key, List<Long> ids) {
        return ask(() -> ids.stream().map(bucket(key).sortedSet(key)::score).toList());
    }

    @Override
    public void keep(Key home) {
        // Nothing expires in memory.
    }

    @Override
    public void run() {
        synchronized (store) {
            asks.forEach(Runnable::run);
        }
    }

    private MemoryBucket bucket(Key key) {
        return store.bucket(key.bucket());
    }

    private <T extends @Nullable Object> Supplier<T> ask(Supplier<T> read) {
        Ask<T> ask = new Ask<>(read);
        asks.add(ask::receive);
        return ask;
    }

    /** One thing that is asked for, and then its answer. */
    private static final class Ask<T extends @Nullable Object> implements Supplier<T> {
        private final Supplier<T> read;
        private @Nullable Supplier<T> answer;

        Ask(Supplier<T> read) {
            this.read = read;
        }

        void receive() {
            T value = read.get();
            answer = () -> value;
        }

        @Override
        public T get() {
            if (answer == null) {
                throw new IllegalStateException("nothing is read before run()");
            }
            return answer.get();
        }
    }
}
