package app.foyer.command;

import static app.foyer.command.TestSide.AUTHORSHIP;
import static app.foyer.command.TestSide.readLog;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Seeds;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.BulkCommands.Outcome;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BulkCommandsTest {
    private static final Instant LONG_AGO = Instant.parse("2014-01-16T16:17:32Z");
    private static final CommunityId BAKERS = new CommunityId(10);

    @Test
    void eachCommandRestsOnTheOnesBeforeItAndKeepsItsTime() {
        try (TestSide test = new TestSide()) {
            List<Outcome> outcomes = test.side.bulk().sendAll(history(new Random(1)), AUTHORSHIP);
            assertThat(outcomes).contains(new Outcome.Done(true));
            assertThat(readLog(test.side))
                    .isNotEmpty()
                    .allMatch(event -> !event.at().isBefore(LONG_AGO))
                    .anyMatch(event -> event.at().equals(LONG_AGO.plusSeconds(9)));
        }
    }

    @Test
    void sendingAHistoryAgainAddsNothing() {
        try (TestSide test = new TestSide()) {
            List<Dated> history = history(new Random(2));
            test.side.bulk().sendAll(history, AUTHORSHIP);
            long head = test.side.head();
            List<Outcome> again = test.side.bulk().sendAll(history, AUTHORSHIP);
            assertThat(again).doesNotContain(new Outcome.Done(true));
            assertThat(test.side.head()).isEqualTo(head);
        }
    }

    @Test
    void oneThatIsRefusedStopsNothingButItself() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            CommunityId bakers = test.openCommunity(ada);
            PostId post = test.ids.nextPost();
            List<Outcome> outcomes =
                    test.side
                            .bulk()
                            .sendAll(
                                    List.of(
                                            dated(1, publish(test.ids.nextPost(), BAKERS, ada)),
                                            dated(2, publish(post, bakers, ada))),
                                    AUTHORSHIP);
            assertThat(outcomes.getFirst())
                    .isInstanceOfSatisfying(
                            Outcome.NotDone.class,
                            o -> assertThat(refusal(o)).isEqualTo(Refusal.COMMUNITY_UNKNOWN));
            assertThat(readLog(test.side).getLast())
                    .isEqualTo(
                            new PostPublished(
                                    post, bakers, ada, LONG_AGO.plusSeconds(2), "Hello", 5));
        }
    }

    /** However a history is cut into batches, and sent one by one, the log is the same. */
    @Test
    void theLogDoesNotDependOnHowAHistoryIsCut() {
        Seeds.each(
                4,
                random -> {
                    List<Dated> history = history(random);
                    try (TestSide whole = new TestSide();
                            TestSide cut = new TestSide()) {
                        whole.side.bulk().sendAll(history, AUTHORSHIP);
                        int from = 0;
                        while (from < history.size()) {
                            int to = Math.min(history.size(), from + 1 + random.nextInt(40));
                            cut.side.bulk().sendAll(history.subList(from, to), AUTHORSHIP);
                            from = to;
                        }
                        List<Event> log = readLog(whole.side);
                        assertThat(readLog(cut.side)).isEqualTo(log);
                    }
                });
    }

    private static Refusal refusal(Outcome.NotDone outcome) {
        Refused why = outcome.why();
        return why.refusal();
    }

    private static PublishPost publish(PostId post, CommunityId community, MemberId author) {
        return new PublishPost(post, community, author, Content.of("Hello"));
    }

    private static Dated dated(int second, Command command) {
        return new Dated(command, LONG_AGO.plusSeconds(second));
    }

    /** A few members, one community, and two hundred commands, some of which are refused. */
    private static List<Dated> history(Random random) {
        List<Dated> history = new ArrayList<>();
        Profile profile = new Profile("Ada", List.of(), List.of(), null);
        for (int member = 1; member <= 5; member++) {
            history.add(dated(member, new JoinNetwork(new MemberId(member), null, profile)));
        }
        history.add(
                dated(6, new FoundCommunity(BAKERS, null, new Description("B", "", List.of()))));
        history.add(dated(7, new OpenCommunity(BAKERS, null)));
        for (int member = 1; member <= 4; member++) {
            history.add(dated(9, new JoinCommunity(BAKERS, new MemberId(member))));
        }
        for (int n = 0; n < 200; n++) {
            PostId post = new PostId(100 + n);
            PostId earlier = new PostId(100 + random.nextInt(n + 1));
            MemberId author = new MemberId(1 + random.nextInt(6));
            Command command =
                    switch (random.nextInt(4)) {
                        case 0 -> publish(post, BAKERS, author);
                        case 1 -> new DeletePost(earlier, author);
                        default -> new Reply(post, earlier, author, Content.ofLength(n));
                    };
            history.add(dated(10 + n, command));
        }
        return history;
    }
}
