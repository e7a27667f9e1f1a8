package app.foyer.server.graphql;

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
import app.foyer.contract.query.Comer;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.FindGatherings;
import app.foyer.contract.query.RememberedQuery.ListComers;
import app.foyer.contract.query.RememberedQuery.ListGatherings;
import app.foyer.contract.query.RememberedQuery.ListOwnGatherings;
import app.foyer.server.finding.Findings;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Gatherings: {@code gatherings.graphqls}. */
@Controller
final class GatheringController {
    private final Commands commands;
    private final Findings findings;
    private final Ids ids;

    GatheringController(Commands commands, Findings findings, Ids ids) {
        this.commands = commands;
        this.findings = findings;
        this.ids = ids;
    }

    /** When and where. */
    record MeetingInput(
            String title,
            @Nullable String about,
            String start,
            String zone,
            int minutes,
            String place,
            @Nullable String address,
            @Nullable Spot spot,
            @Nullable Integer seats) {
        Meeting meeting() {
            return new Meeting(
                    Moments.read(start, "start"),
                    zone,
                    minutes,
                    new Meeting.Words(title, Objects.requireNonNullElse(about, ""), place, address),
                    spot,
                    seats);
        }
    }

    @MutationMapping
    Written announce(Wish wish, @Argument String community, @Argument MeetingInput meeting) {
        GatheringId id = ids.nextGathering();
        CommunityId in = GlobalId.community(community);
        return send(wish, id, me -> new Announce(id, in, me, meeting.meeting()));
    }

    @MutationMapping
    Written changeGathering(Wish wish, @Argument String gathering, @Argument MeetingInput meeting) {
        GatheringId id = GlobalId.gathering(gathering);
        return send(wish, id, me -> new ChangeGathering(id, me, meeting.meeting()));
    }

    @MutationMapping
    Written cancelGathering(Wish wish, @Argument String gathering, @Argument String reason) {
        GatheringId id = GlobalId.gathering(gathering);
        return send(wish, id, me -> new Cancel(id, me, reason));
    }

    @MutationMapping
    Written holdGathering(Wish wish, @Argument String gathering) {
        GatheringId id = GlobalId.gathering(gathering);
        return send(wish, id, me -> new Hold(id, me));
    }

    @MutationMapping
    Written recordPresence(Wish wish, @Argument String gathering, @Argument List<String> members) {
        GatheringId id = GlobalId.gathering(gathering);
        List<MemberId> there = members.stream().map(GlobalId::member).toList();
        return send(wish, id, me -> new RecordPresence(id, me, there));
    }

    @MutationMapping
    Written answerGathering(Wish wish, @Argument String gathering, @Argument Coming answer) {
        GatheringId id = GlobalId.gathering(gathering);
        return send(wish, id, me -> new Answer(id, me, answer));
    }

    private Written send(Wish wish, GatheringId id, Function<MemberId, Command> command) {
        MemberId me = wish.caller().actor();
        return Written.of(
                GlobalId.of(id),
                commands.send(
                        command.apply(me), wish.caller().authorship(me), wish.idempotencyKey()));
    }

    /** A gathering. */
    record Gathering(
            String id,
            String community,
            String communityName,
            String host,
            @Nullable String hostName,
            @Nullable String title,
            @Nullable String about,
            String start,
            String end,
            String zone,
            @Nullable String place,
            @Nullable String address,
            @Nullable Spot spot,
            @Nullable Integer seats,
            GatheringCard.Course course,
            @Nullable String reason,
            GatheringCard.Counts counts,
            GatheringCard.@Nullable Own own) {
        static Gathering of(GatheringCard card) {
            Meeting meeting = card.meeting();
            Meeting.Words words = meeting.words();
            return new Gathering(
                    GlobalId.of(card.gathering()),
                    GlobalId.of(card.community()),
                    card.communityName(),
                    GlobalId.of(card.host()),
                    card.hostName(),
                    words == null ? null : words.title(),
                    words == null ? null : words.about(),
                    meeting.start().toString(),
                    meeting.end().toString(),
                    meeting.zone(),
                    words == null ? null : words.place(),
                    words == null ? null : words.address(),
                    meeting.spot(),
                    meeting.seats(),
                    card.course(),
                    card.reason(),
                    card.counts(),
                    card.own());
        }
    }

    @QueryMapping
    @Nullable Gathering gathering(
            @ContextValue Reading reading,
            @Argument String id,
            @Argument @Nullable String atLeast) {
        GatheringId asked = GlobalId.gathering(id);
        GatheringCard card =
                reading.atLeast(atLeast)
                        .ask(new FindGatherings(reading.viewer(), List.of(asked)))
                        .get(asked);
        return card == null ? null : Gathering.of(card);
    }

    @QueryMapping
    Connection<Edge<Gathering>> gatherings(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument boolean past,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        CommunityId id = GlobalId.community(community);
        var asked = new ListGatherings(reading.viewer(), id, past, new PageRequest(first, after));
        return Connection.of(reading.atLeast(atLeast).ask(asked), Gathering::of);
    }

    @QueryMapping
    List<Gathering> gatheringsNear(
            @ContextValue Reading reading,
            @Argument Spot spot,
            @Argument int km,
            @Argument String from,
            @Argument String until,
            @Argument int first,
            @Argument @Nullable String atLeast) {
        Reading current = reading.atLeast(atLeast);
        Instant begin = Moments.read(from, "from");
        Instant end = Moments.read(until, "until");
        return current
                .noted(
                        findings.gatherings(
                                current.viewer(), spot, km, begin, end, first, current.atLeast()))
                .stream()
                .map(Gathering::of)
                .toList();
    }

    @QueryMapping
    List<Gathering> ownGatherings(
            @ContextValue Reading reading, @Argument @Nullable String atLeast) {
        var asked = new ListOwnGatherings(reading.caller().actor());
        return reading.atLeast(atLeast).ask(asked).stream().map(Gathering::of).toList();
    }

    /** Who comes. */
    record Guest(String member, @Nullable String name) {
        static Guest of(Comer comer) {
            return new Guest(GlobalId.of(comer.member()), comer.name());
        }
    }

    @QueryMapping
    Connection<Edge<Guest>> comers(
            @ContextValue Reading reading,
            @Argument String gathering,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        GatheringId id = GlobalId.gathering(gathering);
        var asked = new ListComers(reading.viewer(), id, new PageRequest(first, after));
        return Connection.of(reading.atLeast(atLeast).ask(asked), Guest::of);
    }
}
