package app.foyer.evaluate;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.evaluate.Happening.Followed;
import app.foyer.evaluate.Happening.Wrote;
import app.foyer.server.history.RecordedEvents;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a history line by line, and numbers who and what is in it. */
final class Happenings implements AutoCloseable {
    private final RecordedEvents events;
    private final Path reportFile;
    private final Numbers<CommunityId> communities;
    private final Numbers<MemberId> members;
    private final Numbers<PostId> threads = new Numbers<>();

    /**
     * Opens a history.
     *
     * @param communities numbers given so far; read twice with the same, a history numbers alike
     */
    Happenings(
            Path folder,
            PrintStream reported,
            Numbers<CommunityId> communities,
            Numbers<MemberId> members) {
        try {
            this.reportFile = Files.createTempFile("foyer-evaluate", ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.events = new RecordedEvents(folder, reported, reportFile);
        this.communities = communities;
        this.members = members;
    }

    double progress() {
        return events.progress();
    }

    Optional<Happening> next() {
        return events.next().map(this::happening);
    }

    private Happening happening(List<LogEntry> entries) {
        Event last = entries.getLast().event();
        long at = last.at().toEpochMilli();
        return switch (last) {
            case PostPublished event ->
                    new Wrote(
                            communities.of(event.community()),
                            members.of(event.author()),
                            threads.of(event.post()),
                            true,
                            -1,
                            at,
                            entries);
            case ReplyWritten event ->
                    new Wrote(
                            communities.of(event.community()),
                            members.of(event.author()),
                            threads.of(event.thread()),
                            false,
                            members.of(event.parentAuthor()),
                            at,
                            entries);
            case FollowStarted event ->
                    new Followed(
                            members.of(event.follower()),
                            members.of(event.followed()),
                            at,
                            entries);
            case Event other ->
                    throw new IllegalStateException("a line ends with no " + other.getClass());
        };
    }

    @Override
    public void close() {
        events.close();
        try {
            Files.deleteIfExists(reportFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
