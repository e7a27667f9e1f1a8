package app.foyer.server.rest;

import app.foyer.contract.Meeting;
import app.foyer.contract.Spot;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.GatheringCard.Counts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A gathering, as JSON; its fields are {@link GatheringCard}'s and its {@link Meeting}'s. */
record GatheringView(
        GatheringId id,
        CommunityId community,
        String communityName,
        MemberId host,
        @Nullable String hostName,
        @Nullable String title,
        @Nullable String about,
        Instant start,
        Instant end,
        String zone,
        @Nullable String place,
        @Nullable String address,
        @Nullable Spot spot,
        @Nullable Integer seats,
        String course,
        @Nullable String reason,
        Counts counts,
        @Nullable String own,
        Instant announcedAt) {

    static GatheringView of(GatheringCard card) {
        Meeting meeting = card.meeting();
        Meeting.Words words = meeting.words();
        return new GatheringView(
                card.gathering(),
                card.community(),
                card.communityName(),
                card.host(),
                card.hostName(),
                words == null ? null : words.title(),
                words == null ? null : words.about(),
                meeting.start(),
                meeting.end(),
                meeting.zone(),
                words == null ? null : words.place(),
                words == null ? null : words.address(),
                meeting.spot(),
                meeting.seats(),
                Words.of(card.course()),
                card.reason(),
                card.counts(),
                card.own() == null ? null : Words.of(card.own()),
                card.announcedAt());
    }
}
