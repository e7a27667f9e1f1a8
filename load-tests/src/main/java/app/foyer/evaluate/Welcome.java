package app.foyer.evaluate;

import app.foyer.evaluate.Happening.Wrote;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How newcomers fared in communities: the measures heard@3, stays@3 and small@3. A first post is a
 * member's first in a community, within 90 days of their first in the network. It is counted for
 * 180 days, for {@code heard} once it is 72 hours old, for {@code stays} once it is 37 days old,
 * since then what became of it is known.
 */
final class Welcome {
    static final int TOP = 3;
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long NEWCOMER_MS = 90 * DAY_MS;
    private static final long HEARD_MS = 3 * DAY_MS;
    private static final long STAYS_FROM_MS = 7 * DAY_MS;
    private static final long STAYS_TO_MS = 37 * DAY_MS;
    private static final long COUNTED_MS = 180 * DAY_MS;

    private final List<Deque<First>> firsts = new ArrayList<>();
    private final List<Integer> members = new ArrayList<>();
    private final Map<Integer, Long> firstWords = new HashMap<>();
    private final Map<Long, First> firstIn = new HashMap<>();
    private final Set<Long> wasIn = new HashSet<>();
    private final Map<Integer, List<First>> waiting = new HashMap<>();

    private static final class First {
        private final int member;
        private final long at;
        private boolean heard;
        private boolean stays;

        First(int member, long at) {
            this.member = member;
            this.at = at;
        }
    }

    void happened(Wrote wrote) {
        while (firsts.size() <= wrote.community()) {
            firsts.add(new ArrayDeque<>());
            members.add(0);
        }
        answer(wrote);
        long key = ((long) wrote.community() << 32) | wrote.member();
        long words = firstWords.computeIfAbsent(wrote.member(), _ -> wrote.at());
        if (wasIn.add(key)) {
            members.set(wrote.community(), members.get(wrote.community()) + 1);
            if (wrote.at() - words <= NEWCOMER_MS) {
                begin(wrote, key);
            }
            return;
        }
        First first = firstIn.get(key);
        if (first != null) {
            long since = wrote.at() - first.at;
            first.stays |= since >= STAYS_FROM_MS && since <= STAYS_TO_MS;
        }
    }

    private void begin(Wrote wrote, long key) {
        First first = new First(wrote.member(), wrote.at());
        Deque<First> here = firsts.get(wrote.community());
        here.addLast(first);
        while (wrote.at() - here.getFirst().at > 2 * COUNTED_MS) {
            here.removeFirst();
        }
        firstIn.put(key, first);
        waiting.computeIfAbsent(wrote.thread(), _ -> new ArrayList<>()).add(first);
    }

    private void answer(Wrote wrote) {
        List<First> inThread = waiting.get(wrote.thread());
        if (inThread != null) {
            inThread.forEach(first ->
                    first.heard |=
                            first.member != wrote.member() && wrote.at() - first.at <= HEARD_MS);
            inThread.removeIf(first -> first.heard || wrote.at() - first.at > HEARD_MS);
            if (inThread.isEmpty()) {
                waiting.remove(wrote.thread());
            }
        }
    }

    /** The share of first posts in the three communities at the top that were heard. */
    double heard(int[] order, long now) {
        return share(order, now, HEARD_MS, true);
    }

    /** The share of first posts in the three at the top whose authors stay. */
    double stays(int[] order, long now) {
        return share(order, now, STAYS_TO_MS, false);
    }

    private double share(int[] order, long now, long settledMs, boolean heard) {
        int all = 0;
        int hits = 0;
        for (int i = 0; i < Math.min(TOP, order.length); i++) {
            for (First first : firsts.get(order[i])) {
                long age = now - first.at;
                if (age >= settledMs && age <= COUNTED_MS) {
                    all++;
                    hits += (heard ? first.heard : first.stays) ? 1 : 0;
                }
            }
        }
        return all == 0 ? Double.NaN : (double) hits / all;
    }

    /** So many members have the smallest communities of the largest tenth. */
    int largestTenthMembers(int communities) {
        int[] sizes = members.stream().limit(communities).mapToInt(Integer::intValue).toArray();
        Arrays.sort(sizes);
        int tenth = Math.max(1, (int) Math.ceil(communities / 10.0));
        return sizes[sizes.length - tenth];
    }

    /** The share of the three places that go to communities outside the largest tenth. */
    double small(int[] order, int largestTenthMembers) {
        int places = Math.min(TOP, order.length);
        long small =
                Arrays.stream(order)
                        .limit(places)
                        .filter(community -> members.get(community) < largestTenthMembers)
                        .count();
        return places == 0 ? Double.NaN : (double) small / places;
    }

    /** Members of all communities, the largest first; for looking at a history. */
    List<Integer> sizes() {
        return members.stream().sorted(Collections.reverseOrder()).toList();
    }
}
