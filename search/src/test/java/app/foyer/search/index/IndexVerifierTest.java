package app.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.RandomHistories;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexVerifierTest {
    private static final int RAM_BUFFER_MB = 16;
    private static final CommunityId BAKERS = new CommunityId(2);
    private static final MemberId ADA = new MemberId(3);
    private static final PostId BREAD = new PostId(11);
    private static final PostId ROLLS = new PostId(12);
    private static final Term BREADS_TERM = Kind.POST.of(BREAD);

    @TempDir Path temp;
    private int directories;

    @Test
    void whateverWayAnIndexWasWrittenItIsWhatAReplayMakes() {
        Seeds.each(
                5,
                random -> {
                    List<LogEntry> history = RandomHistories.of(random, 300);
                    IndexDifferences found = verified(written(history, random), history);
                    assertThat(found.described()).isEmpty();
                    assertThat(found.count()).isZero();
                    assertThat(found.documents()).isPositive();
                });
    }

    @Test
    void aRemovedDocumentIsMissed() {
        assertThat(afterDamage(index -> index.deleteDocuments(BREADS_TERM)))
                .containsExactly("in the search index post/" + BREAD + " is missing");
    }

    @Test
    void anAddedDocumentIsFound() {
        assertThat(afterDamage(index -> index.addDocument(named("post/nobodys"))))
                .containsExactly("in the search index post/nobodys should not be there");
    }

    @Test
    void aDocumentWithoutAnIdIsFound() {
        assertThat(afterDamage(index -> index.addDocument(new Document())))
                .containsExactly(
                        "in the search index a document without an id should not be there");
    }

    @Test
    void aDocumentThatStandsTwiceIsFound() {
        assertThat(
                        afterDamage(index -> {
                            documentOf(post(BREAD, "rye and wheat"))
                                    .forEach(document -> add(index, document));
                        }))
                .containsExactly(
                        "in the search index post/" + BREAD + ", once more should not be there");
    }

    @Test
    void otherWordsAreFound() {
        assertThat(afterDamage(index -> replace(index, post(BREAD, "rye and spelt"))))
                .containsExactly(
                        "in the search index post/"
                                + BREAD
                                + " has other stored fields, terms than its replay");
    }

    @Test
    void otherTermsAreFoundWhereWhatIsStoredIsTheSame() {
        assertThat(
                        afterDamage(index -> {
                            Document document = documentOf(post(BREAD, "rye and wheat")).getFirst();
                            document.add(
                                    new StringField(
                                            IndexField.FOLLOWERS_OF.key(),
                                            ADA.toString(),
                                            Field.Store.NO));
                            index.updateDocument(BREADS_TERM, document);
                        }))
                .containsExactly(
                        "in the search index post/" + BREAD + " has other terms than its replay");
    }

    @Test
    void aPostThatIsHiddenWithoutReasonIsFound() {
        assertThat(
                        afterDamage(index ->
                                index.updateNumericDocValue(
                                        BREADS_TERM, IndexField.REMOVED.key(), 1)))
                .containsExactly(
                        "in the search index post/"
                                + BREAD
                                + " has other doc values than its replay");
    }

    @Test
    void anotherPlaceIsFound() {
        assertThat(
                        afterDamage(index -> {
                            Document document = documentOf(post(BREAD, "rye and wheat")).getFirst();
                            document.add(new LatLonPoint(IndexField.SPOT.key(), 48.2, 16.4));
                            index.updateDocument(BREADS_TERM, document);
                        }))
                .containsExactly(
                        "in the search index post/" + BREAD + " has other points than its replay");
    }

    @Test
    void anIndexThatDoesNotGetToTheLogsEndIsOneDifference() {
        List<LogEntry> longer = log(post(BREAD, "rye"), post(ROLLS, "wheat"));
        Path path = written(longer.subList(0, 1), new Random(0));
        IndexDifferences found = verified(path, longer);
        assertThat(found.count()).isOne();
        assertThat(found.described())
                .containsExactly(
                        "the search index at "
                                + path
                                + " does not get to position 2, where the log ends");
    }

    @Test
    void anIndexThatTookOverIsComparedAndOneThatIsHalfBuiltIsNot() throws IOException {
        List<LogEntry> before = log(post(BREAD, "rye"));
        List<LogEntry> after = log(post(ROLLS, "wheat"));
        Path path = written(before, new Random(0));
        try (SearchIndex next = SearchIndex.beside(path, RAM_BUFFER_MB, 1)) {
            next.apply(1, after.getFirst().event());
            assertThat(verified(path, before).count()).isZero();
            next.commit();
            assertThat(verified(path, after).count()).isZero();
        }
    }

    @Test
    void whoIsForgottenMeanwhileIsLookedForInALaterCommit() throws IOException {
        List<LogEntry> before = log(post(BREAD, "rye"));
        // The key is gone, so the log has no words any more; the commit still has them.
        List<LogEntry> after = log(post(BREAD, null), new MemberForgotten(ADA, Instant.EPOCH));
        Path path = temp.resolve("forgetting");
        try (SearchIndex index = SearchIndex.open(path, RAM_BUFFER_MB, 2)) {
            index.apply(1, before.getFirst().event());
            index.commit();
            Iterator<LogEntry> log = after.iterator();
            long[] head = {1};
            try (IndexVerifier verifier =
                    new IndexVerifier(
                            path,
                            () -> head[0],
                            new Iterator<>() {
                                @Override
                                public boolean hasNext() {
                                    return log.hasNext();
                                }

                                @Override
                                public LogEntry next() {
                                    forget(index, head);
                                    return log.next();
                                }
                            },
                            Duration.ofSeconds(20))) {
                assertThat(verifier.verify().count()).isZero();
            }
        }
    }

    private static void forget(SearchIndex index, long[] head) {
        try {
            index.apply(2, new MemberForgotten(ADA, Instant.EPOCH));
            index.commit();
            head[0] = 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anIndexThatIsAheadOfTheLogCannotBeCompared() {
        List<LogEntry> history = log(post(BREAD, "rye"), post(ROLLS, "wheat"));
        Path path = written(history, new Random(0));
        List<LogEntry> shorter = history.subList(0, 1);
        assertThatThrownBy(() -> verified(path, shorter))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ends at 1");
    }

    /** What is said of an index in which something was changed behind its back. */
    private List<String> afterDamage(Damage damage) {
        List<LogEntry> history =
                log(
                        new CommunityFounded(
                                BAKERS,
                                ADA,
                                Instant.EPOCH,
                                new Description("Bakers", "Bread", List.of("de"))),
                        post(BREAD, "rye and wheat"),
                        post(ROLLS, "wheat"));
        Path path = written(history, new Random(0));
        assertThat(verified(path, history).count()).isZero();
        try (Directory directory = FSDirectory.open(path);
                WordAnalyzer analyzer = new WordAnalyzer();
                IndexWriter index = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            damage.doneTo(index);
            index.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        IndexDifferences found = verified(path, history);
        assertThat(found.count()).isEqualTo(found.described().size());
        return found.described();
    }

    @FunctionalInterface
    private interface Damage {
        void doneTo(IndexWriter index) throws IOException;
    }

    private static void replace(IndexWriter index, PostPublished event) throws IOException {
        Documents.changeBy(event).make(index);
    }

    private static List<Document> documentOf(PostPublished event) {
        return Documents.changeBy(event) instanceof Change.Put put ? put.documents() : List.of();
    }

    private static void add(IndexWriter index, Document document) {
        try {
            index.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document named(String id) {
        Document document = new Document();
        document.add(new StringField(IndexField.ID.key(), id, Field.Store.YES));
        return document;
    }

    private static PostPublished post(PostId post, @Nullable String text) {
        return new PostPublished(post, BAKERS, ADA, Instant.EPOCH, text, 5);
    }

    private static List<LogEntry> log(Event... events) {
        List<LogEntry> log = new ArrayList<>();
        for (Event event : events) {
            log.add(new LogEntry(log.size() + 1, event, Origin.MEMBER, Instant.EPOCH));
        }
        return log;
    }

    private static IndexDifferences verified(Path path, List<LogEntry> log) {
        try (IndexVerifier verifier =
                new IndexVerifier(path, log::size, log.iterator(), Duration.ofMillis(10))) {
            return verifier.verify();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Committed now and then, and at the end. */
    private Path written(List<LogEntry> history, Random random) {
        Path path = temp.resolve(String.valueOf(directories++));
        try (SearchIndex index = SearchIndex.open(path, RAM_BUFFER_MB, history.size())) {
            for (LogEntry entry : history) {
                index.apply(entry.position(), entry.event());
                if (random.nextInt(40) == 0) {
                    index.commit();
                }
            }
            index.commit();
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
