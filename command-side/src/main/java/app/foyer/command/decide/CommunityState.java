package app.foyer.command.decide;

import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.CommunityEvent.CommunityCapacitySet;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityFounderNamed;
import app.foyer.contract.event.CommunityEvent.CommunityFounderResigned;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a community has come. */
public sealed interface CommunityState extends State {

    record Unknown() implements CommunityState {}

    /**
     * Founded, and seen by its members only until it is opened.
     *
     * @param capacity how many members it holds; null for any number
     * @param opensAt its opening night; null if no time is set
     * @param announced whether everybody may read of it
     */
    record Founded(
            Description description,
            boolean open,
            Door door,
            @Nullable Integer capacity,
            @Nullable Instant opensAt,
            boolean announced,
            Set<MemberId> founders)
            implements CommunityState {
        public Founded {
            founders = Set.copyOf(founders);
        }

        private Founded described(Description anew) {
            return new Founded(anew, open, door, capacity, opensAt, announced, founders);
        }

        private Founded opened() {
            return new Founded(description, true, door, capacity, null, false, founders);
        }

        private Founded entered(Door by) {
            return new Founded(description, open, by, capacity, opensAt, announced, founders);
        }

        private Founded holding(@Nullable Integer members) {
            return new Founded(description, open, door, members, opensAt, announced, founders);
        }

        private Founded opening(@Nullable Instant when, boolean told) {
            return new Founded(description, open, door, capacity, when, told, founders);
        }

        private Founded with(MemberId founder) {
            Set<MemberId> all = new HashSet<>(founders);
            all.add(founder);
            return new Founded(description, open, door, capacity, opensAt, announced, all);
        }

        private Founded without(MemberId founder) {
            Set<MemberId> all = new HashSet<>(founders);
            all.remove(founder);
            return new Founded(description, open, door, capacity, opensAt, announced, all);
        }
    }

    @Override
    default CommunityState after(Event event) {
        if (!(event instanceof CommunityEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case CommunityFounded e ->
                    new Founded(
                            e.description(),
                            false,
                            Door.OPEN,
                            null,
                            null,
                            false,
                            e.founder() == null ? Set.of() : Set.of(e.founder()));
            case CommunityDescribed e -> founded().described(e.description());
            case CommunityOpened _ -> founded().opened();
            case CommunityDoorSet e -> founded().entered(e.door());
            case CommunityCapacitySet e -> founded().holding(e.capacity());
            case CommunityOpeningSet e -> founded().opening(e.opensAt(), e.announced());
            case CommunityOpeningMissed _ -> founded().opening(null, false);
            case CommunityFounderNamed e -> founded().with(e.member());
            case CommunityFounderResigned e -> founded().without(e.member());
        };
    }

    private Founded founded() {
        if (this instanceof Founded founded) {
            return founded;
        }
        throw new IllegalStateException("happens only to what was founded");
    }
}
