package app.foyer.server.history;

import app.foyer.server.say.Unable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recorded history, read once from its beginning to its end, in the order of time. */
final class HistoryFolder implements AutoCloseable {
    private final Reports reports;
    private final Map<String, CommunityLine> communities = new LinkedHashMap<>();
    private final TsvFile posts;
    private final @Nullable TsvFile follows;
    private final long postBytes;
    private Optional<PostLine> nextPost;
    private Optional<FollowLine> nextFollow;

    /** Something that the history says, in its place in time. */
    sealed interface Entry {
        /** The line that says it. */
        String place();

        record Post(PostLine line) implements Entry {
            @Override
            public String place() {
                return line.place();
            }
        }

        record Follow(FollowLine line) implements Entry {
            @Override
            public String place() {
                return line.place();
            }
        }
    }

    private interface Parsing<T> {
        T of(Row row) throws Malformed;
    }

    /**
     * Opens it, and reads the communities.
     *
     * @throws Unable if a file that must be there is not, or is no such file
     */
    HistoryFolder(Path folder, Reports reports) throws IOException {
        this.reports = reports;
        Path communitiesFile = required(folder, "communities.tsv");
        Path postsFile = required(folder, "posts.tsv");
        Path followsFile = folder.resolve("follows.tsv");
        readCommunities(communitiesFile);
        postBytes = Files.size(postsFile);
        posts = new TsvFile(postsFile, PostLine.HEADER, reports);
        follows =
                Files.exists(followsFile)
                        ? new TsvFile(followsFile, FollowLine.HEADER, reports)
                        : null;
        nextPost = parse(posts, PostLine::of);
        nextFollow = readFollow();
    }

    Map<String, CommunityLine> communities() {
        return communities;
    }

    /** What comes next; empty at the end. */
    Optional<Entry> next() throws IOException {
        if (isFollowFirst()) {
            Entry entry = new Entry.Follow(nextFollow.orElseThrow());
            nextFollow = readFollow();
            return Optional.of(entry);
        }
        if (nextPost.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = new Entry.Post(nextPost.get());
        nextPost = parse(posts, PostLine::of);
        return Optional.of(entry);
    }

    /** How far the posts were read, from 0 to 1. */
    double progress() {
        return postBytes == 0 ? 1 : Math.min(1, (double) posts.bytesRead() / postBytes);
    }

    private boolean isFollowFirst() {
        return nextFollow.isPresent()
                && (nextPost.isEmpty() || !nextFollow.get().at().isAfter(nextPost.get().at()));
    }

    private Optional<FollowLine> readFollow() throws IOException {
        return follows == null ? Optional.empty() : parse(follows, FollowLine::of);
    }

    private <T> Optional<T> parse(TsvFile file, Parsing<T> parsing) throws IOException {
        Optional<Row> row = file.next();
        while (row.isPresent()) {
            try {
                return Optional.of(parsing.of(row.get()));
            } catch (Malformed e) {
                reports.report(row.get().place(), e.reason());
            }
            row = file.next();
        }
        return Optional.empty();
    }

    private void readCommunities(Path path) throws IOException {
        try (TsvFile file = new TsvFile(path, CommunityLine.HEADER, reports)) {
            Optional<CommunityLine> line = parse(file, CommunityLine::of);
            while (line.isPresent()) {
                if (communities.putIfAbsent(line.get().community(), line.get()) != null) {
                    reports.report(line.get().place(), "the community is there already");
                }
                line = parse(file, CommunityLine::of);
            }
        }
    }

    private static Path required(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "There is no " + file + ": a history has communities.tsv and posts.tsv.");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        posts.close();
        if (follows != null) {
            follows.close();
        }
    }
}
