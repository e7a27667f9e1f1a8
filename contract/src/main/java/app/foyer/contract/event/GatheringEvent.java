package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Meeting;
import app.foyer.contract.Spot;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a gathering. Its words are kept for its host, who announced it. */
public sealed interface GatheringEvent extends Event, PersonalEvent {
    GatheringId gathering();

    CommunityId community();

    MemberId host();

    @Override
    default AggregateId aggregate() {
        return aggregate(gathering());
    }

    @Override
    default MemberId owner() {
        return host();
    }

    static AggregateId aggregate(GatheringId gathering) {
        return new AggregateId("gathering", gathering.toString());
    }

    /** What was announced, or what holds instead. */
    sealed interface GatheringSet extends GatheringEvent {
        Instant start();

        String zone();

        int minutes();

        Meeting.@Nullable Words words();

        @Nullable Spot spot();

        @Nullable Integer seats();

        /** When and where. */
        default Meeting meeting() {
            return new Meeting(start(), zone(), minutes(), words(), spot(), seats());
        }
    }

    /** A gathering was announced. */
    @StoredAs("gathering.announced")
    record GatheringAnnounced(
            GatheringId gathering,
            CommunityId community,
            MemberId host,
            Instant at,
            Instant start,
            String zone,
            int minutes,
            @Personal Meeting.@Nullable Words words,
            @Nullable Spot spot,
            @Nullable Integer seats)
            implements GatheringSet {}

    /** It takes place at another time, or elsewhere, or is something else. */
    @StoredAs("gathering.changed")
    record GatheringChanged(
            GatheringId gathering,
            CommunityId community,
            MemberId host,
            MemberId by,
            Instant at,
            Instant start,
            String zone,
            int minutes,
            @Personal Meeting.@Nullable Words words,
            @Nullable Spot spot,
            @Nullable Integer seats)
            implements GatheringSet {}

    /** It does not take place. */
    @StoredAs("gathering.cancelled")
    record GatheringCancelled(
            GatheringId gathering,
            CommunityId community,
            MemberId host,
            MemberId by,
            Instant at,
            @Personal @Nullable String reason)
            implements GatheringEvent {}

    /** Its host is forgotten, and with them what was said of it; it takes place no more. */
    @StoredAs("gathering.disowned")
    record GatheringDisowned(
            GatheringId gathering, CommunityId community, MemberId host, Instant at)
            implements GatheringEvent {}

    /** It took place. */
    @StoredAs("gathering.held")
    record GatheringHeld(
            GatheringId gathering, CommunityId community, MemberId host, MemberId by, Instant at)
            implements GatheringEvent {}
}
