package app.foyer.server.rest;

import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.Refusal;
import app.foyer.contract.Via;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.CommunityCommand.DescribeCommunity;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.CommunityCommand.SetCapacity;
import app.foyer.contract.command.CommunityCommand.SetOpening;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.OpeningNight;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.ListOpeningTonight;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.ListView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Communities: founding, describing, opening, joining, leaving. */
@Tag(name = "Communities", description = "Founding, describing, opening, joining, leaving.")
@RestController
@RequestMapping("/v1/communities")
final class CommunitiesController {
    private final Commands commands;
    private final Queries queries;
    private final Ids ids;

    CommunitiesController(Commands commands, Queries queries, Ids ids) {
        this.commands = commands;
        this.queries = queries;
        this.ids = ids;
    }

    /** What a community says of itself; absent parts are empty. */
    record DescriptionBody(String name, @Nullable String about, @Nullable List<String> languages) {
        Description description() {
            return new Description(
                    name, about == null ? "" : about, languages == null ? List.of() : languages);
        }
    }

    /** What a community says of itself, and how it is entered; absent parts are empty, or open. */
    record FoundBody(
            String name,
            @Nullable String about,
            @Nullable List<String> languages,
            @Nullable String door) {
        Description description() {
            return new DescriptionBody(name, about, languages).description();
        }
    }

    @Operation(
            operationId = "foundCommunity",
            summary = "Found a community; until it is opened only its members see it")
    @PostMapping
    ResponseEntity<Answers.Created> found(Caller caller, @RequestBody FoundBody body) {
        MemberId me = caller.actor();
        CommunityId id = ids.nextCommunity();
        Door door =
                body.door() == null ? Door.OPEN : Words.constant(Door.class, body.door(), "/door");
        var receipt =
                commands.send(
                        new FoundCommunity(id, me, body.description(), door),
                        caller.authorship(me),
                        caller.idempotencyKey());
        return Answers.created(receipt, "/v1/communities/");
    }

    @Operation(operationId = "describeCommunity", summary = "Describe it anew; a founder may")
    @PutMapping("/{id}/description")
    ResponseEntity<Void> describe(
            Caller caller, @PathVariable CommunityId id, @RequestBody DescriptionBody body) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new DescribeCommunity(id, me, body.description()),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "openCommunity", summary = "Open it to everybody; a founder may")
    @PostMapping("/{id}/opening")
    ResponseEntity<Void> open(Caller caller, @PathVariable CommunityId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new OpenCommunity(id, me), caller.authorship(me), caller.idempotencyKey()));
    }

    /**
     * When it opens by itself, and whether everybody may read of it beforehand; absent for no time,
     * and no.
     */
    record OpeningBody(@Nullable Instant opensAt, @Nullable Boolean announced) {}

    @Operation(
            operationId = "setOpening",
            summary = "Set the time at which it opens by itself, or call that off; a founder may")
    @PutMapping("/{id}/opening")
    ResponseEntity<Void> setOpening(
            Caller caller, @PathVariable CommunityId id, @RequestBody OpeningBody body) {
        MemberId me = caller.actor();
        boolean announced = Boolean.TRUE.equals(body.announced());
        return Answers.done(
                commands.send(
                        new SetOpening(id, me, body.opensAt(), announced),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(
            operationId = "listOpeningTonight",
            summary = "Communities that open within 24 hours, or opened in the last 24")
    @GetMapping("/opening-tonight")
    ResponseEntity<ListView<OpeningNight>> tonight(
            AtLeast atLeast, @RequestParam(defaultValue = "20") int first) {
        var found = queries.ask(new ListOpeningTonight(first), atLeast.position());
        return Answers.list(found, found.value());
    }

    /** How many members it holds; absent for any number. */
    record CapacityBody(@Nullable Integer capacity) {}

    @Operation(
            operationId = "setCapacity",
            summary = "Let it hold so many members; who comes later waits for a place")
    @PutMapping("/{id}/capacity")
    ResponseEntity<Void> setCapacity(
            Caller caller, @PathVariable CommunityId id, @RequestBody CapacityBody body) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new SetCapacity(id, me, body.capacity()),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "getCommunity", summary = "A community")
    @GetMapping("/{id}")
    ResponseEntity<CommunityView> community(
            Caller caller, AtLeast atLeast, @PathVariable CommunityId id) {
        var found =
                queries.ask(new FindCommunities(caller.viewer(), List.of(id)), atLeast.position());
        CommunityCard card = Answer.one(found, id, Refusal.COMMUNITY_UNKNOWN);
        return Answers.read(found, CommunityView.of(card));
    }

    @Operation(operationId = "joinCommunity", summary = "Join a community")
    @PutMapping("/{id}/membership")
    ResponseEntity<Void> join(
            Caller caller,
            @PathVariable CommunityId id,
            @Parameter(description = "The via of the recommendation that led here, if one did")
                    @RequestParam(required = false)
                    @Nullable String via) {
        MemberId me = caller.actor();
        Via brought = via == null ? null : Via.of(via);
        return Answers.done(
                commands.send(
                        new JoinCommunity(id, me, brought),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "leaveCommunity", summary = "Leave a community")
    @DeleteMapping("/{id}/membership")
    ResponseEntity<Void> leave(Caller caller, @PathVariable CommunityId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new LeaveCommunity(id, me),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }
}
