package app.foyer.query.parking;

import app.foyer.contract.Authorship;
import app.foyer.contract.Door;
import app.foyer.contract.Origin;
import app.foyer.contract.Role;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipEnded;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.projection.Poison;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What the log hands on: an event, or where one stands that cannot be read. */
public final class Handed {
    private final long position;
    private final String entity;
    private final Instant storedAt;
    private final @Nullable LogEntry entry;
    private final @Nullable RuntimeException unreadable;

    private Handed(
            long position,
            String entity,
            Instant storedAt,
            @Nullable LogEntry entry,
            @Nullable RuntimeException unreadable) {
        this.position = position;
        this.entity = entity;
        this.storedAt = storedAt;
        this.entry = entry;
        this.unreadable = unreadable;
    }

    public static Handed of(LogEntry entry) {
        return new Handed(
                entry.position(),
                entry.event().aggregate().toString(),
                entry.storedAt(),
                entry,
                null);
    }

    /**
     * What a message of the log carries.
     *
     * @throws RuntimeException if a store fails that has to be asked for it; nothing is said of the
     *     event then
     */
    public static Handed of(TrackedEventMessage<?> message) {
        long position = message.trackingToken().position().orElseThrow();
        try {
            LogEntry entry = entry(message, position);
            return new Handed(position, entity(message, entry), entry.storedAt(), entry, null);
        } catch (RuntimeException e) {
            if (!Poison.isBehind(e)) {
                throw e;
            }
            return new Handed(position, entity(message, null), message.getTimestamp(), null, e);
        }
    }

    private static LogEntry entry(TrackedEventMessage<?> message, long position) {
        if (!(message.getPayload() instanceof Event event)) {
            throw new IllegalArgumentException(
                    "position " + position + " holds no event, but " + message.getPayloadType());
        }
        Object origin =
                message.getMetaData().getOrDefault(Authorship.ORIGIN_KEY, Origin.MEMBER.name());
        return new LogEntry(
                position, event, Origin.valueOf(origin.toString()), message.getTimestamp());
    }

    /** What belongs to no aggregate is one by itself, as it is in the log. */
    private static String entity(TrackedEventMessage<?> message, @Nullable LogEntry entry) {
        if (message instanceof DomainEventMessage<?> domain) {
            return domain.getAggregateIdentifier();
        }
        return entry == null ? message.getIdentifier() : entry.event().aggregate().toString();
    }

    public long position() {
        return position;
    }

    /** Whom it concerns: the aggregate's id, as {@code post/0C1XW9F2G7K3M}. */
    public String entity() {
        return entity;
    }

    /** When it was stored. */
    public Instant storedAt() {
        return storedAt;
    }

    /**
     * The event and its place.
     *
     * @throws RuntimeException why it cannot be read
     */
    public LogEntry entry() {
        if (unreadable != null) {
            throw unreadable;
        }
        return Objects.requireNonNull(entry);
    }

    /**
     * Whether it takes away what somebody wrote or was, or may see. Such a thing never waits, and
     * is never parked: who is forgotten is gone, and who was put out sees nothing any more,
     * whatever else there is of them.
     */
    public boolean takesAway() {
        return entry != null
                && switch (entry.event()) {
                    case MemberForgotten _, PostDeleted _, RemovedPostDeleted _ -> true;
                    case PostRemoved _, FollowEnded _ -> true;
                    case MembershipEnded _, MembershipBanned _ -> true;
                    case MembershipRoleGiven given -> given.role() == Role.MEMBER;
                    case CommunityDoorSet set -> set.door() != Door.OPEN;
                    default -> false;
                };
    }

    @Override
    public String toString() {
        return "position " + position + " of " + entity;
    }
}
