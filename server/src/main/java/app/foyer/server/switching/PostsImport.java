package app.foyer.server.switching;

import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.BulkCommands.Outcome;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import app.foyer.server.writing.Writing;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings along what a member wrote elsewhere. It is done when the answer comes; a file that is sent
 * again, after a lost connection say, adds nothing, since the posts' ids derive from what they are.
 */
public final class PostsImport {
    private final Addresses addresses;
    private final BulkCommands commands;
    private final Writing writing;
    private final Clock clock;
    private final Turns turns = new Turns(SwitchingLimits.TURNS_MAX);

    PostsImport(Addresses addresses, BulkCommands commands, Writing writing, Clock clock) {
        this.addresses = addresses;
        this.commands = commands;
        this.writing = writing;
        this.clock = clock;
    }

    /** Where the posts are to be, and on whose word. */
    public record Wish(CommunityId community, Authorship authorship, boolean isZip) {}

    /**
     * What became of the file.
     *
     * @param address its owner's, where it comes from; null where there was nothing of theirs
     * @param posts that are here now and were not before
     * @param already that were here before
     * @param refused how many, by the code of the refusal
     * @param position a read that has got this far sees them
     */
    public record Result(
            @Nullable String address,
            int posts,
            int already,
            Map<String, Integer> refused,
            LeftOut leftOut,
            long position) {}

    /** What was passed over: {@link Outbox.LeftOut}. */
    public record LeftOut(int boosts, int notPublic, int others, int attachments) {
        static LeftOut of(Outbox.LeftOut counted) {
            return new LeftOut(
                    counted.boosts(), counted.notPublic(), counted.others(), counted.attachments());
        }
    }

    /**
     * Brings the posts along.
     *
     * @throws FrontRefused what {@link Archive#read} throws, and {@code archive-not-yours}
     * @throws Refused if the member may not write in the community
     */
    public Result bringAlong(MemberId me, InputStream body, HouseAddress house, Wish wish)
            throws IOException {
        try (var _ = turns.take(me);
                Received file = Received.of(body, SwitchingLimits.ARCHIVE_BYTES_MAX)) {
            Archive archive = Archive.read(file.path(), wish.isZip());
            if (archive.address() != null) {
                requireTheirs(me, archive.address(), house);
            }
            return send(me, archive, house, wish);
        }
    }

    /** Whose an archive is, is not known here; but who claims that it is theirs is. */
    private void requireTheirs(MemberId me, String address, HouseAddress house) {
        if (house.memberAt(address).filter(me::equals).isPresent()) {
            return;
        }
        var claimed = addresses.of(address);
        List<MemberId> claimants =
                addresses.claimants(List.of(claimed)).getOrDefault(claimed, List.of());
        if (!claimants.contains(me)) {
            throw new FrontRefused(
                    FrontCode.ARCHIVE_NOT_YOURS,
                    "This is the archive of %s: claim that address first.".formatted(address));
        }
        if (claimants.size() > 1) {
            throw new FrontRefused(
                    FrontCode.ARCHIVE_NOT_YOURS,
                    "Somebody else says that %s is theirs, too.".formatted(address));
        }
    }

    private Result send(MemberId me, Archive archive, HouseAddress house, Wish wish) {
        Tally tally = new Tally();
        List<ImportPost> posts = posts(me, archive.outbox().notes(), house, wish, tally);
        Authorship authorship =
                new Authorship(
                        me,
                        wish.authorship().agent(),
                        Origin.IMPORT,
                        wish.authorship().correlation());
        for (int from = 0; from < posts.size(); from += SwitchingLimits.BATCH) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            int to = Math.min(posts.size(), from + SwitchingLimits.BATCH);
            List<Dated> batch =
                    posts.subList(from, to).stream().map(post -> new Dated(post, now)).toList();
            commands.sendAll(batch, authorship).forEach(tally::count);
        }
        return new Result(
                archive.address(),
                tally.posts,
                tally.already,
                tally.refused,
                LeftOut.of(archive.outbox().leftOut()),
                commands.position());
    }

    private List<ImportPost> posts(
            MemberId me, List<Note> notes, HouseAddress house, Wish wish, Tally tally) {
        Map<String, PostId> brought = new HashMap<>();
        notes.forEach(note -> brought.put(note.id(), postOf(me, note)));
        List<ImportPost> posts = new ArrayList<>();
        for (Note note : notes) {
            if (house.postAt(note.id()).isPresent()) {
                // It was written here.
                tally.already++;
                continue;
            }
            PostId parent = parent(note, brought, house).orElse(null);
            Content content = writing.content(note.draft());
            PostId post = postOf(me, note);
            posts.add(
                    new ImportPost(
                            post, wish.community(), me, parent, content, note.publishedAt()));
        }
        return posts;
    }

    private static PostId postOf(MemberId me, Note note) {
        return new PostId(Ids.derived(note.publishedAt(), "import", me.toString(), note.id()));
    }

    private static Optional<PostId> parent(
            Note note, Map<String, PostId> brought, HouseAddress house) {
        String name = note.inReplyTo();
        return name == null
                ? Optional.empty()
                : house.postAt(name).or(() -> Optional.ofNullable(brought.get(name)));
    }

    /** What became of the posts. */
    private static final class Tally {
        private final Map<String, Integer> refused = new TreeMap<>();
        private int posts;
        private int already;

        void count(Outcome outcome) {
            switch (outcome) {
                case Outcome.Done(boolean changed) when changed -> posts++;
                case Outcome.Done _ -> already++;
                case Outcome.NotDone(Refused why) -> {
                    if (why.refusal().kind() != Refusal.Kind.INVALID) {
                        // It is the member or the place, and so for all that is left.
                        throw why;
                    }
                    refused.merge(why.refusal().code(), 1, Integer::sum);
                }
            }
        }
    }
}
