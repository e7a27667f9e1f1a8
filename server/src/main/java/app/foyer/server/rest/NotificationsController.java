package app.foyer.server.rest;

import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.ListNotifications;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.reading.ReadMarks;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others did that concerns the caller. */
@Tag(name = "Notifications", description = "What others did that concerns the caller.")
@RestController
@RequestMapping("/v1/notifications")
final class NotificationsController {
    private final Queries queries;
    private final ReadMarks marks;

    NotificationsController(Queries queries, ReadMarks marks) {
        this.queries = queries;
        this.marks = marks;
    }

    /** The position of the last that was read. */
    record ReadBody(long upTo) {}

    /** How many are unread; the limit where there are as many or more. */
    record UnreadView(int count, long position, boolean stale) {}

    @Operation(
            operationId = "listNotifications",
            summary = "What others did that concerns the caller, unread answers first")
    @GetMapping
    ResponseEntity<PageView<NotificationView>> notifications(
            Caller caller, AtLeast atLeast, @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(
                        new ListNotifications(caller.actor(), page.request()), atLeast.position()),
                NotificationView::of);
    }

    @Operation(operationId = "countUnread", summary = "How many of them are unread, up to 100")
    @GetMapping("/unread")
    ResponseEntity<UnreadView> unread(Caller caller, AtLeast atLeast) {
        Answer<Integer> answer = queries.ask(new CountUnread(caller.actor()), atLeast.position());
        return Answers.read(
                answer, new UnreadView(answer.value(), answer.position(), answer.stale()));
    }

    @Operation(
            operationId = "readNotifications",
            summary = "Everything up to a position is read; less than before changes nothing")
    @PostMapping("/read")
    ResponseEntity<Void> read(Caller caller, @RequestBody ReadBody body) {
        return Answers.done(marks.read(caller, body.upTo(), caller.idempotencyKey()));
    }
}
