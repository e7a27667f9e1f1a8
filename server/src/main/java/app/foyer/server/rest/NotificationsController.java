package app.foyer.server.rest;

import app.foyer.contract.Limits;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.CountUnreadNotifications;
import app.foyer.contract.query.RememberedQuery.ListNotifications;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.reading.ReadMarks;
import app.foyer.server.rest.Answers.PageView;
import app.foyer.server.rest.Answers.Unread;
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

    @Operation(
            operationId = "countUnreadNotifications",
            summary = "How many of them are unread, up to 100")
    @GetMapping("/unread")
    ResponseEntity<Unread> unread(Caller caller, AtLeast atLeast) {
        return Answers.unread(
                queries.ask(new CountUnreadNotifications(caller.actor()), atLeast.position()),
                Limits.UNREAD_MAX);
    }

    @Operation(
            operationId = "readNotifications",
            summary = "Everything up to a position is read; less than before changes nothing")
    @PostMapping("/read")
    ResponseEntity<Void> read(Caller caller, @RequestBody ReadBody body) {
        return Answers.done(marks.read(caller, body.upTo(), caller.idempotencyKey()));
    }
}
