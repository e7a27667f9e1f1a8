package app.foyer.load.bench;

import app.foyer.contract.Origin;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.id.MemberId;
import app.foyer.query.projection.Projection;
import app.foyer.query.signals.SignalFold;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts a made history into Redis by the very folds of a server, without its log: the signals of
 * everything, the cards of communities, and the cards and relations of those members who are
 * newcomers at the end. The other members' cards, and timelines, no recommendation asks for.
 */
final class NetworkFill {
    private static final long EPOCH = 1;
    private static final int SIGNALS_BATCH = 1_000;
    private static final int CARDS_BATCH = 4_000;

    private final WatchedStore store;
    private final Projection projection = new Projection();
    private final SignalFold signals = new SignalFold(Set.of(Origin.MEMBER));

    NetworkFill(WatchedStore store) {
        this.store = store;
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            store.stamp(bucket, EPOCH);
        }
    }

    /** Fills both, one after the other, so that what each asks of Redis can be told. */
    void fill(MadeNetwork.Sizes sizes, Instant end) {
        cards(sizes, end);
        signals(sizes, end);
    }

    private void signals(MadeNetwork.Sizes sizes, Instant end) {
        Steps steps = new Steps("Redis, signals", System.out);
        List<LogEntry> entries = new ArrayList<>();
        MadeNetwork.tell(
                sizes,
                end,
                entry -> {
                    entries.add(entry);
                    if (entries.size() == SIGNALS_BATCH) {
                        fold(entries);
                        steps.reached(entry.position());
                    }
                });
        steps.done();
        oneByOne(entries);
    }

    /** Folds what is left over one by one, to see what an event costs by itself. */
    private void oneByOne(List<LogEntry> entries) {
        long trips = store.trips();
        long commands = store.commands();
        entries.forEach(entry -> fold(new ArrayList<>(List.of(entry))));
        System.out.printf(
                Locale.ROOT,
                "  A signal's update, one event by itself: %.1f round trips, %.1f commands%n",
                (double) (store.trips() - trips) / entries.size(),
                (double) (store.commands() - commands) / entries.size());
    }

    private void fold(List<LogEntry> entries) {
        apply(Buckets.SIGNALS, entries, signals.writes(entries, store::reads));
        entries.clear();
    }

    private void cards(MadeNetwork.Sizes sizes, Instant end) {
        Steps steps = new Steps("Redis, cards and relations", System.out);
        List<LogEntry> entries = new ArrayList<>();
        MadeNetwork.tell(
                sizes,
                end,
                entry -> {
                    if (isAskedFor(entry.event(), sizes)) {
                        entries.add(entry);
                    }
                    if (entries.size() == CARDS_BATCH) {
                        project(entries);
                        steps.reached(entry.position());
                    }
                });
        project(entries);
        steps.done();
    }

    private static boolean isAskedFor(Event event, MadeNetwork.Sizes sizes) {
        return switch (event) {
            case CommunityEvent _ -> true;
            case MemberEvent joined -> isNew(joined.member(), sizes);
            case MembershipEvent joined -> isNew(joined.member(), sizes);
            case FollowEvent follow -> isNew(follow.follower(), sizes);
            default -> false;
        };
    }

    private static boolean isNew(MemberId member, MadeNetwork.Sizes sizes) {
        return MadeNetwork.numberOf(member.value()) >= sizes.members() - sizes.newcomers();
    }

    private void project(List<LogEntry> entries) {
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            apply(bucket, entries, projection.writes(entries, bucket));
        }
        entries.clear();
    }

    private void apply(int bucket, List<LogEntry> entries, List<Write> writes) {
        if (entries.isEmpty()) {
            return;
        }
        long from = store.state(bucket).position();
        LogEntry last = entries.getLast();
        store.apply(new Batch(bucket, EPOCH, from, last.position(), last.storedAt(), writes));
    }
}
