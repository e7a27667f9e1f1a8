package app.foyer.query.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Values of keys as texts that are equal when the values are. */
public final class Canonical {
    private Canonical() {}

    public static String fields(Map<String, String> fields) {
        return new TreeMap<>(fields).toString();
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
