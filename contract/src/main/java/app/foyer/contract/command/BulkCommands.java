package app.foyer.contract.command;

import app.foyer.contract.Authorship;
import app.foyer.contract.Refused;
import java.time.Instant;
import java.util.List;

/** The way in for many commands that happened long ago: a recorded history, the sample. */
public interface BulkCommands {
    /**
     * Decides the commands in order, each at its own time and on what the ones before it brought
     * about, by the same rules as {@link Commands#send}, and stores all that follows in one commit.
     * One that is refused stops nothing but itself.
     *
     * @return the outcomes, in the order of the commands
     */
    List<Outcome> sendAll(List<Dated> commands, Authorship authorship);

    /** A position from which everything that was sent here before can be read. */
    long position();

    /** A command and the time at which it was given. */
    record Dated(Command command, Instant at) {}

    /** What became of a command. */
    sealed interface Outcome {
        /** It was done; {@code changed} is false where the wish was already fulfilled. */
        record Done(boolean changed) implements Outcome {}

        /** It was not done. */
        record NotDone(Refused why) implements Outcome {}
    }
}
