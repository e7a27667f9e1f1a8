package app.foyer.server.rest;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Spot;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of gatherings: one by one, in lists, around a place, and as calendars. */
@Tag(name = "Gatherings", description = "Real-life events of communities.")
@RestController
@RequestMapping("/v1")
final class GatheringReadsController {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final Duration SPAN = Duration.ofDays(30);

    private final Queries queries;
    private final Findings findings;
    private final Calendars calendars;
    private final Clock clock;

    GatheringReadsController(Queries queries, Findings findings, Calendars calendars, Clock clock) {
        this.queries = queries;
        this.findings = findings;
        this.calendars = calendars;
        this.clock = clock;
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
