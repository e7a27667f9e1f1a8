package app.foyer.command.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Limits;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.PostRules;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Command;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Given events, when a command, then events or a refusal. */
final class Scenario {
    static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private OpeningRule rule = OpeningRule.NONE;
    private List<ReactionKind> kinds = ReactionKind.STANDARD;
    private final Map<AggregateId, State> states = new HashMap<>();

    static Scenario given(Event... events) {
        Scenario scenario = new Scenario();
        for (Event event : events) {
            AggregateId id = event.aggregate();
            State before = scenario.states.getOrDefault(id, State.before(id));
            scenario.states.put(id, before.after(event));
        }
        return scenario;
    }

    private Facts facts() {
        return new Facts() {
            @Override
            public State about(AggregateId id) {
                return states.getOrDefault(id, State.before(id));
            }

            @Override
            public OpeningRule openingRule() {
                return rule;
            }

            @Override
            public PostRules postRules() {
                return new PostRules(kinds, Limits.EDITS_MAX);
            }

            @Override
            public int openReports(MemberId reporter) {
                return count(state ->
                        state instanceof ReportState.Made made
                                && made.open()
                                && made.reporter().equals(reporter));
            }

            @Override
            public int openInvitations(MemberId inviter, Instant now) {
                return count(state ->
                        state instanceof InvitationState.Made made
                                && inviter.equals(made.inviter())
                                && !made.revoked()
                                && now.isBefore(made.expiresAt())
                                && made.guests().size() < made.uses());
            }
        };
    }

    private int count(Predicate<State> wanted) {
        return (int) states.values().stream().filter(wanted).count();
    }

    private List<Event> decide(Command command) {
        return List.copyOf(Deciders.decide(command, facts(), NOW));
    }

    /** From now on, a community opens only with so much in it; before, with nothing. */
    Scenario under(OpeningRule openingRule) {
        this.rule = openingRule;
        return this;
    }

    /** From now on, these can be signed under posts. */
    Scenario reacting(ReactionKind... set) {
        this.kinds = List.of(set);
        return this;
    }

    Then when(Command command) {
        return new Then(command);
    }

    final class Then {
        private final Command command;

        Then(Command command) {
            this.command = command;
        }

        void then(Event... events) {
            assertThat(decide(command)).containsExactly(events);
        }

        void thenNothing() {
            assertThat(decide(command)).isEmpty();
        }

        void thenRefused(Refusal refusal) {
            Refused refused = catchThrowableOfType(Refused.class, () -> decide(command));
            assertThat(refused).isNotNull();
            assertThat(refused.refusal()).isEqualTo(refusal);
        }
    }
}
