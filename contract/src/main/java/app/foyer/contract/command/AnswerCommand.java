package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Coming;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;

/** What a member can say to a gathering of a community that they are in. */
public sealed interface AnswerCommand extends Command {
    GatheringId gathering();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return AnswerEvent.aggregate(gathering(), member());
    }

    /** Say whether one comes; who says yes when all seats are taken waits for one. */
    record Answer(GatheringId gathering, MemberId member, Coming coming) implements AnswerCommand {}

    /** Let come who waits, if there is a seat. */
    record SeatNext(GatheringId gathering, MemberId member) implements AnswerCommand {}

    /** Give back the seat of one who is not in the community any more. */
    record EndAnswer(GatheringId gathering, MemberId member) implements AnswerCommand {}
}
