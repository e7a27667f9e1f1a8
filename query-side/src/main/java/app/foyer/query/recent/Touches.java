package app.foyer.query.recent;

import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MutesEvent;
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
import app.foyer.contract.id.Id;
import app.foyer.contract.id.PostId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * At which position of the log something happened to an id last; and, apart from that, when
 * something was written in a community, or by a member. Bounded: of what happened long ago it is
 * only known that it was no later than a floor. Told by one thread, asked by many.
 */
public final class Touches {
    private static final int GENERATION_MAX = 200_000;

    private volatile Map<Long, Long> young = new ConcurrentHashMap<>();
    private volatile Map<Long, Long> old = new ConcurrentHashMap<>();

    /** What is in neither generation was touched no later. */
    private volatile long floor;

    private long youngSince;
    private volatile long reached;
    private final AtomicInteger life = new AtomicInteger();

    /**
     * @param from the position from which on events are told
     */
    public Touches(long from) {
        this.floor = from;
        this.youngSince = from;
        this.reached = from;
    }

    /** What stands for what was written in a community, or by a member. */
    public static long writtenBy(Id id) {
        return ~id.value();
    }

    /** Up to where all that happened is known. */
    public long reached() {
        return reached;
    }

    /** Says that nothing that was read until now is good any more, whatever happened or not. */
    public void forget() {
        life.incrementAndGet();
    }

    /** What is kept is good for as long as this stays what it was. */
    int life() {
        return life.get();
    }

    /** Whether nothing happened to any of them after {@code position}, as far as is known. */
    public boolean quietSince(long position, long... ids) {
        if (position < floor) {
            return false;
        }
        Map<Long, Long> first = young;
        Map<Long, Long> second = old;
        for (long id : ids) {
            Long last = first.get(id);
            if (last == null) {
                last = second.get(id);
            }
            if (last != null && last > position) {
                return false;
            }
        }
        // Those that were looked for may have been dropped meanwhile.
        return position >= floor;
    }

    /** The next event, at {@code position}; null for one that cannot be read, which touches all. */
    public void happened(@Nullable Event event, long position) {
        if (event == null) {
            floor = position;
        } else {
            touch(event, position);
        }
        reached = position;
        if (young.size() >= GENERATION_MAX) {
            // Raised before anything is dropped, so that nothing that was dropped seems quiet.
            floor = Math.max(floor, youngSince);
            old = young;
            young = new ConcurrentHashMap<>();
            youngSince = position;
        }
    }

    private void touch(Event event, long position) {
        switch (event) {
            case PostEvent post -> touch(post, position);
            case ReactionEvent reaction -> touch(reaction.post(), position);
            case MembershipEvent membership -> touch(membership.member(), position);
            case MemberEvent member -> touch(member.member(), position);
            case HandleEvent handle -> touch(handle.member(), position);
            case MutesEvent mutes -> touch(mutes.muter(), position);
            case HidingEvent hiding -> touch(hiding.member(), position);
            case FollowEvent follow -> {
                touch(follow.follower(), position);
                touch(follow.followed(), position);
            }
            case BlockEvent block -> {
                touch(block.blocker(), position);
                touch(block.blocked(), position);
            }
            // A door that opens shows what nobody could know to ask for.
            case CommunityOpened _, CommunityDoorSet _ -> floor = position;
            case CommunityEvent community -> touch(community.community(), position);
            // Nothing of these is kept.
            default -> {}
        }
    }

    private void touch(PostEvent event, long position) {
        touch(event.post(), position);
        young.put(writtenBy(event.community()), position);
        PostId parent =
                switch (event) {
                    case ReplyWritten reply -> reply.parent();
                    case PostImported imported -> imported.parent();
                    case PostRestored restored -> restored.parent();
                    case PostDeleted deleted -> deleted.parent();
                    case PostRemoved removed -> removed.parent();
                    case PostPublished _, PostEdited _, RemovedPostDeleted _ -> null;
                };
        if (parent != null) {
            touch(parent, position);
        }
        young.put(writtenBy(event.author()), position);
    }

    private void touch(Id id, long position) {
        young.put(id.value(), position);
    }
}
