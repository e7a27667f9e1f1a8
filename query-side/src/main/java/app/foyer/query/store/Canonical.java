package app.foyer.query.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Values of keys as texts that are equal when the values are. */
public final class Canonical {
    private Canonical() {}

    public static String fields(KeyFamily family, Map<String, String> fields) {
        Map<String, String> sorted = new TreeMap<>(fields);
        if (family == KeyFamily.SIGNALS) {
            // Sums: 0.1 and 1E-1 are the same.
            sorted.replaceAll((field, sum) -> Double.toString(Double.parseDouble(sum)));
        }
        return sorted.toString();
    }

    public static String ids(Collection<Long> ids) {
        return new TreeSet<>(ids).toString();
    }

    public static String list(List<Long> list) {
        return list.toString();
    }

    public static String scores(Map<Long, Long> scores) {
        return new TreeMap<>(scores).toString();
    }
}
