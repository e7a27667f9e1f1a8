package app.foyer.server.history;

import app.foyer.server.history.HistoryFolder.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a history and makes batches of its commands. */
final class Batches {
    private static final int STEPS_MAX = 2_000;

    private final HistoryFolder folder;
    private final HistoryCommands commands;
    private final Reports reports;
    private boolean ended;

    /**
     * Commands to be sent together.
     *
     * @param progress how much of the history was read with them, from 0 to 1
     */
    record Batch(List<Step> steps, double progress) {}

    Batches(HistoryFolder folder, HistoryCommands commands, Reports reports) {
        this.folder = folder;
        this.commands = commands;
        this.reports = reports;
    }

    /** The next batch; empty at the end. */
    Optional<Batch> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        while (!ended && steps.size() < STEPS_MAX) {
            Optional<Entry> entry = folder.next();
            if (entry.isEmpty()) {
                steps.addAll(commands.end());
                ended = true;
            } else {
                steps.addAll(steps(entry.get()));
            }
        }
        return Optional.of(new Batch(steps, folder.progress()));
    }

    private List<Step> steps(Entry entry) {
        try {
            return switch (entry) {
                case Entry.Post(PostLine line) -> commands.of(line);
                case Entry.Follow(FollowLine line) -> commands.of(line);
            };
        } catch (Malformed e) {
            reports.report(entry.place(), e.reason());
            return List.of();
        }
    }
}
