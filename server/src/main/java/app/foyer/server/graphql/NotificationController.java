package app.foyer.server.graphql;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.CountUnreadNotifications;
import app.foyer.contract.query.RememberedQuery.ListNotifications;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.error.Fault;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.GatheringController.Gathering;
import app.foyer.server.graphql.MutationController.Written;
import app.foyer.server.reading.ReadMarks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What others did that concerns the caller: {@code notifications.graphqls}. */
@Controller
final class NotificationController {
    private final ReadMarks marks;

    NotificationController(ReadMarks marks) {
        this.marks = marks;
    }

    /** Everything of a kind about the same thing. */
    record Notification(
            app.foyer.contract.query.Notification.Kind kind,
            @Nullable Post post,
            @Nullable Gathering gathering,
            @Nullable String community,
            @Nullable String communityName,
            @Nullable String invitation,
            List<Named> members,
            int count,
            String position,
            String at,
            boolean unread) {
        static Notification of(app.foyer.contract.query.Notification one) {
            var place = one.community();
            return new Notification(
                    one.kind(),
                    one.post() == null ? null : Post.of(one.post()),
                    one.gathering() == null ? null : Gathering.of(one.gathering()),
                    place == null ? null : GlobalId.of(place.community()),
                    place == null ? null : place.name(),
                    one.invitation() == null ? null : one.invitation().toString(),
                    one.members().stream()
                            .map(member -> new Named(GlobalId.of(member.member()), member.name()))
                            .toList(),
                    one.count(),
                    Long.toString(one.position()),
                    one.at().toString(),
                    one.unread());
        }
    }

    /** A member, and how they are called. */
    record Named(String member, String name) {}

    @MutationMapping
    Written readNotifications(Wish wish, @Argument String upTo) {
        MemberId me = wish.caller().actor();
        return Written.of(
                GlobalId.of(me), marks.read(wish.caller(), position(upTo), wish.idempotencyKey()));
    }

    private static long position(String digits) {
        try {
            return AtLeast.of(digits).position();
        } catch (NumberFormatException e) {
            throw new FrontRefused(
                    FrontCode.REQUEST_INVALID,
                    "upTo is a position.",
                    List.of(new Fault("argument:upTo", "is a position")));
        }
    }

    @SchemaMapping(typeName = "Me", field = "notifications")
    Connection<Edge<Notification>> notifications(
            @ContextValue Reading reading, @Argument int first, @Argument @Nullable String after) {
        var page = new PageRequest(first, after);
        return Connection.of(
                reading.ask(new ListNotifications(reading.caller().actor(), page)),
                Notification::of);
    }

    @SchemaMapping(typeName = "Me", field = "unreadNotifications")
    int unread(@ContextValue Reading reading) {
        return reading.ask(new CountUnreadNotifications(reading.caller().actor()));
    }
}
