package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.OpeningNight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Which communities open tonight. */
final class Tonight {
    private static final Duration AROUND = Duration.ofHours(24);

    /** Those whose time is later than tomorrow stand before them, so more are looked at. */
    private static final int LOOKED_AT_MAX = 2_000;

    private final BucketStore buckets;
    private final Visibility visibility;
    private final Clock clock;

    Tonight(BucketStore buckets, Visibility visibility, Clock clock) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.clock = clock;
    }

    List<OpeningNight> list(int first) {
        if (first < 1 || first > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
        Instant now = clock.instant();
        Reads reads = buckets.reads();
        Supplier<List<Scored>> latest =
                reads.best(Key.ofSignals(KeyFamily.TONIGHT), 0, LOOKED_AT_MAX);
        reads.run();
        List<Scored> around =
                latest.get().stream().filter(one -> isAround(one.score(), now)).toList();
        Map<CommunityId, CommunityCard> cards =
                visibility.announced(
                        around.stream().map(one -> new CommunityId(one.id())).toList());
        return around.stream()
                .filter(one -> cards.containsKey(new CommunityId(one.id())))
                .sorted(Comparator.comparingLong(one -> distance(one.score(), now)))
                .limit(first)
                .map(one -> night(one, cards))
                .toList();
    }

    private static boolean isAround(long atMs, Instant now) {
        return distance(atMs, now) <= AROUND.toMillis();
    }

    private static long distance(long atMs, Instant now) {
        return Math.abs(atMs - now.toEpochMilli());
    }

    private static OpeningNight night(Scored one, Map<CommunityId, CommunityCard> cards) {
        CommunityId community = new CommunityId(one.id());
        CommunityCard card = Objects.requireNonNull(cards.get(community));
        return new OpeningNight(
                community,
                card.description().name(),
                card.description().about(),
                Instant.ofEpochMilli(one.score()),
                card.open());
    }
}
