package app.foyer.evaluate;

import app.foyer.evaluate.Happening.Wrote;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rankings that are the same for everybody: by who writes where, and where newcomers landed. */
final class Popularity implements Rankings {
    static final String BLEND = "landed (30 d half-life) + ½ log actives";
    static final String LANDED = "newcomers landed in 90 days";
    static final String ACTIVE_7 = "members active in 7 days";
    static final String LEMMY_DEFAULT = "members active in 30 days (Lemmy's default)";
    static final String MESSAGES = "messages in 7 days";
    static final String ALL_TIME = "all-time members";
    static final String REPLY_RATE = "newcomers' reply rate alone";
    static final String RANDOM = "random";

    private static final double HALF_LIFE_MS = Duration.ofDays(30).toMillis();
    private static final long HEARD_MS = Duration.ofDays(3).toMillis();

    private final Window active7 = new Window(7);
    private final Window active30 = new Window(30);
    private final Window messages7 = new Window(7);
    private final Window landed90 = new Window(90);
    private final Doubles landed = new Doubles();
    private final Doubles members = new Doubles();
    private final Replies replies = new Replies(HEARD_MS);
    private final Set<Integer> wrote = new HashSet<>();
    private final Set<Long> wasIn = new HashSet<>();
    private long landedAt;

    @Override
    public List<String> names() {
        return List.of(
                BLEND, LANDED, ACTIVE_7, LEMMY_DEFAULT, MESSAGES, ALL_TIME, REPLY_RATE, RANDOM);
    }

    @Override
    public void happened(Happening happening) {
        if (!(happening instanceof Wrote post)) {
            return;
        }
        int community = post.community();
        active7.addOnce(community, post.member(), post.at());
        active30.addOnce(community, post.member(), post.at());
        messages7.add(community, post.at());
        boolean isFirst = wrote.add(post.member());
        if (isFirst) {
            decay(post.at());
            landed.add(community, 1);
            landed90.add(community, post.at());
        }
        if (wasIn.add(((long) community << 32) | post.member())) {
            members.add(community, 1);
        }
        replies.happened(post, isFirst);
    }

    private static long mixed(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }

    private void decay(long now) {
        if (now > landedAt) {
            landed.scale(Math.pow(2, -(now - landedAt) / HALF_LIFE_MS));
            landedAt = now;
        }
    }

    @Override
    public Map<String, int[]> order(Moment moment) {
        decay(moment.at());
        Doubles actives = active30.at(moment.at());
        Doubles lately = active7.at(moment.at());
        Doubles messages = messages7.at(moment.at());
        Doubles landings = landed90.at(moment.at());
        Map<String, int[]> orders = new LinkedHashMap<>();
        orders.put(BLEND, Best.of(moment, c -> landed.get(c) + .5 * Math.log1p(actives.get(c))));
        orders.put(LANDED, Best.of(moment, landings::get));
        orders.put(ACTIVE_7, Best.of(moment, lately::get));
        orders.put(LEMMY_DEFAULT, Best.of(moment, actives::get));
        orders.put(MESSAGES, Best.of(moment, messages::get));
        orders.put(ALL_TIME, Best.of(moment, members::get));
        orders.put(REPLY_RATE, Best.of(moment, replies::rate));
        orders.put(RANDOM, Best.of(moment, c -> mixed(((long) moment.member() << 32) + c)));
        return orders;
    }
}
