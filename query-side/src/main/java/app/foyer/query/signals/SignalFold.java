package app.foyer.query.signals;

import app.foyer.contract.Door;
import app.foyer.contract.Origin;
import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.BeginningsEvent;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringDisowned;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.event.GatheringEvent.GatheringSet;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipEnded;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What events change in the signals. Reads what a batch touches, in two round trips at most, folds
 * the events into it one by one, and hands over what has changed; the cost of an event grows with
 * nothing but the bounded lists of its member.
 */
public final class SignalFold {
    private final Set<Origin> counted;

    /**
     * @param counted whose words count for the ranking
     */
    public SignalFold(Set<Origin> counted) {
        this.counted = Set.copyOf(counted);
    }

    /**
     * The changes that the events bring.
     *
     * @param all in their order
     * @param reads of the store as it is before them
     */
    public List<Write> writes(List<LogEntry> all, Supplier<Reads> reads) {
        World world = new World();
        List<LogEntry> entries = all.stream().filter(entry -> !isForFollowers(entry)).toList();
        entries.forEach(entry -> want(entry, world));
        world.read(reads.get());
        boolean answers = false;
        for (LogEntry entry : entries) {
            answers |= wantAnswered(entry, world);
        }
        if (answers) {
            world.read(reads.get());
        }
        entries.forEach(entry -> fold(entry, world));
        return world.writes();
    }

    /** Whether it is for somebody's followers alone, and tells nothing of the community. */
    private static boolean isForFollowers(LogEntry entry) {
        return entry.event() instanceof PostEvent post && post.followersOf() != null;
    }

    private static void want(LogEntry entry, World world) {
        switch (entry.event()) {
            case MemberJoined _ -> world.want(network());
            case PostPublished event -> want(event, world);
            case ReplyWritten event -> {
                want(event, world);
                Vouching.want(event.parentAuthor(), event.community(), world);
            }
            case MembershipJoined event ->
                    world.want(Key.ofSignals(KeyFamily.SIGNALS, event.community()));
            case PostRemoved event ->
                    world.want(Key.ofSignals(KeyFamily.AWAITING, event.community()));
            case PostRestored event ->
                    world.want(Key.ofSignals(KeyFamily.AWAITING, event.community()));
            case PostDeleted _, RemovedPostDeleted _, PostImported _, PostEdited _ -> {}
            case MembershipEvent _, MemberEvent _ -> {}
            case CommunityEvent _,
                    AccountEvent _,
                    FollowEvent _,
                    ReactionEvent _,
                    SeatsEvent _ -> {}
            case BeginningsEvent _, InvitationEvent _ -> {}
            case AddressEvent _, AddressesEvent _ -> {}
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> {}
            case GatheringEvent event ->
                    world.want(Key.ofSignals(KeyFamily.SIGNALS, event.community()));
            case AnswerEvent _, HandleEvent _, HidingEvent _, ReadingEvent _ -> {}
        }
    }

    private static void want(PostEvent event, World world) {
        world.want(network());
        world.want(Key.ofSignals(KeyFamily.SIGNALS, event.community()));
        world.want(Key.ofSignals(KeyFamily.AWAITING, event.community()));
        world.want(Key.ofSignals(KeyFamily.STANDING, event.author()));
        world.want(Key.ofSignals(KeyFamily.WRITERS, event.community()), event.author().toString());
    }

    /** Asks for those whom an event may answer; false if there are none. */
    private static boolean wantAnswered(LogEntry entry, World world) {
        if (!(entry.event() instanceof ReplyWritten event)) {
            return false;
        }
        return Answering.want(event.community(), world);
    }

    private void fold(LogEntry entry, World world) {
        switch (entry.event()) {
            case MemberJoined event -> {
                world.set(
                        Key.ofSignals(KeyFamily.STANDING, event.member()),
                        SignalFields.JOINED,
                        Long.toString(event.at().toEpochMilli()));
                if (counted.contains(entry.origin().ofMember())) {
                    Tallies.add(network(), Tally.NEWCOMERS, event.at(), 1, world);
                }
            }
            case CommunityDoorSet event -> {
                Key signals = Key.ofSignals(KeyFamily.SIGNALS, event.community());
                if (event.door() == Door.OPEN) {
                    world.remove(signals, SignalFields.DOOR);
                } else {
                    world.set(signals, SignalFields.DOOR, event.door().name());
                }
            }
            case CommunityOpened event -> {
                world.set(
                        Key.ofSignals(KeyFamily.SIGNALS, event.community()),
                        SignalFields.OPEN,
                        "1");
                opens(event.community(), event.at(), world);
            }
            case CommunityOpeningSet event ->
                    opens(event.community(), event.announced() ? event.opensAt() : null, world);
            case CommunityOpeningMissed event -> opens(event.community(), null, world);
            case MembershipJoined event -> {
                members(event.community(), 1, world);
                if (event.via() != null) {
                    Key signals = Key.ofSignals(KeyFamily.SIGNALS, event.community());
                    Tallies.add(signals, Tally.SENT, event.at(), 1, world);
                }
            }
            case MembershipEnded event -> members(event.community(), -1, world);
            case PostEvent event -> fold(event, entry, world);
            case CommunityFounded event ->
                    world.set(
                            Key.ofSignals(KeyFamily.SIGNALS, event.community()),
                            SignalFields.FOUNDED,
                            Long.toString(event.at().toEpochMilli()));
            case MemberEvent _, CommunityEvent _, MembershipEvent _ -> {}
            case AccountEvent _, FollowEvent _, ReactionEvent _, SeatsEvent _ -> {}
            case BeginningsEvent _, InvitationEvent _ -> {}
            case AddressEvent _, AddressesEvent _ -> {}
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> {}
            case GatheringEvent event -> meets(event, world);
            case AnswerEvent _, HandleEvent _, HidingEvent _, ReadingEvent _ -> {}
        }
    }

    private static void meets(GatheringEvent event, World world) {
        Key signals = Key.ofSignals(KeyFamily.SIGNALS, event.community());
        Meets meets = Meets.read(world.get(signals, SignalFields.MEETS));
        switch (event) {
            case GatheringSet set -> meets.begins(set.gathering(), set.start());
            case GatheringCancelled _, GatheringDisowned _, GatheringHeld _ ->
                    meets.isOver(event.gathering());
        }
        world.set(signals, SignalFields.MEETS, meets.write());
    }

    private void fold(PostEvent post, LogEntry entry, World world) {
        switch (post) {
            case PostPublished event -> written(event, entry, world);
            case ReplyWritten event -> {
                if (written(event, entry, world)) {
                    boolean trusted = Vouching.isTrusted(event, world);
                    if (trusted) {
                        Answering.answer(event, world);
                    }
                    Company.meet(event.author(), event.parentAuthor(), trusted, world);
                }
            }
            case PostDeleted _, RemovedPostDeleted _ ->
                    world.remove(
                            Key.ofSignals(KeyFamily.AWAITING, post.community()),
                            post.post().toString());
            case PostRemoved event -> Answering.hide(event, true, world);
            case PostRestored event -> Answering.hide(event, false, world);
            // What was brought along tells nothing of who is here now.
            case PostImported _, PostEdited _ -> {}
        }
    }

    private boolean written(PostEvent event, LogEntry entry, World world) {
        boolean counts = counted.contains(entry.origin());
        if (counts) {
            Writing.write(event, world);
        }
        return counts;
    }

    private static void opens(CommunityId community, @Nullable Instant at, World world) {
        Key tonight = Key.ofSignals(KeyFamily.TONIGHT);
        if (at == null) {
            world.unscore(tonight, community.value());
        } else {
            world.score(tonight, community.value(), at.toEpochMilli());
        }
    }

    private static void members(CommunityId community, int by, World world) {
        world.increase(Key.ofSignals(KeyFamily.SIZES), community.value(), by);
    }

    private static Key network() {
        return Key.ofSignals(KeyFamily.NETWORK);
    }
}
