package app.foyer.server.rest;

import app.foyer.contract.Coming;
import app.foyer.contract.Limits;
import app.foyer.contract.Meeting;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Spot;
import app.foyer.contract.command.AnswerCommand.Answer;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.GatheringCommand.Announce;
import app.foyer.contract.command.GatheringCommand.Cancel;
import app.foyer.contract.command.GatheringCommand.ChangeGathering;
import app.foyer.contract.command.GatheringCommand.Hold;
import app.foyer.contract.command.GatheringCommand.RecordPresence;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Comer;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindGatherings;
import app.foyer.contract.query.RememberedQuery.ListComers;
import app.foyer.contract.query.RememberedQuery.ListGatherings;
import app.foyer.contract.query.RememberedQuery.ListOwnGatherings;
import app.foyer.server.calendar.Calendars;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.finding.Findings;
import app.foyer.server.rest.Answers.Created;
import app.foyer.server.rest.Answers.ListView;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gatherings: when and where members of a community meet. */
@Tag(name = "Gatherings", description = "Real-life events of communities.")
@RestController
@RequestMapping("/v1")
final class GatheringsController {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final Duration SPAN = Duration.ofDays(30);

    private final Commands commands;
    private final Queries queries;
    private final Findings findings;
    private final Calendars calendars;
    private final Ids ids;
    private final Clock clock;

    GatheringsController(
            Commands commands,
            Queries queries,
            Findings findings,
            Calendars calendars,
            Ids ids,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.findings = findings;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * When and where.
     *
     * @param zone a name of the IANA database, {@code Europe/Berlin} say
     * @param address for those who come; absent for none
     * @param spot absent for none
     * @param seats absent for any number
     */
    record MeetingBody(
            String title,
            @Nullable String about,
            Instant start,
            String zone,
            int minutes,
            String place,
            @Nullable String address,
            @Nullable Spot spot,
            @Nullable Integer seats) {
        Meeting meeting() {
            return new Meeting(
                    start,
                    zone,
                    minutes,
                    new Meeting.Words(title, Objects.requireNonNullElse(about, ""), place, address),
                    spot,
                    seats);
        }
    }

    @Operation(operationId = "announce", summary = "Announce a gathering; founders and moderators")
    @PostMapping("/communities/{id}/gatherings")
    ResponseEntity<Created> announce(
            Caller caller, @PathVariable CommunityId id, @RequestBody MeetingBody body) {
        MemberId me = caller.actor();
        return Answers.created(
                commands.send(
                        new Announce(ids.nextGathering(), id, me, body.meeting()),
                        caller.authorship(me),
                        caller.idempotencyKey()),
                "/v1/gatherings/");
    }

    @Operation(operationId = "changeGathering", summary = "Let it be otherwise")
    @PutMapping("/gatherings/{id}")
    ResponseEntity<Void> change(
            Caller caller, @PathVariable GatheringId id, @RequestBody MeetingBody body) {
        return done(caller, me -> new ChangeGathering(id, me, body.meeting()));
    }

    /** Why it is called off. */
    record CancellationBody(String reason) {}

    @Operation(operationId = "cancelGathering", summary = "Call it off")
    @PutMapping("/gatherings/{id}/cancellation")
    ResponseEntity<Void> cancel(
            Caller caller, @PathVariable GatheringId id, @RequestBody CancellationBody body) {
        return done(caller, me -> new Cancel(id, me, body.reason()));
    }

    @Operation(operationId = "holdGathering", summary = "Say that it took place")
    @PutMapping("/gatherings/{id}/holding")
    ResponseEntity<Void> hold(Caller caller, @PathVariable GatheringId id) {
        return done(caller, me -> new Hold(id, me));
    }

    /** Who was there, a hundred at most. */
    record PresenceBody(List<MemberId> members) {}

    @Operation(operationId = "recordPresence", summary = "Say who was there")
    @PostMapping("/gatherings/{id}/presence")
    ResponseEntity<Void> presence(
            Caller caller, @PathVariable GatheringId id, @RequestBody PresenceBody body) {
        return done(caller, me -> new RecordPresence(id, me, body.members()));
    }

    /**
     * Whether one comes.
     *
     * @param answer {@code yes}, {@code maybe} or {@code no}
     */
    record AnswerBody(String answer) {}

    @Operation(
            operationId = "answerGathering",
            summary = "Say whether one comes; who says yes when all seats are taken waits for one")
    @PutMapping("/gatherings/{id}/answer")
    ResponseEntity<Void> answer(
            Caller caller, @PathVariable GatheringId id, @RequestBody AnswerBody body) {
        Coming coming = Words.constant(Coming.class, body.answer(), "/answer");
        return done(caller, me -> new Answer(id, me, coming));
    }

    private ResponseEntity<Void> done(Caller caller, Function<MemberId, Command> command) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(command.apply(me), caller.authorship(me), caller.idempotencyKey()));
    }

    @Operation(operationId = "getGathering", summary = "A gathering")
    @GetMapping("/gatherings/{id}")
    ResponseEntity<GatheringView> gathering(
            Caller caller, AtLeast atLeast, @PathVariable GatheringId id) {
        var found =
                queries.ask(new FindGatherings(caller.viewer(), List.of(id)), atLeast.position());
        return Answers.read(found, GatheringView.of(seen(found.value().get(id))));
    }

    private static GatheringCard seen(@Nullable GatheringCard card) {
        if (card == null) {
            throw new Refused(Refusal.GATHERING_UNKNOWN);
        }
        return card;
    }

    @Operation(operationId = "listComers", summary = "Who comes; for members of its community")
    @GetMapping("/gatherings/{id}/comers")
    ResponseEntity<PageView<Comer>> comers(
            Caller caller,
            AtLeast atLeast,
            @PathVariable GatheringId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        var asked = new ListComers(caller.viewer(), id, page.request());
        return Answers.page(queries.ask(asked, atLeast.position()), Function.identity());
    }

    @Operation(
            operationId = "listGatherings",
            summary = "A community's gatherings, the next first; or those of the past, the last")
    @GetMapping("/communities/{id}/gatherings")
    ResponseEntity<PageView<GatheringView>> gatherings(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @RequestParam(defaultValue = "false") boolean past,
            @ParameterObject @ModelAttribute PageParameters page) {
        var asked = new ListGatherings(caller.viewer(), id, past, page.request());
        return Answers.page(queries.ask(asked, atLeast.position()), GatheringView::of);
    }

    @Operation(
            operationId = "listOwnGatherings",
            summary = "What the caller said yes or maybe to, or waits for, the next first")
    @GetMapping("/members/me/gatherings")
    ResponseEntity<ListView<GatheringView>> own(Caller caller, AtLeast atLeast) {
        var found = queries.ask(new ListOwnGatherings(caller.actor()), atLeast.position());
        return Answers.list(found, found.value().stream().map(GatheringView::of).toList());
    }

    @Operation(
            operationId = "gatheringsNear",
            summary = "Gatherings around a place, the next first")
    @GetMapping("/gatherings")
    ResponseEntity<ListView<GatheringView>> near(
            Caller caller,
            AtLeast atLeast,
            @RequestParam double latitude,
            @RequestParam double longitude,
            @RequestParam(defaultValue = "25") int km,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "20") int first) {
        Instant begin = Objects.requireNonNullElseGet(from, clock::instant);
        var found =
                findings.gatherings(
                        caller.viewer(),
                        new Spot(latitude, longitude),
                        km,
                        begin,
                        Objects.requireNonNullElseGet(until, () -> begin.plus(SPAN)),
                        first,
                        atLeast.position());
        return Answers.list(found, found.value().stream().map(GatheringView::of).toList());
    }

    @Operation(
            operationId = "communityCalendar",
            summary = "A community's gatherings to come as a calendar (RFC 5545)")
    @GetMapping(value = "/communities/{id}/gatherings.ics", produces = CALENDAR)
    ResponseEntity<String> calendar(Caller caller, AtLeast atLeast, @PathVariable CommunityId id) {
        PageRequest all = new PageRequest(Limits.PAGE_SIZE_MAX, null);
        var found =
                queries.ask(
                        new ListGatherings(caller.viewer(), id, false, all), atLeast.position());
        List<GatheringCard> cards =
                found.value().edges().stream().map(edge -> edge.node()).toList();
        String name = cards.isEmpty() ? id.toString() : cards.getFirst().communityName();
        return Answers.read(found, calendars.of(name, cards));
    }

    @Operation(
            operationId = "gatheringCalendar",
            summary = "A gathering as a calendar's entry (RFC 5545)")
    @GetMapping(value = "/gatherings/{id}/calendar.ics", produces = CALENDAR)
    ResponseEntity<String> entry(Caller caller, AtLeast atLeast, @PathVariable GatheringId id) {
        var found =
                queries.ask(new FindGatherings(caller.viewer(), List.of(id)), atLeast.position());
        GatheringCard card = seen(found.value().get(id));
        return Answers.read(found, calendars.of(card.communityName(), List.of(card)));
    }
}
