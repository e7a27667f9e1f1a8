package app.foyer.server.sample;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.BulkCommands.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Loads the sample into a log, once. A file in the data folder holds the time from which the
 * sample's times are counted, and says when all of it was loaded; a load that was cut short is gone
 * through again from its beginning, and adds what is missing.
 */
public final class SampleLoader {
    private static final int BATCH = 2_000;
    private static final String LOADED = "loaded";

    /** How old the newest post is when the sample is loaded. */
    private static final Duration NEWEST_AGE = Duration.ofMinutes(4);

    private static final String FILE = "sample.txt";

    private final Sample sample;
    private final BulkCommands log;
    private final Path file;

    /**
     * A loader.
     *
     * @param dataFolder where the note is kept
     */
    public SampleLoader(Sample sample, BulkCommands log, Path dataFolder) {
        this.sample = sample;
        this.log = log;
        this.file = dataFolder.resolve(FILE);
    }

    /** What there is to look at. */
    public enum Sample {
        /** Real titles, and invented members around them, over sixty days. */
        TITLES,
        /** Twelve founders in three rooms, tonight. */
        FIRST_NIGHT;

        private List<Dated> commands(Instant newest) {
            return switch (this) {
                case TITLES -> SampleHistory.of(SampleTitles.read(), newest);
                case FIRST_NIGHT -> FirstNight.until(newest);
            };
        }
    }

    /** Ends the loading, by throwing, when it is asked to. */
    public interface Going {
        void check();
    }

    /**
     * Loads it, unless that was done.
     *
     * @return whether anything was loaded
     */
    public boolean load(Instant now, Going going) {
        try {
            List<String> note = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (note.contains(LOADED)) {
                return false;
            }
            Instant newest =
                    note.isEmpty() ? now.minus(NEWEST_AGE) : Instant.parse(note.getFirst());
            Files.write(file, List.of(newest.toString()));
            send(sample.commands(newest), going);
            Files.write(file, List.of(newest.toString(), LOADED));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(List<Dated> commands, Going going) {
        Authorship authorship = new Authorship(null, Origin.SAMPLE, "sample");
        for (int from = 0; from < commands.size(); from += BATCH) {
            going.check();
            List<Dated> batch = commands.subList(from, Math.min(from + BATCH, commands.size()));
            for (Outcome outcome : log.sendAll(batch, authorship)) {
                if (outcome instanceof Outcome.NotDone(var why)) {
                    throw new IllegalStateException("a command of the sample was refused", why);
                }
            }
        }
    }

    /** Whether the log of a data folder holds the sample. */
    public static boolean isLoaded(Path dataFolder) {
        return Files.exists(dataFolder.resolve(FILE));
    }
}
