package app.foyer.server.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * What was made of things, in a few variants of each: by the thing itself, and for as long as
 * somebody else keeps it.
 *
 * @param <K> the things
 * @param <S> what a variant is made by; told apart by identity
 * @param <V> what is made
 */
final class Variants<K, S, V> {
    /** Who asks for more of them has it made anew. */
    private static final int EACH_MAX = 4;

    private final Cache<K, List<Made<S, V>>> all;

    private record Made<S, V>(S by, V value) {}

    /**
     * @param sizeMax of all that are kept, added up
     * @param size of one
     */
    Variants(long sizeMax, ToIntFunction<V> size) {
        this.all =
                Caffeine.newBuilder()
                        .weakKeys()
                        .maximumWeight(sizeMax)
                        .weigher((K _, List<Made<S, V>> made) ->
                                made.stream().mapToInt(each -> size.applyAsInt(each.value)).sum())
                        .build();
    }

    @SuppressWarnings("ReferenceEquality")
    V of(K thing, S by, BiFunction<K, S, V> make) {
        List<Made<S, V>> known = all.getIfPresent(thing);
        if (known != null) {
            for (Made<S, V> each : known) {
                if (each.by == by) {
                    return each.value;
                }
            }
        }
        V value = make.apply(thing, by);
        List<Made<S, V>> made = new ArrayList<>();
        made.add(new Made<>(by, value));
        if (known != null) {
            known.stream().limit(EACH_MAX - 1).forEach(made::add);
        }
        all.put(thing, List.copyOf(made));
        return value;
    }
}
