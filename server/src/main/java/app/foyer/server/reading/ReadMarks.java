package app.foyer.server.reading;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.ReadingCommand.ReadNotifications;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.CountUnreadNotifications;
import app.foyer.server.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Marks what a member has read; what is still to come cannot be read. */
public final class ReadMarks {
    private final Commands commands;
    private final Queries queries;

    public ReadMarks(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * A caller has read what is noted for them up to a position.
     *
     * @param key null where it is done each time
     * @throws Refused {@code reading-invalid}: nothing is remembered up to there
     */
    public Receipt read(Caller caller, long upTo, @Nullable IdempotencyKey key) {
        MemberId me = caller.actor();
        if (upTo > 0 && queries.ask(new CountUnreadNotifications(me), upTo).position() < upTo) {
            throw new Refused(Refusal.READING_INVALID);
        }
        return commands.send(new ReadNotifications(me, upTo), caller.authorship(me), key);
    }
}
