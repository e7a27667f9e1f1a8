package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.Test;

/** Axon's stores beside the log, and its faults that are worked around. */
class AxonStoresTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:15:30.123Z");

    @Test
    void aLetterIsReadAsItWasAndNothingPersonalStandsInTheTable() throws SQLException {
        try (TestSide test = new TestSide()) {
            SequencedDeadLetterQueue<EventMessage<?>> letters = test.side.deadLetters("cards");
            EventMessage<?> event = event(test, 1);
            letters.enqueue("a", letter("a", event));
            EventMessage<?> read = letters.deadLetterSequence("a").iterator().next().message();
            assertThat(read.getPayload()).isEqualTo(event.getPayload());
            assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
            assertThat(table(test)).contains("post.published").doesNotContain("canary");
            assertThat(test.side.deadLetters("others").size()).isZero();
        }
    }

    @Test
    void aSequenceBehindManyThatAreNotWantedIsFound() {
        try (TestSide test = new TestSide()) {
            SequencedDeadLetterQueue<EventMessage<?>> letters = test.side.deadLetters("cards");
            for (int i = 0; i < 25; i++) {
                letters.enqueue("s" + i, letter("s" + i, event(test, i)));
            }
            List<Object> handled = new ArrayList<>();
            boolean found =
                    letters.process(
                            letter -> number(letter) == 24,
                            letter -> {
                                handled.add(number(letter));
                                return Decisions.evict();
                            });
            assertThat(found).isTrue();
            assertThat(handled).containsExactly(24);
            assertThat(letters.contains("s24")).isFalse();
            assertThat(letters.size()).isEqualTo(24);
        }
    }

    @Test
    void aLongSequenceIsReadOnceAndInItsOrder() {
        try (TestSide test = new TestSide()) {
            SequencedDeadLetterQueue<EventMessage<?>> letters = test.side.deadLetters("cards");
            for (int i = 0; i < 130; i++) {
                letters.enqueue("long", letter("long", event(test, i)));
            }
            List<Integer> read = new ArrayList<>();
            letters.deadLetterSequence("long").forEach(letter -> read.add(number(letter)));
            assertThat(read).hasSize(130).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void whatFailsAgainStaysWithItsCauseAndWhatSucceedsGoes() {
        try (TestSide test = new TestSide()) {
            SequencedDeadLetterQueue<EventMessage<?>> letters = test.side.deadLetters("cards");
            for (int i = 0; i < 3; i++) {
                letters.enqueue("s", letter("s", event(test, i)));
            }
            AtomicInteger tries = new AtomicInteger();
            boolean all =
                    letters.process(letter ->
                            tries.getAndIncrement() == 0
                                    ? Decisions.evict()
                                    : Decisions.requeue(new IllegalStateException("no")));
            assertThat(all).isFalse();
            DeadLetter<?> first = letters.deadLetterSequence("s").iterator().next();
            assertThat(number(first)).isEqualTo(1);
            assertThat(first.cause().orElseThrow().message()).isEqualTo("no");
            assertThat(letters.size()).isEqualTo(2);
        }
    }

    private static int number(DeadLetter<?> letter) {
        return ((PostPublished) letter.message().getPayload()).length();
    }

    private static EventMessage<?> event(TestSide test, int number) {
        Event event =
                new PostPublished(
                        test.ids.nextPost(),
                        new CommunityId(1),
                        new MemberId(2),
                        AT,
                        "canary words",
                        number);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(number),
                new GenericDomainEventMessage<>("post", event.aggregate().toString(), 0, event));
    }

    private static DeadLetter<EventMessage<?>> letter(String sequence, EventMessage<?> event) {
        return new GenericDeadLetter<>(sequence, event, new IllegalStateException("at first"));
    }

    private static String table(TestSide test) throws SQLException {
        var database = test.logDatabase;
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select d::text || convert_from(payload, 'UTF8')"
                                        + " || convert_from(metadata, 'UTF8') from dead_letter d")) {
            row.next();
            return row.getString(1);
        }
    }
}
