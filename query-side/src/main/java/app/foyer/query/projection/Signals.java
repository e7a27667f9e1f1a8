package app.foyer.query.projection;

import app.foyer.contract.Origin;
import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.query.ranking.Decay;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Land;
import app.foyer.query.store.Write.Raise;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@link KeyFamily#NEWCOMERS}, {@link KeyFamily#SIGNALS} and {@link KeyFamily#ACTIVE}: what the
 * ranking counts.
 *
 * <p>A newcomer lands in the community where they write their first words in the network, if they
 * joined the network under 14 days before. Every bucket keeps the newcomers who have not written
 * yet: they are few, and so every bucket can tell a first word by itself.
 */
final class Signals implements Projector {
    private static final Duration NEWCOMER = Duration.ofDays(14);
    private static final Duration ACTIVE_KEPT = Duration.ofDays(90);

    private final Set<Origin> counted;
    private final Decay decay = new Decay(Decay.LANDED_HALF_LIFE);

    Signals(Set<Origin> counted) {
        this.counted = Set.copyOf(counted);
    }

    @Override
    public void project(LogEntry entry, int bucket, Consumer<Write> writes) {
        switch (entry.event()) {
            case MemberJoined event -> {
                long joined = event.at().toEpochMilli();
                writes.accept(
                        new Raise(
                                Key.inBucket(KeyFamily.NEWCOMERS, bucket),
                                event.member().value(),
                                joined,
                                joined - NEWCOMER.toMillis()));
            }
            case PostPublished event -> written(event, entry.origin(), bucket, writes);
            case ReplyWritten event -> written(event, entry.origin(), bucket, writes);
            case PostEdited _, PostDeleted _, ProfileChanged _, AccountEvent _ -> {}
            case CommunityEvent _, FollowEvent _, MembershipEvent _, ReactionEvent _ -> {}
        }
    }

    private void written(PostEvent event, Origin origin, int bucket, Consumer<Write> writes) {
        boolean counts = counted.contains(origin) && Buckets.of(event.community()) == bucket;
        long at = event.at().toEpochMilli();
        writes.accept(
                new Land(
                        event.author().value(),
                        at - NEWCOMER.toMillis(),
                        counts ? Key.signals(event.community()) : null,
                        Fields.LANDED,
                        decay.weight(event.at())));
        if (counts) {
            writes.accept(
                    new Raise(
                            Key.active(event.community()),
                            event.author().value(),
                            at,
                            at - ACTIVE_KEPT.toMillis()));
        }
    }
}
