package app.foyer.command.decide;

import app.foyer.contract.Role;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipSilenceLifted;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a member is in a community. A silence outlasts leaving and coming back. */
public sealed interface MembershipState extends State {

    /** When they may write again; null if they may. */
    @Nullable Instant silencedUntil();

    record Outside(@Nullable Instant silencedUntil) implements MembershipState {
        Outside() {
            this(null);
        }
    }

    /** At the gate: a moderator has not said anything yet. */
    record Asking(@Nullable Instant silencedUntil) implements MembershipState {}

    /** The community is full. */
    record Waiting(@Nullable Instant silencedUntil) implements MembershipState {}

    /** Kept out. */
    record Banned(@Nullable Instant silencedUntil) implements MembershipState {}

    record Inside(Role role, @Nullable Instant silencedUntil) implements MembershipState {
        boolean silenced(Instant now) {
            return silencedUntil != null && now.isBefore(silencedUntil);
        }
    }

    @Override
    default MembershipState after(Event event) {
        if (!(event instanceof MembershipEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case MembershipJoined joined -> new Inside(joined.role(), silencedUntil());
            case MembershipAsked _ -> new Asking(silencedUntil());
            case MembershipWaited _ -> new Waiting(silencedUntil());
            case MembershipBanned _ -> new Banned(silencedUntil());
            case MembershipWithdrawn _, MembershipDeclined _ -> new Outside(silencedUntil());
            case MembershipLeft _, MembershipRemoved _ -> new Outside(silencedUntil());
            case MembershipBanLifted _ -> new Outside(silencedUntil());
            case MembershipRoleGiven given -> new Inside(given.role(), silencedUntil());
            case MembershipSilenced silenced -> new Inside(inside().role(), silenced.until());
            case MembershipSilenceLifted _ -> new Inside(inside().role(), null);
            case MembershipWarned _ -> this;
        };
    }

    private Inside inside() {
        if (this instanceof Inside inside) {
            return inside;
        }
        throw new IllegalStateException("happens to those inside only, not to " + this);
    }
}
