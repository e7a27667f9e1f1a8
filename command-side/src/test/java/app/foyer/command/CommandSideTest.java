package app.foyer.command;

import static app.foyer.command.TestSide.AUTHORSHIP;
import static app.foyer.command.TestSide.readLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Account;
import app.foyer.contract.Content;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;

class CommandSideTest {

    @Test
    void aReceiptNamesThePositionOfWhatWasStored() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            PostId post = test.post(bakers, ada, "Hello");
            Receipt receipt =
                    test.side
                            .commands()
                            .send(new EditPost(post, ada, Content.of("Hi")), AUTHORSHIP);
            assertThat(receipt.changed()).isTrue();
            assertThat(receipt.position()).isEqualTo(test.side.head()).isEqualTo(6);
            Receipt again =
                    test.side
                            .commands()
                            .send(new EditPost(post, ada, Content.of("Hi")), AUTHORSHIP);
            assertThat(again.position()).isEqualTo(6);
            assertThat(again.changed()).isFalse();
            assertThat(test.meters.get(CommandMetrics.EVENTS_APPENDED).counter().count())
                    .isEqualTo(6);
        }
    }

    @Test
    void aRefusedCommandStoresNothing() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            long before = test.side.head();
            Command command = new JoinCommunity(test.ids.nextCommunity(), ada);
            assertThatThrownBy(() -> test.side.commands().send(command, AUTHORSHIP))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.refusal())
                                            .isEqualTo(Refusal.COMMUNITY_UNKNOWN));
            assertThat(test.side.head()).isEqualTo(before);
        }
    }

    @Test
    void theLogGivesBackWhatHappenedAlsoToAnotherNode() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            PostId post = test.post(bakers, ada, "Grüße 🥖");
            try (CommandSideConfiguration other = test.another()) {
                List<Event> events = readLog(other);
                assertThat(events).isEqualTo(readLog(test.side)).hasSize(5);
                assertThat(events.getLast())
                        .isInstanceOfSatisfying(
                                PostPublished.class,
                                e -> {
                                    assertThat(e.post()).isEqualTo(post);
                                    assertThat(e.text()).isEqualTo("Grüße 🥖");
                                    assertThat(e.length()).isEqualTo(7);
                                });
            }
        }
    }

    @Test
    void ofALongStreamOnlyItsDigestAndWhatCameAfterItAreRead() throws SQLException {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            PostId post = test.post(test.openCommunity(ada), ada, "Hello");
            for (int i = 1; i <= 150; i++) {
                edit(test.side, post, ada, "Hello " + i);
            }
            try (CommandSideConfiguration second = test.another()) {
                assertThat(edit(second, post, ada, "Hello 150").changed()).isFalse();
                edit(second, post, ada, "Goodbye");
            }
            // What is not read is not missed.
            query(
                    test.logDatabase,
                    "with gone as (delete from event where aggregate_id = 'post/"
                            + post
                            + "' and sequence between 1 and 149 returning 1)"
                            + " select count(*) from gone");
            try (CommandSideConfiguration third = test.another()) {
                assertThat(edit(third, post, ada, "Goodbye").changed()).isFalse();
                assertThat(edit(third, post, ada, "Farewell").changed()).isTrue();
            }
            assertThat(
                            query(
                                    test.logDatabase,
                                    "select max(sequence) from event where aggregate_id = 'post/"
                                            + post
                                            + "'"))
                    .isEqualTo("152");
        }
    }

    private static Receipt edit(
            CommandSideConfiguration side, PostId post, MemberId author, String text) {
        return side.commands().send(new EditPost(post, author, Content.of(text)), AUTHORSHIP);
    }

    @Test
    void whatIsPersonalIsNotInTheDatabaseInTheClear() throws SQLException {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            test.side.commands().send(join(test, "canary-sub"), AUTHORSHIP);
            test.post(test.openCommunity(ada), ada, "canary text");
            String dump = query(test.logDatabase, "select string_agg(event::text, ' ') from event");
            assertThat(dump)
                    .contains("ciphertext")
                    .doesNotContain("canary")
                    .doesNotContain("\"Ada\"");
        }
    }

    @Test
    void onceAKeyIsDestroyedItsFieldsReadAsNull() throws SQLException {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            test.post(test.openCommunity(ada), ada, "canary");
            try (Connection keys = connect(test.keyDatabase);
                    Statement statement = keys.createStatement()) {
                statement.execute("delete from member_key");
            }
            try (CommandSideConfiguration other = test.another()) {
                assertThat(readLog(other).getLast())
                        .isInstanceOfSatisfying(
                                PostPublished.class,
                                e -> {
                                    assertThat(e.text()).isNull();
                                    assertThat(e.length()).isEqualTo(6);
                                });
            }
        }
    }

    @Test
    void writersOnTwoNodesLoseNoUpdateAndLeaveNoGap() throws Exception {
        try (TestSide test = new TestSide();
                CommandSideConfiguration other = test.another()) {
            MemberId ada = test.member();
            PostId post = test.post(test.openCommunity(ada), ada, "0");
            List<Callable<Receipt>> edits =
                    IntStream.rangeClosed(1, 200)
                            .<Callable<Receipt>>mapToObj(n ->
                                    () ->
                                            (n % 2 == 0 ? test.side : other)
                                                    .commands()
                                                    .send(
                                                            new EditPost(
                                                                    post, ada, Content.of("" + n)),
                                                            AUTHORSHIP))
                            .toList();
            try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
                for (Future<Receipt> receipt : callers.invokeAll(edits)) {
                    assertThat(receipt.get().changed()).isTrue();
                }
            }
            assertThat(readLog(other).stream().filter(PostEdited.class::isInstance)).hasSize(200);
        }
    }

    @Test
    void whatIsKeptIsNotBelievedWhereAnotherNodeWrote() {
        try (TestSide test = new TestSide();
                CommandSideConfiguration other = test.another()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            PostId post = test.post(bakers, ada, "Hello");
            Command first = new EditPost(post, ada, Content.of("one"));
            Command second = new EditPost(post, ada, Content.of("two"));
            assertThat(test.side.commands().send(first, AUTHORSHIP).changed()).isTrue();
            assertThat(other.commands().send(second, AUTHORSHIP).changed()).isTrue();
            // This node last saw "one"; it is not what the log has.
            assertThat(test.side.commands().send(first, AUTHORSHIP).changed()).isTrue();
            // The other last saw "two".
            assertThat(other.commands().send(first, AUTHORSHIP).changed()).isFalse();
            Command late = new PublishPost(post, bakers, ada, Content.of("Hello again"));
            assertThat(test.side.commands().send(late, AUTHORSHIP).changed()).isFalse();
            try (CommandSideConfiguration third = test.another()) {
                assertThat(third.commands().send(late, AUTHORSHIP).changed()).isFalse();
            }
        }
    }

    @Test
    void aConflictFailsOnlyItsOwnCommandAndLeavesNoHole() throws Exception {
        try (TestSide test = new TestSide();
                CommandSideConfiguration other = test.another()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            List<PostId> posts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                posts.add(test.post(bakers, ada, "Hello"));
            }
            try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
                List<Callable<Receipt>> edits = new ArrayList<>();
                for (int i = 0; i < 400; i++) {
                    CommandSideConfiguration node = i % 2 == 0 ? test.side : other;
                    Command edit = new EditPost(posts.get(i % 4), ada, Content.of("edited " + i));
                    edits.add(() -> node.commands().send(edit, AUTHORSHIP));
                }
                for (Future<Receipt> edited : callers.invokeAll(edits)) {
                    assertThat(edited.get().changed()).isTrue();
                }
            }
            assertThat(readLog(other).stream().filter(PostEdited.class::isInstance)).hasSize(400);
        }
    }

    @Test
    void oneLoginBecomesOneMemberHoweverManyTryAtOnce() throws Exception {
        try (TestSide test = new TestSide()) {
            List<Callable<Boolean>> attempts =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(_ -> () -> joins(test, "the-same"))
                            .toList();
            try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
                long joined = 0;
                for (Future<Boolean> attempt : callers.invokeAll(attempts)) {
                    joined += attempt.get() ? 1 : 0;
                }
                assertThat(joined).isEqualTo(1);
            }
            assertThat(test.side.accounts().memberOf("the-same")).isPresent();
            assertThat(test.side.accounts().memberOf("another")).isEmpty();
        }
    }

    @Test
    void noReplyIsStoredAfterItsParentWasDeleted() throws Exception {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            for (int round = 0; round < 20; round++) {
                PostId post = test.post(bakers, ada, "Hello");
                try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
                    callers.invokeAll(
                            List.of(
                                    () -> reply(test, post, ada),
                                    () -> reply(test, post, ada),
                                    () ->
                                            test.side
                                                    .commands()
                                                    .send(new DeletePost(post, ada), AUTHORSHIP),
                                    () -> reply(test, post, ada)));
                }
            }
            assertNoReplyAfterDeletion(readLog(test.side));
        }
    }

    @Test
    void aClaimOfASegmentKeepsItsTokenAndIsSeenByOtherNodes() {
        try (TestSide test = new TestSide();
                CommandSideConfiguration other = test.another()) {
            test.side.claims().initializeTokenSegments("timelines", 16);
            TrackingToken token = new GlobalSequenceTrackingToken(7);
            test.side.claims().fetchToken("timelines", 3);
            test.side.claims().storeToken(token, "timelines", 3);
            assertThatThrownBy(() -> other.claims().fetchToken("timelines", 3))
                    .isInstanceOf(UnableToClaimTokenException.class);
            test.side.claims().releaseClaim("timelines", 3);
            assertThat(other.claims().fetchToken("timelines", 3)).isEqualTo(token);
        }
    }

    private static void assertNoReplyAfterDeletion(List<Event> log) {
        List<PostId> deleted =
                log.stream()
                        .filter(PostDeleted.class::isInstance)
                        .map(e -> ((PostDeleted) e).post())
                        .toList();
        assertThat(deleted).hasSize(20);
        for (PostId post : deleted) {
            int deletion =
                    IntStream.range(0, log.size())
                            .filter(i ->
                                    log.get(i) instanceof PostDeleted d && d.post().equals(post))
                            .findFirst()
                            .orElseThrow();
            assertThat(log.subList(deletion, log.size()))
                    .noneMatch(e -> e instanceof ReplyWritten r && r.parent().equals(post));
        }
    }

    private static Receipt reply(TestSide test, PostId parent, MemberId author) {
        return test.side
                .commands()
                .send(
                        new Reply(test.ids.nextPost(), parent, author, Content.of("Yes")),
                        AUTHORSHIP);
    }

    private static JoinNetwork join(TestSide test, String sub) {
        Account account = test.side.accounts().of(sub);
        return new JoinNetwork(
                test.ids.nextMember(), account, new Profile("Ada", List.of(), List.of(), null));
    }

    private static boolean joins(TestSide test, String sub) {
        try {
            return test.side.commands().send(join(test, sub), AUTHORSHIP).changed();
        } catch (Refused refused) {
            assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_JOINED);
            return false;
        }
    }

    private static Connection connect(CommandSideConfiguration.Database database)
            throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String query(CommandSideConfiguration.Database database, String sql)
            throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
