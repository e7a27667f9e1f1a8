package app.foyer.command.policy;

import app.foyer.command.policy.AgendaChange.Put;
import app.foyer.contract.command.AnswerCommand.EndAnswer;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MembershipEvent.MembershipEnded;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Who is in a community no longer comes to its gatherings no longer: their seats are free. */
public final class Regrets implements Policy {
    private static final String NAME = "regrets";

    private final BiFunction<CommunityId, MemberId, List<GatheringId>> coming;

    /**
     * @param coming the gatherings of a community to which a member comes, or waits for a seat
     */
    public Regrets(BiFunction<CommunityId, MemberId, List<GatheringId>> coming) {
        this.coming = coming;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return switch (entry.event()) {
            case MembershipEnded ended ->
                    List.of(
                            new Put(
                                    new AgendaEntry(
                                            NAME,
                                            ended.community() + "/" + ended.member(),
                                            "",
                                            Instant.EPOCH,
                                            entry.position())));
            default -> List.of();
        };
    }

    /** One gathering after the other, until there is none. */
    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        String[] ends = due.about().split("/", 2);
        MemberId member = MemberId.of(ends[1]);
        AgendaEntry never = new AgendaEntry(NAME, due.about(), "", null, 0);
        return coming.apply(CommunityId.of(ends[0]), member).stream()
                .findFirst()
                .map(gathering -> new Step(new EndAnswer(gathering, member), never));
    }
}
