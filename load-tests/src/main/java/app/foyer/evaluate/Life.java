package app.foyer.evaluate;

import app.foyer.evaluate.Happening.Wrote;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A history's own life: posts, members who wrote, and newcomers, per month. */
final class Life {
    private final SortedMap<YearMonth, Month> months = new TreeMap<>();
    private final Set<Integer> known = new HashSet<>();

    /** One month of it. */
    static final class Month {
        private int posts;
        private int newcomers;
        private final Set<Integer> active = new HashSet<>();

        int posts() {
            return posts;
        }

        int newcomers() {
            return newcomers;
        }

        int active() {
            return active.size();
        }
    }

    void happened(Wrote post) {
        YearMonth when = YearMonth.from(Instant.ofEpochMilli(post.at()).atOffset(ZoneOffset.UTC));
        Month month = months.computeIfAbsent(when, _ -> new Month());
        month.posts++;
        month.active.add(post.member());
        month.newcomers += known.add(post.member()) ? 1 : 0;
    }

    SortedMap<YearMonth, Month> months() {
        return months;
    }
}
