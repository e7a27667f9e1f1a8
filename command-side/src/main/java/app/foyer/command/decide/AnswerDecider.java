package app.foyer.command.decide;

import static app.foyer.contract.Refusal.GATHERING_FULL;
import static app.foyer.contract.Refusal.GATHERING_OVER;
import static app.foyer.contract.Refusal.GATHERING_UNKNOWN;

import app.foyer.command.decide.GatheringState.Announced;
import app.foyer.command.decide.GatheringState.Course;
import app.foyer.contract.Coming;
import app.foyer.contract.Refused;
import app.foyer.contract.command.AnswerCommand;
import app.foyer.contract.command.AnswerCommand.Answer;
import app.foyer.contract.command.AnswerCommand.EndAnswer;
import app.foyer.contract.command.AnswerCommand.SeatNext;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatGivenUp;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides who comes to a gathering. Its seats are counted, also where there are any number. */
final class AnswerDecider {
    private AnswerDecider() {}

    static List<Event> decide(AnswerCommand command, Facts facts, Instant now) {
        AnswerState said = facts.answer(command.gathering(), command.member());
        if (!(facts.gathering(command.gathering()) instanceof Announced announced)) {
            throw new Refused(GATHERING_UNKNOWN);
        }
        Saying saying = new Saying(command, announced, said, facts, now);
        return switch (command) {
            case Answer c -> answer(c, saying);
            case SeatNext _ ->
                    said.waiting() && announced.course() == Course.TO_COME
                            ? saying.seatNext()
                            : List.of();
            case EndAnswer _ ->
                    said.isSeated() || said.waiting() ? saying.says(Coming.NO) : List.of();
        };
    }

    private static List<Event> answer(Answer c, Saying saying) {
        Announced announced = saying.announced;
        Rights.requireReads(c.member(), announced.community(), saying.facts, GATHERING_UNKNOWN);
        Rights.requireInside(c.member(), announced.community(), saying.facts, GATHERING_UNKNOWN);
        Rights.requireActive(c.member(), saying.facts, saying.now);
        GatheringDecider.requireNotCancelled(announced);
        if (announced.isOver(saying.now)) {
            throw new Refused(GATHERING_OVER);
        }
        boolean saidSo =
                c.coming() == saying.said.coming()
                        || (c.coming() == Coming.YES && saying.said.waiting());
        if (saidSo) {
            return List.of();
        }
        return c.coming() == Coming.YES && !saying.hasRoom()
                ? saying.waits()
                : saying.says(c.coming());
    }

    /** What follows from an answer for the seats. */
    private record Saying(
            AnswerCommand command,
            Announced announced,
            AnswerState said,
            Facts facts,
            Instant now) {

        private CommunityId room() {
            return command.gathering().room();
        }

        private MemberId member() {
            return command.member();
        }

        private int capacity() {
            Integer seats = announced.meeting().seats();
            return seats == null ? Integer.MAX_VALUE : seats;
        }

        boolean hasRoom() {
            return facts.seats(room()).hasRoom(capacity());
        }

        private AnswerGiven given(Coming coming) {
            return new AnswerGiven(
                    command.gathering(),
                    announced.community(),
                    member(),
                    coming,
                    said.coming(),
                    now);
        }

        List<Event> says(Coming coming) {
            facts.seats(room());
            List<Event> events = new ArrayList<>();
            events.add(given(coming));
            if (said.isSeated()) {
                events.add(new SeatFreed(room(), member(), now));
            }
            if (said.waiting()) {
                events.add(new SeatGivenUp(room(), member(), now));
            }
            if (coming == Coming.YES) {
                events.add(new SeatTaken(room(), member(), false, now));
            }
            return events;
        }

        List<Event> waits() {
            return List.of(
                    new AnswerWaited(
                            command.gathering(),
                            announced.community(),
                            member(),
                            said.coming(),
                            now),
                    new SeatAwaited(room(), member(), now));
        }

        List<Event> seatNext() {
            if (!facts.seats(room()).hasRoomForTheNext(capacity())) {
                throw new Refused(GATHERING_FULL);
            }
            return List.of(given(Coming.YES), new SeatTaken(room(), member(), true, now));
        }
    }
}
