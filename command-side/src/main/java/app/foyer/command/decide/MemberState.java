package app.foyer.command.decide;

import app.foyer.contract.Followers;
import app.foyer.contract.Profile;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberAsked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberHandleSet;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.id.InvitationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether somebody is a member of the network. */
public sealed interface MemberState extends State {

    /** Whether they were a member, or asked to be one, and nothing comes of it any more. */
    default boolean isOver() {
        return this instanceof Gone || this instanceof Forgotten || this instanceof Declined;
    }

    record Unknown() implements MemberState {}

    /** At the network's gate. */
    record Asking(@Nullable Profile profile) implements MemberState {}

    /**
     * For a place in the network.
     *
     * @param invitation by which they come; null for none
     */
    record Waiting(@Nullable Profile profile, @Nullable InvitationId invitation)
            implements MemberState {}

    /** Asked, and was not let in. */
    record Declined() implements MemberState {}

    /** Was a member once. */
    record Gone() implements MemberState {}

    /** Was a member once, and is nobody now. */
    record Forgotten() implements MemberState {}

    /**
     * In the network.
     *
     * @param profile null once it is forgotten
     * @param suspension null if there is none
     * @param handle the keyed hash of theirs; null if they have none
     */
    record Joined(
            @Nullable Profile profile,
            @Nullable Suspension suspension,
            Followers followers,
            @Nullable String handle)
            implements MemberState {
        Joined(@Nullable Profile profile) {
            this(profile, null, Followers.OPEN, null);
        }

        private Joined saying(@Nullable Profile anew) {
            return new Joined(anew, suspension, followers, handle);
        }

        private Joined suspended(@Nullable Suspension next) {
            return new Joined(profile, next, followers, handle);
        }

        private Joined followedBy(Followers next) {
            return new Joined(profile, suspension, next, handle);
        }

        private Joined called(@Nullable String next) {
            return new Joined(profile, suspension, followers, next);
        }

        boolean suspended(Instant now) {
            return suspension != null
                    && (suspension.until() == null || now.isBefore(suspension.until()));
        }
    }

    /**
     * A member may not do anything.
     *
     * @param until null for without end
     */
    record Suspension(@Nullable Instant until) {}

    @Override
    default MemberState after(Event event) {
        if (!(event instanceof MemberEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case MemberAsked asked -> new Asking(asked.profile());
            case MemberWaited waited -> new Waiting(waited.profile(), waited.invitation());
            case MemberDeclined _ -> new Declined();
            case MemberJoined joined -> new Joined(joined.profile());
            case ProfileChanged changed -> joined().saying(changed.profile());
            case MemberSuspended e -> joined().suspended(new Suspension(e.until()));
            case MemberReinstated _ -> joined().suspended((Suspension) null);
            case MemberFollowersSet set -> joined().followedBy(set.followers());
            case MemberHandleSet set -> joined().called(set.handle());
            case MemberLeft _ -> new Gone();
            case MemberForgotten _ -> new Forgotten();
        };
    }

    private Joined joined() {
        if (this instanceof Joined joined) {
            return joined;
        }
        throw new IllegalStateException("happens to members only, not to " + this);
    }
}
