package app.foyer.server.reading;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.ReadingCommand.ReadNotifications;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.LogHead;
import app.foyer.server.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Marks what a member has read; what is still to come cannot be read. */
public final class ReadMarks {
    private final Commands commands;
    private final LogHead head;

    public ReadMarks(Commands commands, LogHead head) {
        this.commands = commands;
        this.head = head;
    }

    /**
     * A caller has read what is noted for them up to a position.
     *
     * @param key null where it is done each time
     * @throws Refused {@code reading-invalid}: the log does not go as far. How far it is remembered
     *     does not matter: one bucket may be behind while others have told of what is newer
     */
    public Receipt read(Caller caller, long upTo, @Nullable IdempotencyKey key) {
        MemberId me = caller.actor();
        if (upTo > head.position()) {
            throw new Refused(Refusal.READING_INVALID);
        }
        return commands.send(new ReadNotifications(me, upTo), caller.authorship(me), key);
    }
}
