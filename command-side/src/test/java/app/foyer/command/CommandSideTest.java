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
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;

/** The command side on a real log: what is stored, and given back. */
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

    private static JoinNetwork join(TestSide test, String sub) {
        Account account = test.side.accounts().of(sub);
        return new JoinNetwork(
                test.ids.nextMember(), account, new Profile("Ada", List.of(), List.of(), null));
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
