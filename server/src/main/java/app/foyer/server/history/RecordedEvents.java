package app.foyer.server.history;

import app.foyer.contract.Content;
import app.foyer.contract.Origin;
import app.foyer.contract.Role;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.server.history.HistoryFolder.Entry;
import app.foyer.server.say.Unable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events that an import of a recorded history would store, without storing them: for judging
 * what is made of them. The same lines become the same commands; what the deciders would refuse is
 * not looked for, because nothing in a history leaves, closes or deletes.
 */
public final class RecordedEvents implements AutoCloseable {
    private final Reports reports;
    private final HistoryFolder folder;
    private final HistoryCommands commands;
    private final Map<PostId, Written> written = new HashMap<>();
    private long position;

    private record Written(CommunityId community, MemberId author, PostId thread) {}

    /**
     * Opens a history.
     *
     * @param reported where the first lines that are left out are shown
     * @param reportFile where all of them are listed
     * @throws Unable if the folder holds no history
     */
    public RecordedEvents(Path path, PrintStream reported, Path reportFile) {
        this.reports = new Reports(reported, reportFile);
        try {
            this.folder = new HistoryFolder(path, reports);
        } catch (IOException e) {
            throw new Unable("The history cannot be read: " + e.getMessage(), e);
        }
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        this.commands = new HistoryCommands(name, folder.communities());
    }

    /** How far the history was read, from 0 to 1. */
    public double progress() {
        return folder.progress();
    }

    /** What the next line brings, at least one event; empty at the end. */
    public Optional<List<LogEntry>> next() {
        try {
            Optional<Entry> entry = folder.next();
            while (entry.isPresent()) {
                List<LogEntry> events = events(entry.get());
                if (!events.isEmpty()) {
                    return Optional.of(events);
                }
                entry = folder.next();
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new Unable("The history cannot be read: " + e.getMessage(), e);
        }
    }

    private List<LogEntry> events(Entry entry) {
        try {
            List<Step> steps =
                    switch (entry) {
                        case Entry.Post(PostLine line) -> commands.of(line);
                        case Entry.Follow(FollowLine line) -> commands.of(line);
                    };
            List<LogEntry> events = new ArrayList<>();
            for (Step step : steps) {
                Event event = event(step.dated());
                if (event != null) {
                    events.add(new LogEntry(++position, event, Origin.IMPORT, event.at()));
                }
            }
            return events;
        } catch (Malformed e) {
            reports.report(entry.place(), e.reason());
            return List.of();
        }
    }

    private @Nullable Event event(Dated dated) {
        Instant at = dated.at();
        return switch (dated.command()) {
            case JoinNetwork c -> new MemberJoined(c.member(), at, c.profile());
            case FoundCommunity c ->
                    new CommunityFounded(c.community(), c.founder(), at, c.description());
            case OpenCommunity c -> new CommunityOpened(c.community(), at);
            case JoinCommunity c ->
                    new MembershipJoined(c.community(), c.member(), at, Role.MEMBER);
            case Follow c -> new FollowStarted(c.follower(), c.followed(), at);
            case PublishPost c -> published(c, at);
            case Reply c -> replied(c, at);
            case Command other ->
                    throw new IllegalStateException("a history asks for no " + other.getClass());
        };
    }

    private PostPublished published(PublishPost c, Instant at) {
        written.put(c.post(), new Written(c.community(), c.author(), c.post()));
        Content content = c.content();
        return new PostPublished(
                c.post(), c.community(), c.author(), at, content.text(), content.length());
    }

    private @Nullable ReplyWritten replied(Reply c, Instant at) {
        Written parent = written.get(c.parent());
        if (parent == null) {
            return null;
        }
        written.put(c.post(), new Written(parent.community(), c.author(), parent.thread()));
        Content content = c.content();
        return new ReplyWritten(
                c.post(),
                parent.community(),
                c.author(),
                c.parent(),
                parent.author(),
                parent.thread(),
                at,
                content.text(),
                content.length());
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new Unable("The history cannot be read: " + e.getMessage(), e);
        }
        reports.close();
    }
}
