package app.foyer.query.store.redis;

import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.UnifiedJedis;

/** The name of a key of a generation, and how those that there are are gone through. */
record KeyName(String whole, int generation, int bucket, String tail) {
    /** What all of them are like. */
    static final String ALL = "*:{*}:*";

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):\\{(\\d{2})}:(.+)");

    /** Those of one bucket, of whatever generation. */
    static String of(int bucket) {
        return "*:" + Key.tag(bucket) + ":*";
    }

    KeyFamily family() {
        int end = tail.indexOf(':');
        return KeyFamily.of(end < 0 ? tail : tail.substring(0, end));
    }

    String withoutGeneration() {
        return Key.tag(bucket) + ":" + tail;
    }

    /**
     * Goes through all names that there are throughout, on all nodes; one may come twice.
     *
     * @param most that are looked at together, about
     */
    static void scan(UnifiedJedis redis, String like, int most, Consumer<List<KeyName>> each) {
        ScanIteration all = redis.scanIteration(most, like);
        while (!all.isIterationCompleted()) {
            each.accept(read(all.nextBatchList()));
        }
    }

    private static List<KeyName> read(Collection<String> texts) {
        List<KeyName> names = new ArrayList<>(texts.size());
        for (String text : texts) {
            Matcher parts = FORM.matcher(text);
            if (parts.matches()) {
                names.add(
                        new KeyName(
                                text,
                                Integer.parseInt(parts.group(1)),
                                Integer.parseInt(parts.group(2)),
                                parts.group(3)));
            }
        }
        return names;
    }
}
