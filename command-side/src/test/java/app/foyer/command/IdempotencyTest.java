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
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sent again under an idempotency key. */
class IdempotencyTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("ada", "once");

    @Test
    void theSamePostSentAgainIsAnsweredAsTheFirstTimeAndStoredOnce() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            Receipt first = send(test.side, publish(test, bakers, ada, "Hello"), KEY);
            Receipt again = send(test.side, publish(test, bakers, ada, "Hello"), KEY);
            assertThat(first.repeated()).isFalse();
            assertThat(again).isEqualTo(repeated(first));
            assertThat(readLog(test.side)).hasSize((int) first.position());
        }
    }

    @Test
    void anotherCommandUnderTheKeyIsRefusedAndStoresNothing() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            Receipt first = send(test.side, publish(test, bakers, ada, "Hello"), KEY);
            assertRefused(
                    Refusal.IDEMPOTENCY_KEY_REUSED,
                    () -> send(test.side, publish(test, bakers, ada, "Other words"), KEY));
            assertRefused(
                    Refusal.IDEMPOTENCY_KEY_REUSED,
                    () -> send(test.side, new JoinCommunity(bakers, ada), KEY));
            assertThat(test.side.head()).isEqualTo(first.position());
        }
    }

    @Test
    void anotherCallersKeyIsAnother() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            Receipt first = send(test.side, publish(test, bakers, ada, "Hello"), KEY);
            IdempotencyKey bobs = new IdempotencyKey("bob", KEY.key());
            Receipt second = send(test.side, publish(test, bakers, ada, "Hello"), bobs);
            assertThat(second.repeated()).isFalse();
            assertThat(second.about()).isNotEqualTo(first.about());
        }
    }

    @Test
    void itHoldsOnAnotherNodeAndAfterARestart() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            Receipt first = send(test.side, publish(test, bakers, ada, "Hello"), KEY);
            try (CommandSideConfiguration other = test.another()) {
                assertThat(send(other, publish(test, bakers, ada, "Hello"), KEY))
                        .isEqualTo(repeated(first));
            }
        }
    }

    @Test
    void whatWouldBeRefusedTheSecondTimeIsAnsweredAsTheFirst() {
        try (TestSide test = new TestSide()) {
            Receipt first = send(test.side, join(test), KEY);
            assertRefused(
                    Refusal.ALREADY_JOINED,
                    () -> send(test.side, join(test), new IdempotencyKey("ada", "another")));
            assertThat(send(test.side, join(test), KEY)).isEqualTo(repeated(first));
        }
    }

    @Test
    void whatChangesNothingClaimsItsKeyToo() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            PostId post = test.post(bakers, ada, "Hello");
            Receipt first = send(test.side, edit(post, ada, "Hello"), KEY);
            assertThat(first.changed()).isFalse();
            send(test.side, edit(post, ada, "Changed since"), null);
            assertThat(send(test.side, edit(post, ada, "Hello"), KEY)).isEqualTo(repeated(first));
            assertRefused(
                    Refusal.IDEMPOTENCY_KEY_REUSED,
                    () -> send(test.side, edit(post, ada, "Other"), KEY));
        }
    }

    @Test
    void aRefusalIsNotKept() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(test.member());
            Command publish = publish(test, bakers, ada, "Hello");
            assertRefused(Refusal.NOT_A_MEMBER, () -> send(test.side, publish, KEY));
            test.join(bakers, ada);
            assertThat(send(test.side, publish, KEY).changed()).isTrue();
        }
    }

    @Test
    void afterADayTheKeyIsFree() throws SQLException {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            send(test.side, publish(test, bakers, ada, "Hello"), KEY);
            query(
                    test,
                    "update idempotency set claimed_at = now() - interval '25 hours' returning 1");
            Receipt later = send(test.side, publish(test, bakers, ada, "Other words"), KEY);
            assertThat(later.repeated()).isFalse();
            assertThat(send(test.side, publish(test, bakers, ada, "Other words"), KEY))
                    .isEqualTo(repeated(later));
        }
    }

    @Test
    void neitherKeysNorWordsStandInTheTable() throws SQLException {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            IdempotencyKey key = new IdempotencyKey("canary-sub", "canary-key");
            send(test.side, publish(test, bakers, ada, "canary words"), key);
            assertThat(query(test, "select string_agg(i::text, ' ') from idempotency i"))
                    .contains("post/")
                    .doesNotContain("canary");
            assertThat(query(test, "select string_agg(e::text, ' ') from event e"))
                    .doesNotContain("canary")
                    .doesNotContain("idempotency");
        }
    }

    @Test
    void twoNodesAskedAtOnceStoreItOnceAndGiveOneAnswer() throws Exception {
        try (TestSide test = new TestSide();
                CommandSideConfiguration other = test.another();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            long before = test.side.head();
            int keys = 40;
            List<List<Future<Receipt>>> sent = new ArrayList<>();
            for (int i = 0; i < keys; i++) {
                IdempotencyKey key = new IdempotencyKey("ada", "key " + i);
                List<Future<Receipt>> both = new ArrayList<>();
                for (int times = 0; times < 3; times++) {
                    for (CommandSideConfiguration node : List.of(test.side, other)) {
                        Command publish = publish(test, bakers, ada, "Post " + i);
                        Callable<Receipt> sending = () -> send(node, publish, key);
                        both.add(callers.submit(sending));
                    }
                }
                sent.add(both);
            }
            for (List<Future<Receipt>> both : sent) {
                assertThat(answers(both)).hasSize(1);
            }
            assertThat(readLog(other)).hasSize((int) before + keys);
        }
    }

    /** What was made; one who came while the first was under way may have been told so. */
    private static Set<String> answers(List<Future<Receipt>> futures) throws InterruptedException {
        Set<String> made = new HashSet<>();
        for (Future<Receipt> future : futures) {
            try {
                made.add(future.get().about() + " at " + future.get().position());
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused ->
                                        assertThat(refused.refusal())
                                                .isEqualTo(Refusal.IDEMPOTENCY_KEY_IN_FLIGHT));
            }
        }
        return made;
    }

    private static Receipt send(
            CommandSideConfiguration node, Command command, @Nullable IdempotencyKey key) {
        return node.commands().send(command, AUTHORSHIP, key);
    }

    private static Command publish(
            TestSide test, CommunityId community, MemberId author, String text) {
        return new PublishPost(test.ids.nextPost(), community, author, Content.of(text));
    }

    private static Command edit(PostId post, MemberId author, String text) {
        return new EditPost(post, author, Content.of(text));
    }

    private static Command join(TestSide test) {
        return new JoinNetwork(
                test.ids.nextMember(),
                new Account("account", "sub"),
                new Profile("Ada", List.of(), List.of(), null));
    }

    private static Receipt repeated(Receipt first) {
        return new Receipt(first.about(), first.position(), first.changed(), first.at(), true);
    }

    private static void assertRefused(Refusal expected, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }

    private static String query(TestSide test, String sql) throws SQLException {
        var database = test.logDatabase;
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
