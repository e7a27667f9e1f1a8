package app.foyer.server.rest;

import app.foyer.contract.Coming;
import app.foyer.contract.Meeting;
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
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.Created;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gatherings: when and where members of a community meet, and who comes. */
@Tag(name = "Gatherings", description = "Real-life events of communities.")
@RestController
@RequestMapping("/v1")
final class GatheringsController {
    private final Commands commands;
    private final Ids ids;

    GatheringsController(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
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
}
