package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.Recommendation;
import app.foyer.query.signals.Liveliest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What lists of recommendations share for a moment: the liveliest communities, their cards, and the
 * whole list of one of whom nothing is known.
 *
 * @param position everything up to this position of the log is in it
 * @param madeAt by the system's clock, in nanoseconds
 * @param now for which it was made, by the domain's clock
 */
record SharedList(
        long position,
        long madeAt,
        Instant now,
        Liveliest liveliest,
        Map<CommunityId, CommunityCard> cards,
        List<Recommendation> visitors) {
    /** An activity is to count within a second, and it takes its time until it is remembered. */
    static final Duration SHARED_FOR = Duration.ofMillis(200);

    SharedList {
        cards = Map.copyOf(cards);
        visitors = List.copyOf(visitors);
    }

    /** Whether it still serves one who asks at {@code now} for what is up to {@code atLeast}. */
    boolean serves(long atLeast, Instant now, long nanos) {
        return position >= atLeast
                && nanos - madeAt < SHARED_FOR.toNanos()
                && Duration.between(this.now, now).abs().compareTo(SHARED_FOR) < 0;
    }
}
