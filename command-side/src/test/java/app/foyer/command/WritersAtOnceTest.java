package app.foyer.command;

import static app.foyer.command.TestSide.AUTHORSHIP;
import static app.foyer.command.TestSide.readLog;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Account;
import app.foyer.contract.Content;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many who write at once, on one node and on two: nothing is lost, and nothing is done twice. */
class WritersAtOnceTest {

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
}
