package app.foyer.query.signals;

import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Increase;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.Unscore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events touches of the signals: read beforehand in one round trip, changed here,
 * and written as a whole. So a later event of a batch sees what an earlier one changed, and batches
 * of every size give the same.
 */
final class World {
    private final Set<Key> asked = new HashSet<>();
    private final Map<Key, Set<String>> askedFields = new HashMap<>();
    private final Set<Key> toRead = new LinkedHashSet<>();
    private final Map<Key, Set<String>> fieldsToRead = new LinkedHashMap<>();
    private final Map<Key, Map<String, String>> known = new HashMap<>();
    private final Map<Key, Map<String, @Nullable String>> changed = new LinkedHashMap<>();
    private final Map<Key, Map<Long, @Nullable Long>> scores = new LinkedHashMap<>();
    private final Map<Key, Map<Long, Long>> increases = new LinkedHashMap<>();

    /** Asks for a whole hash. */
    void want(Key key) {
        if (asked.add(key)) {
            toRead.add(key);
        }
    }

    /** Asks for one field of a hash. */
    void want(Key key, String field) {
        if (askedFields.computeIfAbsent(key, _ -> new HashSet<>()).add(field)) {
            fieldsToRead.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(field);
        }
    }

    /** Reads what was asked for since the last time. */
    void read(Reads reads) {
        Map<Key, Supplier<Map<String, String>>> whole = new LinkedHashMap<>();
        Map<Key, Supplier<List<@Nullable String>>> parts = new LinkedHashMap<>();
        toRead.forEach(key -> whole.put(key, reads.fields(key)));
        fieldsToRead.forEach(
                (key, fields) -> parts.put(key, reads.fields(key, List.copyOf(fields))));
        reads.run();
        whole.forEach((key, fields) -> known(key).putAll(fields.get()));
        for (Map.Entry<Key, Supplier<List<@Nullable String>>> part : parts.entrySet()) {
            Key key = part.getKey();
            List<@Nullable String> found = part.getValue().get();
            int i = 0;
            for (String field : fieldsToRead.getOrDefault(key, Set.of())) {
                String value = found.get(i++);
                if (value != null) {
                    known(key).put(field, value);
                }
            }
        }
        toRead.clear();
        fieldsToRead.clear();
    }

    private Map<String, String> known(Key key) {
        return known.computeIfAbsent(key, _ -> new HashMap<>());
    }

    /** A whole hash that was asked for, as it is now. */
    Map<String, String> all(Key key) {
        if (!asked.contains(key)) {
            throw new IllegalStateException("nobody asked for the whole of " + key);
        }
        return known.getOrDefault(key, Map.of());
    }

    /** A field that was asked for, as it is now; null if there is none. */
    @Nullable String get(Key key, String field) {
        if (!asked.contains(key) && !askedFields.getOrDefault(key, Set.of()).contains(field)) {
            throw new IllegalStateException("nobody asked for " + field + " of " + key);
        }
        return known.getOrDefault(key, Map.of()).get(field);
    }

    void set(Key key, String field, String value) {
        known(key).put(field, value);
        changed.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(field, value);
    }

    void remove(Key key, String field) {
        known(key).remove(field);
        changed.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(field, null);
    }

    void score(Key key, long id, long score) {
        scores.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(id, score);
    }

    void unscore(Key key, long id) {
        scores.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(id, null);
    }

    void increase(Key key, long id, long by) {
        increases.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(id, by, Long::sum);
    }

    /** The changes. */
    List<Write> writes() {
        List<Write> writes = new ArrayList<>();
        changed.forEach((key, fields) -> {
            Map<String, String> set = new LinkedHashMap<>();
            List<String> removed = new ArrayList<>();
            fields.forEach((field, value) -> {
                if (value == null) {
                    removed.add(field);
                } else {
                    set.put(field, value);
                }
            });
            if (!set.isEmpty()) {
                writes.add(new SetFields(key, set));
            }
            if (!removed.isEmpty()) {
                writes.add(new RemoveFields(key, removed));
            }
        });
        scores.forEach((key, ids) ->
                ids.forEach((id, score) ->
                        writes.add(
                                score == null ? new Unscore(key, id) : new Score(key, id, score))));
        increases.forEach(
                (key, ids) -> ids.forEach((id, by) -> writes.add(new Increase(key, id, by))));
        return writes;
    }
}
