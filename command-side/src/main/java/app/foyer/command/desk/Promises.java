package app.foyer.command.desk;

import app.foyer.command.decide.AnswerState;
import app.foyer.command.log.LogQueries;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Coming;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.util.List;

/** To which gatherings a member said that they come. */
public final class Promises {
    private final States states;
    private final LogQueries log;

    public Promises(States states, LogQueries log) {
        this.states = states;
        this.log = log;
    }

    /** Those in a community to which they come, or wait for a seat. */
    public List<GatheringId> of(CommunityId community, MemberId member) {
        List<AggregateId> answers =
                log.answered(community, member).stream()
                        .map(gathering -> AnswerEvent.aggregate(gathering, member))
                        .toList();
        return states.readAll(answers).entrySet().stream()
                .filter(each -> holds((AnswerState) each.getValue().state()))
                .map(each -> GatheringId.of(each.getKey().key().split("/", 2)[0]))
                .sorted(java.util.Comparator.comparingLong(GatheringId::value))
                .toList();
    }

    private static boolean holds(AnswerState answer) {
        return answer.coming() == Coming.YES || answer.waiting();
    }
}
