package app.foyer.command.decide;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.ReadingCommand;
import app.foyer.contract.command.ReadingCommand.ReadNotifications;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReadingEvent.NotificationsRead;
import java.time.Instant;
import java.util.List;

/** Decides how far a member has read: never less far than before. Who is suspended reads, too. */
final class ReadingDecider {
    private ReadingDecider() {}

    static List<ReadingEvent> decide(ReadingCommand command, Facts facts, Instant now) {
        Rights.requireJoined(command.member(), facts);
        return switch (command) {
            case ReadNotifications c when c.upTo() < 0 ->
                    throw new Refused(Refusal.READING_INVALID);
            case ReadNotifications c ->
                    c.upTo() > facts.reading(c.member()).upTo()
                            ? List.of(new NotificationsRead(c.member(), c.upTo(), now))
                            : List.of();
        };
    }
}
