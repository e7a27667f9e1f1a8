package app.foyer.server.history;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.BulkCommands.Outcome;
import app.foyer.contract.command.PostCommand;
import app.foyer.server.history.Batches.Batch;
import app.foyer.server.say.Unable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes in a recorded history. */
public final class HistoryImport {
    private final BulkCommands log;
    private final String name;
    private final PrintStream reported;
    private final Path reportFile;
    private long posts;
    private long already;

    /**
     * An import, not yet begun.
     *
     * @param name of the history; all ids derive from it
     * @param reported where the first lines that were left out are shown
     * @param reportFile where all of them are listed
     */
    public HistoryImport(BulkCommands log, String name, PrintStream reported, Path reportFile) {
        this.log = log;
        this.name = name;
        this.reported = reported;
        this.reportFile = reportFile;
    }

    /** Hears how far the import has got. */
    public interface Progress {
        /**
         * Told after each batch; may throw, which ends the import.
         *
         * @param share of the history that was read, from 0 to 1
         * @param posts sent so far
         */
        void reached(double share, long posts);
    }

    /**
     * What an import did.
     *
     * @param posts that are there now
     * @param already how many of them were there before
     * @param reported lines that were left out
     */
    public record Result(long posts, int members, int communities, long already, int reported) {}

    /**
     * Imports the folder.
     *
     * @throws Unable if it is not a history, or cannot be read
     */
    public Result run(Path folder, Progress progress) {
        try (Reports reports = new Reports(reported, reportFile);
                HistoryFolder history = new HistoryFolder(folder, reports)) {
            HistoryCommands commands = new HistoryCommands(name, history.communities());
            try (ReadAhead batches = new ReadAhead(new Batches(history, commands, reports))) {
                Optional<Batch> batch = batches.next();
                while (batch.isPresent()) {
                    send(batch.get().steps(), reports);
                    progress.reached(batch.get().progress(), posts);
                    batch = batches.next();
                }
            }
            return new Result(
                    posts, commands.members(), commands.communities(), already, reports.count());
        } catch (IOException e) {
            throw new Unable("The history cannot be read: " + e.getMessage(), e);
        }
    }

    private void send(List<Step> batch, Reports reports) {
        Authorship authorship = new Authorship(null, Origin.IMPORT, "import/" + name);
        List<Outcome> outcomes = log.sendAll(batch.stream().map(Step::dated).toList(), authorship);
        for (int i = 0; i < batch.size(); i++) {
            count(batch.get(i), outcomes.get(i), reports);
        }
    }

    private void count(Step step, Outcome outcome, Reports reports) {
        boolean isPost = step.dated().command() instanceof PostCommand;
        switch (outcome) {
            case Outcome.Done(boolean changed) -> {
                posts += isPost ? 1 : 0;
                already += isPost && !changed ? 1 : 0;
            }
            case Outcome.NotDone(var why) ->
                    reports.report(step.place(), why.refusal().code() + ": " + why.getMessage());
        }
    }
}
