package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Coming;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens between a member and a gathering. */
public sealed interface AnswerEvent extends Event {
    GatheringId gathering();

    CommunityId community();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(gathering(), member());
    }

    static AggregateId aggregate(GatheringId gathering, MemberId member) {
        return new AggregateId("answer", gathering + "/" + member);
    }

    /**
     * A member says whether they come; or, after they waited, may.
     *
     * @param before what they had said; null for nothing, or if they waited for a seat
     */
    @StoredAs("answer.given")
    record AnswerGiven(
            GatheringId gathering,
            CommunityId community,
            MemberId member,
            Coming coming,
            @Nullable Coming before,
            Instant at)
            implements AnswerEvent {}

    /**
     * A member would come, and all seats are taken.
     *
     * @param before what they had said; null for nothing
     */
    @StoredAs("answer.waited")
    record AnswerWaited(
            GatheringId gathering,
            CommunityId community,
            MemberId member,
            @Nullable Coming before,
            Instant at)
            implements AnswerEvent {}

    /** A member was there. */
    @StoredAs("answer.came")
    record MemberCame(
            GatheringId gathering, CommunityId community, MemberId member, MemberId by, Instant at)
            implements AnswerEvent {}
}
