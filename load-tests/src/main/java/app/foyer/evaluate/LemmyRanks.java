package app.foyer.evaluate;

import app.foyer.evaluate.Happening.Wrote;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lemmy's orders of posts as orders of communities: a community stands where its best thread
 * stands. {@code hot_rank = log10(max(2, score + 2)) / (hours + 2)^1.8}, with answers for a score,
 * since histories hold no votes; hot counts hours from the post, active from its newest answer,
 * which does not bring back what is older than two days; scaled is hot over {@code log10(2 +
 * members active in 30 days)}. Threads without words for a week have no rank left. Source: Lemmy's
 * SQL functions {@code hot_rank} and {@code scaled_rank}.
 */
final class LemmyRanks implements Rankings {
    static final String ACTIVE = "Lemmy active";
    static final String HOT = "Lemmy hot";
    static final String SCALED = "Lemmy scaled";
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();
    private static final long FORGOTTEN_MS = Duration.ofDays(30).toMillis();
    private static final long NECRO_MS = Duration.ofDays(2).toMillis();

    private final Window active30 = new Window(30);
    private final Map<Integer, Talk> threads = new HashMap<>();
    private long swept;

    private static final class Talk {
        private final int community;
        private final long at;
        private int answers;
        private long answeredAt;
        private long lastAt;

        Talk(Wrote post) {
            this.community = post.community();
            this.at = post.at();
            this.answeredAt = post.at();
            this.lastAt = post.at();
        }
    }

    @Override
    public List<String> names() {
        return List.of(ACTIVE, HOT, SCALED);
    }

    @Override
    public void happened(Happening happening) {
        if (!(happening instanceof Wrote post)) {
            return;
        }
        active30.addOnce(post.community(), post.member(), post.at());
        Talk known = threads.get(post.thread());
        if (known == null) {
            threads.put(post.thread(), new Talk(post));
            return;
        }
        known.answers++;
        known.lastAt = post.at();
        if (post.at() - known.at <= NECRO_MS) {
            known.answeredAt = post.at();
        }
    }

    private void sweep(long now) {
        if (now - swept < HOUR_MS) {
            return;
        }
        swept = now;
        for (Iterator<Talk> it = threads.values().iterator(); it.hasNext(); ) {
            if (now - it.next().lastAt > FORGOTTEN_MS) {
                it.remove();
            }
        }
    }

    @Override
    public Map<String, int[]> order(Moment moment) {
        sweep(moment.at());
        Doubles actives = active30.at(moment.at());
        double[] active = new double[moment.communities()];
        double[] hot = new double[moment.communities()];
        double[] scaled = new double[moment.communities()];
        for (Talk thread : threads.values()) {
            int community = thread.community;
            double fresh = rank(thread.answers, moment.at() - thread.at);
            double lately = rank(thread.answers, moment.at() - thread.answeredAt);
            hot[community] = Math.max(hot[community], fresh);
            active[community] = Math.max(active[community], lately);
            scaled[community] =
                    Math.max(scaled[community], fresh / Math.log10(2 + actives.get(community)));
        }
        Map<String, int[]> orders = new LinkedHashMap<>();
        orders.put(ACTIVE, Best.of(moment, c -> active[c]));
        orders.put(HOT, Best.of(moment, c -> hot[c]));
        orders.put(SCALED, Best.of(moment, c -> scaled[c]));
        return orders;
    }

    private static double rank(int score, long ageMs) {
        double hours = (double) ageMs / HOUR_MS;
        return Math.log10(Math.max(2, score + 2)) / Math.pow(hours + 2, 1.8);
    }
}
