package app.foyer.server.rest;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Notification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others did that concerns the caller, as JSON; its fields are {@link Notification}'s. */
record NotificationView(
        String kind,
        @Nullable PostView post,
        @Nullable GatheringView gathering,
        @Nullable Place community,
        @Nullable InvitationId invitation,
        List<Named> members,
        int count,
        long position,
        Instant at,
        boolean unread) {

    /** A community, and how it is called. */
    record Place(CommunityId id, String name) {
        static @Nullable Place of(Notification.@Nullable Place place) {
            return place == null ? null : new Place(place.community(), place.name());
        }
    }

    /** A member, and how they are called. */
    record Named(MemberId id, String name) {}

    static NotificationView of(Notification one) {
        return new NotificationView(
                Words.of(one.kind()),
                one.post() == null ? null : PostView.of(one.post()),
                one.gathering() == null ? null : GatheringView.of(one.gathering()),
                Place.of(one.community()),
                one.invitation(),
                one.members().stream()
                        .map(member -> new Named(member.member(), member.name()))
                        .toList(),
                one.count(),
                one.position(),
                one.at(),
                one.unread());
    }
}
