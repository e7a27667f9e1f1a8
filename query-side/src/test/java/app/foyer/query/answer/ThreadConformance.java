package app.foyer.query.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Limits;
import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.LivelyThread;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListLivelyThreads;
import app.foyer.contract.query.RememberedQuery.ReadThread;
import app.foyer.contract.query.RememberedQuery.ReadThreadTree;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.ThreadPage;
import app.foyer.contract.query.ThreadTree;
import app.foyer.contract.query.ThreadTree.Branch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Threads, flat and as trees, and those that are being answered. */
abstract class ThreadConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cem = network.member("Cem");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final PostId first = network.post(ada, bakery, "How long does it rest?");

    ThreadConformance(BucketStore store) {
        super(store);
    }

    private PostId answer(MemberId author, PostId parent, MemberId parentAuthor) {
        return network.reply(author, bakery, parent, parentAuthor, first);
    }

    private ThreadTree tree(Viewer viewer, PostId post) {
        return ask(new ReadThreadTree(viewer, post));
    }

    /** Each branch as its depth and its post, in brackets where its card is not there. */
    private static List<String> drawn(ThreadTree tree) {
        return tree.branches().stream().map(ThreadConformance::drawn).toList();
    }

    private static String drawn(Branch branch) {
        return line(branch.depth(), branch.post(), branch.card() != null);
    }

    private static String line(int depth, PostId post, boolean seen) {
        return depth + (seen ? " " + post : " (" + post + ")");
    }

    private ThreadPage flat(Viewer viewer, PostId post, Stretch stretch) {
        return ask(new ReadThread(viewer, post, stretch));
    }

    private Page<LivelyThread> lively(Viewer viewer, int first, @Nullable String after) {
        return ask(new ListLivelyThreads(viewer, bakery, new PageRequest(first, after)));
    }

    private static List<PostId> begun(Page<LivelyThread> page) {
        return page.edges().stream().map(edge -> edge.node().firstPost().post()).toList();
    }

    @Test
    void aTreeHoldsEachReplyRightAfterWhatItAnswers() {
        PostId overnight = answer(ben, first, ada);
        PostId long1 = answer(cem, first, ada);
        PostId rises = answer(ada, overnight, ben);
        PostId yes = answer(ben, rises, ada);
        PostId too = answer(cem, overnight, ben);
        ThreadTree tree = tree(Viewer.ANONYMOUS, yes);
        assertThat(tree.thread()).isEqualTo(first);
        assertThat(requireNonNull(tree.firstPost()).post()).isEqualTo(first);
        assertThat(drawn(tree))
                .containsExactly(
                        line(1, overnight, true),
                        line(2, rises, true),
                        line(3, yes, true),
                        line(2, too, true),
                        line(1, long1, true));
        assertThat(tree.hasNext()).isFalse();
    }

    @Test
    void whoReadsOnFromATreeMeetsAReplyWhoseCardComesLate() {
        answer(ben, first, ada);
        int here = Key.thread(first).bucket();
        PostId late = network.nextPost();
        while (Buckets.of(late) == here) {
            late = network.nextPost();
        }
        ReplyWritten reply =
                new ReplyWritten(late, bakery, cem, first, ada, first, network.now(), "late", 4);
        network.aheadIn(here, () -> network.happens(reply));
        ThreadTree tree = tree(Viewer.ANONYMOUS, first);
        network.catchUp();
        assertThat(tree.branches()).hasSize(1);
        Stretch newer = new Stretch(9, null, tree.endCursor(), null);
        assertThat(posts(flat(Viewer.ANONYMOUS, first, newer).replies())).containsExactly(late);
    }

    @Test
    void whatWasDeletedKeepsItsPlaceOnlyWhereItWasAnswered() {
        PostId answered = answer(ben, first, ada);
        PostId alone = answer(ben, first, ada);
        PostId below = answer(cem, answered, ben);
        network.deleteReply(answered, bakery, ben, first);
        network.deleteReply(alone, bakery, ben, first);
        assertThat(drawn(tree(Viewer.ANONYMOUS, first)))
                .containsExactly(line(1, answered, false), line(2, below, true));
    }

    @Test
    void whatIsNotSeenIsShownAsWhatIsGone() {
        PostId bens = answer(ben, first, ada);
        PostId removed = answer(ben, bens, ben);
        PostId below = answer(cem, removed, ben);
        network.happens(
                new PostRemoved(removed, bakery, ben, bens, null, network.now(), "no", null));
        network.happens(new BlockMade(ada, ben, network.now()));
        // What ada sees says neither who wrote what is not there, nor what that answered.
        assertThat(drawn(tree(new Viewer(ada), first)))
                .containsExactly(line(1, removed, false), line(2, below, true));
        assertThat(drawn(tree(Viewer.ANONYMOUS, first)))
                .containsExactly(
                        line(1, bens, true), line(1, removed, false), line(2, below, true));
        assertThat(drawn(tree(new Viewer(ben), below)))
                .containsExactly(line(1, bens, true), line(2, removed, true), line(3, below, true));
        assertThat(tree(new Viewer(ben), below).firstPost()).isNull();
        assertThat(posts(flat(new Viewer(ada), first, new Stretch(9, null)).replies()))
                .containsExactly(below);
    }

    @Test
    void whomOneMutedIsLeftOut() {
        PostId bens = answer(ben, first, ada);
        PostId cems = answer(cem, first, ada);
        network.happens(new MemberMuted(ada, ben, network.now(), null));
        assertThat(drawn(tree(new Viewer(ada), first))).containsExactly(line(1, cems, true));
        assertThat(posts(flat(new Viewer(ada), first, new Stretch(9, null)).replies()))
                .containsExactly(cems);
        assertThat(posts(flat(new Viewer(cem), first, new Stretch(9, null)).replies()))
                .containsExactly(cems, bens);
    }

    @Test
    void aThreadIsReachedFromEachOfItsPostsThatIsSeenAndFromNoOther() {
        PostId bens = answer(ben, first, ada);
        network.delete(first, bakery, ada);
        ThreadPage thread = flat(Viewer.ANONYMOUS, bens, new Stretch(9, null));
        assertThat(thread.firstPost()).isNull();
        assertThat(thread.thread()).isEqualTo(first);
        assertThat(posts(thread.replies())).containsExactly(bens);
        for (PostId post : List.of(first, network.nextPost())) {
            assertRefused(
                    Refusal.POST_UNKNOWN, () -> flat(Viewer.ANONYMOUS, post, new Stretch(9, null)));
            assertRefused(Refusal.POST_UNKNOWN, () -> tree(Viewer.ANONYMOUS, post));
        }
    }

    @Test
    void aThreadOfAClosedCommunityIsForItsMembers() {
        CommunityId cellar = network.closedCommunity("Cellar");
        network.join(ben, cellar);
        PostId post = network.post(ben, cellar, "hush");
        network.reply(ben, cellar, post, ben);
        assertThat(tree(new Viewer(ben), post).branches()).hasSize(1);
        assertRefused(Refusal.POST_UNKNOWN, () -> tree(new Viewer(cem), post));
        ListLivelyThreads asked =
                new ListLivelyThreads(new Viewer(cem), cellar, new PageRequest(9, null));
        assertRefused(Refusal.COMMUNITY_UNKNOWN, () -> ask(asked));
    }

    @Test
    void aLongThreadGoesOnFlatWhereItsTreeEnds() {
        List<PostId> replies = new ArrayList<>();
        for (int i = 0; i < Limits.TREE_MAX + 4; i++) {
            replies.add(answer(ben, first, ada));
        }
        ThreadTree tree = tree(Viewer.ANONYMOUS, first);
        assertThat(tree.branches()).hasSize(Limits.TREE_MAX);
        assertThat(tree.hasNext()).isTrue();
        ThreadPage further =
                flat(Viewer.ANONYMOUS, first, new Stretch(9, null, tree.endCursor(), null));
        assertThat(posts(further.replies()).reversed())
                .isEqualTo(replies.subList(Limits.TREE_MAX, replies.size()));
    }

    @Test
    void noCursorTellsOfAReplyThatIsLeftOut() {
        PostId bens = answer(ben, first, ada);
        PostId cems = answer(cem, first, ada);
        network.happens(new BlockMade(cem, ada, network.now()));
        ThreadTree tree = tree(new Viewer(ada), first);
        assertThat(drawn(tree)).containsExactly(line(1, bens, true));
        String end = requireNonNull(tree.endCursor());
        assertThat(Cursor.read(end, Cursor.Kind.THREAD, first).entry()).isNotEqualTo(cems.value());
        PostId later = answer(ben, first, ada);
        Stretch further = new Stretch(9, null, end, null);
        assertThat(posts(flat(new Viewer(ada), first, further).replies())).containsExactly(later);
        assertThat(posts(flat(new Viewer(ada), first, new Stretch(9, end)).replies()))
                .containsExactly(bens);
    }

    @Test
    void aDeepThreadIsDrawnToItsEnd() {
        PostId parent = first;
        for (int i = 0; i < Limits.TREE_MAX; i++) {
            parent = answer(ben, parent, ben);
        }
        assertThat(tree(Viewer.ANONYMOUS, first).branches().getLast().depth())
                .isEqualTo(Limits.TREE_MAX);
    }

    @Test
    void theThreadThatWasAnsweredLastIsFirst() {
        PostId second = network.post(ben, bakery, "And salt?");
        PostId third = network.post(ben, bakery, "Nobody answers this");
        PostId early = answer(cem, first, ada);
        PostId late = network.reply(cem, bakery, second, ben);
        assertThat(begun(lively(Viewer.ANONYMOUS, 9, null)))
                .containsExactly(second, first)
                .doesNotContain(third);
        PostId again = answer(ben, early, cem);
        Page<LivelyThread> page = lively(Viewer.ANONYMOUS, 1, null);
        assertThat(begun(page)).containsExactly(first);
        assertThat(requireNonNull(page.edges().getFirst().node().lastReply()).post())
                .isEqualTo(again);
        Page<LivelyThread> next = lively(Viewer.ANONYMOUS, 1, page.endCursor());
        assertThat(begun(next)).containsExactly(second);
        assertThat(next.hasNext()).isFalse();
        network.deleteReply(late, bakery, cem, second);
        assertThat(begun(lively(Viewer.ANONYMOUS, 9, null))).containsExactly(first);
    }

    @Test
    void whatWasBroughtAlongAndWhatIsForFollowersMakesNoThreadLively() {
        network.from(Origin.IMPORT);
        network.happens(
                new PostImported(
                        network.nextPost(), bakery, ada, first, first, network.now(), "old", 3));
        assertThat(tree(Viewer.ANONYMOUS, first).branches()).hasSize(1);
        network.from(Origin.MEMBER);
        PostId secret = network.postForFollowers(ada, bakery, "for some");
        network.happens(
                new ReplyWritten(
                        network.nextPost(),
                        bakery,
                        ada,
                        secret,
                        ada,
                        secret,
                        network.now(),
                        "more",
                        4,
                        null,
                        null,
                        ada));
        assertThat(lively(new Viewer(ada), 9, null).edges()).isEmpty();
        assertThat(tree(new Viewer(ada), secret).branches()).hasSize(1);
        assertRefused(Refusal.POST_UNKNOWN, () -> tree(new Viewer(ben), secret));
    }

    @Test
    void aCursorOfAnotherThreadIsRefused() {
        answer(ben, first, ada);
        PostId other = network.post(ben, bakery, "other");
        network.reply(cem, bakery, other, ben);
        String cursor = requireNonNull(tree(Viewer.ANONYMOUS, other).endCursor());
        assertRefused(
                Refusal.CURSOR_INVALID,
                () -> flat(Viewer.ANONYMOUS, first, new Stretch(9, cursor)));
    }
}
