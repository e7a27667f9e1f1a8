package app.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Door;
import app.foyer.contract.RandomHistories;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringSet;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoriesTest {
    private static final int RAM_BUFFER_MB = 16;

    @TempDir Path temp;
    private int directories;

    @Test
    void aHistoryLeavesTheSameDocumentsInWhateverBatchesItComesAndHoweverOften() {
        Seeds.each(
                5,
                random -> {
                    List<LogEntry> history = RandomHistories.of(random, 200);
                    Map<String, ?> once = indexed(history, new Random(0), 0);
                    assertThat(indexed(history, random, 0.06)).isEqualTo(once);
                    assertThat(texts(once)).isEqualTo(expected(history));
                });
    }

    @Test
    void whoIsForgottenIsInNoFileAfterTheCommit() throws IOException {
        Path path = temp.resolve("forgotten");
        MemberId gone = new MemberId(1);
        CommunityId bakers = new CommunityId(2);
        try (SearchIndex index = SearchIndex.open(path, RAM_BUFFER_MB, 100)) {
            for (int at = 1; at <= 50; at++) {
                boolean theirs = at % 7 == 0;
                index.apply(
                        at,
                        new PostPublished(
                                new PostId(at),
                                bakers,
                                theirs ? gone : new MemberId(3),
                                Instant.EPOCH,
                                theirs ? "canarytext" + at : "stays",
                                5));
            }
            index.commit();
            assertThat(files(path)).contains("canarytext");
            index.apply(51, new MemberForgotten(gone, Instant.EPOCH));
            index.commit();
            assertThat(files(path)).contains("stays").doesNotContain("canarytext");
        }
    }

    private static String files(Path path) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    /** Refreshes, commits, goes back and even closes at random. */
    private SortedMap<String, SortedMap<String, List<String>>> indexed(
            List<LogEntry> history, Random random, double unrest) {
        Path path = temp.resolve(String.valueOf(directories++));
        try {
            SearchIndex index = SearchIndex.open(path, RAM_BUFFER_MB, history.size());
            int at = 0;
            while (at < history.size()) {
                LogEntry entry = history.get(at);
                index.apply(entry.position(), entry.event());
                at++;
                if (random.nextDouble() < unrest) {
                    index.refresh();
                    at = Math.max(0, at - random.nextInt(20));
                }
                if (random.nextDouble() < unrest / 5) {
                    index.commit();
                }
                if (random.nextDouble() < unrest / 5) {
                    index.close();
                    index = SearchIndex.open(path, RAM_BUFFER_MB, history.size());
                    at = (int) index.position();
                }
            }
            index.refresh();
            try (SearchIndex closing = index) {
                return StoredDocuments.of(closing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Map<String, ?> documents) {
        Map<String, String> texts = new TreeMap<>();
        documents.forEach((id, fields) -> {
            Map<?, ?> byName = (Map<?, ?>) fields;
            Object text = byName.get("text");
            Object name = byName.get("name");
            texts.put(id, String.valueOf(text != null ? text : name));
        });
        return texts;
    }

    /** The same, by a fold that is as simple as can be. */
    private static Map<String, String> expected(List<LogEntry> history) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, MemberId> authors = new HashMap<>();
        for (LogEntry entry : history) {
            if (entry.event() instanceof PostEvent post) {
                authors.put("post/" + post.post(), post.author());
            }
            if (entry.event() instanceof GatheringEvent gathering) {
                authors.put("gathering/" + gathering.gathering(), gathering.host());
            }
            switch (entry.event()) {
                case GatheringSet e when e.spot() != null ->
                        texts.put("gathering/" + e.gathering(), "null");
                case GatheringSet e -> texts.remove("gathering/" + e.gathering());
                case GatheringCancelled e -> texts.remove("gathering/" + e.gathering());
                case MemberForgotten e ->
                        texts.keySet().removeIf(id -> e.member().equals(authors.get(id)));
                case PostPublished e -> put(texts, "post/" + e.post(), e.text());
                case ReplyWritten e -> put(texts, "post/" + e.post(), e.text());
                case PostImported e -> put(texts, "post/" + e.post(), e.text());
                case PostEdited e -> put(texts, "post/" + e.post(), e.text());
                case RemovedPostDeleted e -> texts.remove("post/" + e.post());
                case PostDeleted e -> texts.remove("post/" + e.post());
                case CommunityFounded e -> {
                    put(texts, "community/" + e.community(), e.description().name());
                    texts.put("closed/" + e.community(), "null");
                }
                case CommunityDescribed e ->
                        put(texts, "community/" + e.community(), e.description().name());
                case CommunityOpened e -> texts.remove("closed/" + e.community());
                case CommunityDoorSet e when e.door() == Door.OPEN ->
                        texts.remove("door/" + e.community());
                case CommunityDoorSet e -> texts.put("door/" + e.community(), "null");
                default -> {}
            }
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String id, @Nullable String text) {
        if (text == null) {
            texts.remove(id);
        } else {
            texts.put(id, List.of(text).toString());
        }
    }
}
