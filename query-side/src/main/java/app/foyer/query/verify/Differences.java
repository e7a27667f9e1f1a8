package app.foyer.query.verify;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.parking.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a comparison found. The first hundred differences are described, all are counted. */
public final class Differences {
    private static final int DESCRIBED_MAX = 100;
    private static final int VALUE_LENGTH_MAX = 300;

    private final List<String> described = new ArrayList<>();
    private long keys;
    private long count;
    private List<DeadLetter> letters = List.of();

    void compare(Map<String, String> expected, Map<String, String> found) {
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        counted(names.size());
        for (String name : names) {
            String should = expected.get(name);
            String is = found.get(name);
            if (should == null || !should.equals(is)) {
                add(name + " is " + shortened(is) + ", should be " + shortened(should));
            }
        }
    }

    private static String shortened(@Nullable String value) {
        if (value == null) {
            return "absent";
        }
        return value.length() > VALUE_LENGTH_MAX
                ? value.substring(0, VALUE_LENGTH_MAX) + "…"
                : value;
    }

    void add(String difference) {
        count++;
        if (described.size() < DESCRIBED_MAX) {
            described.add(difference);
        }
    }

    void counted(long more) {
        keys += more;
    }

    /** Says whose events are not folded somewhere; these are no differences. */
    void parked(List<Letters> buckets) {
        letters = buckets.stream().flatMap(each -> each.all().stream()).toList();
    }

    /** The dead letters of all buckets. */
    public List<DeadLetter> letters() {
        return letters;
    }

    /** How many keys were compared. */
    public long keys() {
        return keys;
    }

    /** How many of them differ. */
    public long count() {
        return count;
    }

    /** The first hundred of them, one sentence each. */
    public List<String> described() {
        return List.copyOf(described);
    }
}
