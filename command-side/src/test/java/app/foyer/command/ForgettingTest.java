package app.foyer.command;

import static app.foyer.command.TestSide.AUTHORSHIP;
import static app.foyer.command.TestSide.readLog;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Account;
import app.foyer.contract.Address;
import app.foyer.contract.Content;
import app.foyer.contract.Profile;
import app.foyer.contract.command.AddressCommand.ClaimAddress;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ForgettingTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Profile PROFILE = new Profile("Canary", List.of(), List.of(), null);

    @Test
    void theKeyIsDestroyedOnEveryNodeAndInTheFilesOfTheDatabase() throws SQLException {
        try (TestSide test = new TestSide();
                CommandSideConfiguration other = test.another()) {
            MemberId founder = test.member();
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(founder);
            test.join(bakers, ada);
            test.post(bakers, ada, "canary");
            assertThat(post(readLog(other)).text()).isEqualTo("canary");
            String key =
                    ofKeys(
                            test,
                            "select encode(wrapped, 'hex') from member_key where member = "
                                    + ada.value());
            assertThat(heap(test)).contains(key);

            forget(test, ada);

            until(() -> post(readLog(other)).text() == null);
            until(() -> post(readLog(test.side)).text() == null);
            until(() -> test.meters.get(CommandMetrics.FORGETTING_PENDING).gauge().value() == 0);
            assertThat(heap(test)).doesNotContain(key);
            assertThat(readLog(other).getFirst())
                    .isInstanceOfSatisfying(
                            MemberJoined.class, joined -> assertThat(joined.profile()).isNotNull());
        }
    }

    @Test
    void whoWasForgottenWhileNobodyRanIsForgottenAtTheNextStart() throws SQLException {
        try (TestSide test = new TestSide()) {
            MemberId founder = test.member();
            CommunityId bakers = test.openCommunity(founder);
            MemberId ada = test.member();
            test.join(bakers, ada);
            test.post(bakers, ada, "canary");
            String row =
                    ofKeys(
                            test,
                            "select encode(wrapped, 'hex') from member_key where member = "
                                    + ada.value());
            forget(test, ada);
            until(() -> test.meters.get(CommandMetrics.FORGETTING_PENDING).gauge().value() == 0);
            // As after a restore of older keys.
            ofKeys(
                    test,
                    "with back as (update member_key set master = 1, destroyed_at = null, wrapped = decode('"
                            + row
                            + "', 'hex') where member = "
                            + ada.value()
                            + " returning 1) select count(*)::text from back");
            try (CommandSideConfiguration next = test.another()) {
                until(() -> post(readLog(next)).text() == null);
            }
        }
    }

    @Test
    void nothingPersonalIsStoredOfThemAnyMore() throws SQLException {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.ids.nextMember();
            assertThat(ofKeys(test, "select count(*)::text from member_key")).isEqualTo("0");
            ofKeys(
                    test,
                    "with gone as (insert into member_key (member, version, master, destroyed_at)"
                            + " values ("
                            + ada.value()
                            + ", 1, 0, now()) returning 1) select count(*)::text from gone");
            test.side.commands().send(new JoinNetwork(ada, null, PROFILE), AUTHORSHIP);
            assertThat(readLog(test.side).getFirst())
                    .isInstanceOfSatisfying(
                            MemberJoined.class, joined -> assertThat(joined.profile()).isNull());
        }
    }

    @Test
    void theirAccountJoinsAsSomebodyElse() {
        try (TestSide test = new TestSide()) {
            Account account = test.side.accounts().of("ada@example.org");
            MemberId ada = test.ids.nextMember();
            test.side.commands().send(new JoinNetwork(ada, account, PROFILE), AUTHORSHIP);
            assertThat(test.side.accounts().memberOf("ada@example.org")).contains(ada);
            forget(test, ada);
            until(() -> test.side.accounts().memberOf("ada@example.org").isEmpty());
            MemberId eve = test.ids.nextMember();
            test.side.commands().send(new JoinNetwork(eve, account, PROFILE), AUTHORSHIP);
            assertThat(test.side.accounts().memberOf("ada@example.org")).contains(eve);
        }
    }

    @Test
    void whatTheyWroteBelongedToAndFollowedEnds() {
        try (TestSide test = new TestSide()) {
            test.side.startPolicies();
            MemberId founder = test.member();
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(founder);
            test.join(bakers, ada);
            PostId theirs = test.post(bakers, ada, "canary");
            PostId others = test.post(bakers, founder, "stays");
            test.side.commands().send(new Follow(founder, ada), AUTHORSHIP);
            test.side.commands().send(new Follow(ada, founder), AUTHORSHIP);
            Address elsewhere = test.side.addresses().of("ada@there.example");
            test.side.commands().send(new ClaimAddress(ada, elsewhere), AUTHORSHIP);
            PostId imported = new PostId(1);
            Instant longAgo = Instant.parse("2019-05-01T12:00:00Z");
            Content words = Content.of("canary of old");
            test.side
                    .commands()
                    .send(new ImportPost(imported, bakers, ada, null, words, longAgo), AUTHORSHIP);
            long before = test.side.head();
            forget(test, ada);
            until(() -> test.side.head() == before + 8);
            List<Event> events = readLog(test.side);
            assertThat(events.subList((int) before + 1, events.size()))
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactlyInAnyOrder(
                            "MembershipLeft",
                            "PostDeleted",
                            "PostDeleted",
                            "AddressReleased",
                            "AddressRemoved",
                            "FollowEnded",
                            "FollowEnded");
            assertThat(events)
                    .filteredOn(PostDeleted.class::isInstance)
                    .extracting(event -> ((PostDeleted) event).post())
                    .containsExactlyInAnyOrder(theirs, imported)
                    .doesNotContain(others);
        }
    }

    @Test
    void whatWhoLeavesTheNetworkWroteStaysAndTheRestEnds() {
        try (TestSide test = new TestSide()) {
            test.side.startPolicies();
            MemberId founder = test.member();
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(founder);
            test.join(bakers, ada);
            test.post(bakers, ada, "stays");
            test.side.commands().send(new Follow(founder, ada), AUTHORSHIP);
            long before = test.side.head();
            test.side.commands().send(new LeaveNetwork(ada, List.of()), AUTHORSHIP);
            until(() -> test.side.head() == before + 3);
            List<Event> events = readLog(test.side);
            assertThat(events.subList((int) before + 1, events.size()))
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("MembershipLeft", "FollowEnded");
            assertThat(post(events).text()).isEqualTo("stays");
        }
    }

    private static void forget(TestSide test, MemberId member) {
        test.side.commands().send(new ForgetMe(member, List.of()), AUTHORSHIP);
    }

    private static PostPublished post(List<Event> events) {
        return events.stream()
                .filter(PostPublished.class::isInstance)
                .map(PostPublished.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of the table of keys, as they lie on the disk. */
    private static String heap(TestSide test) throws SQLException {
        try (Connection keys = connect(test);
                Statement statement = keys.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet row =
                    statement.executeQuery(
                            "select pg_read_binary_file(pg_relation_filepath('member_key'))")) {
                row.next();
                return HexFormat.of().formatHex(row.getBytes(1));
            }
        }
    }

    private static String ofKeys(TestSide test, String sql) throws SQLException {
        try (Connection keys = connect(test);
                Statement statement = keys.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(TestSide test) throws SQLException {
        CommandSideConfiguration.Database keys = test.keyDatabase;
        return DriverManager.getConnection(keys.url(), keys.user(), keys.password());
    }

    private static void until(BooleanSupplier fulfilled) {
        long giveUpAt = System.nanoTime() + SOON.toNanos();
        while (!fulfilled.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(giveUpAt);
            Thread.onSpinWait();
        }
    }
}
