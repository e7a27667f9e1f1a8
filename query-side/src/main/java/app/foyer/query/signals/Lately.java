package app.foyer.query.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was read lately, so that those who ask at about one time need not read it again. It does not
 * grow old by itself: it is thrown away as a whole, with what it belongs to.
 */
public final class Lately<K, V> {
    /** Beyond so many, nothing more is remembered. */
    private static final int MOST = 20_000;

    private final ConcurrentMap<K, V> known = new ConcurrentHashMap<>();

    /**
     * What is known of some things, in their order.
     *
     * @param ask asks for those of which nothing is; not called if there are none
     */
    public Supplier<Map<K, V>> of(List<K> things, Function<List<K>, Supplier<Map<K, V>>> ask) {
        Map<K, V> before = new HashMap<>();
        List<K> others = new ArrayList<>();
        for (K thing : things) {
            V value = known.get(thing);
            if (value == null) {
                others.add(thing);
            } else {
                before.put(thing, value);
            }
        }
        Supplier<Map<K, V>> asked = others.isEmpty() ? Map::of : ask.apply(others);
        return () -> {
            Map<K, V> more = asked.get();
            if (known.size() < MOST) {
                known.putAll(more);
            }
            Map<K, V> all = new LinkedHashMap<>();
            for (K thing : things) {
                V value = before.getOrDefault(thing, more.get(thing));
                if (value != null) {
                    all.put(thing, value);
                }
            }
            return all;
        };
    }
}
