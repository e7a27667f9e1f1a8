package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.LivelyThread;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.ListLivelyThreads;
import app.foyer.contract.query.RememberedQuery.ReadThread;
import app.foyer.contract.query.RememberedQuery.ReadThreadTree;
import app.foyer.contract.query.RememberedQuery.ThreadQuery;
import app.foyer.contract.query.ThreadPage;
import app.foyer.contract.query.ThreadTree;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Pages.Gate;
import app.foyer.query.answer.Pages.Owned;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads: one of them flat or as a tree, and those of a community that are being answered. */
final class ThreadReads {
    private static final int LAST_REPLIES = 3;

    private final BucketStore buckets;
    private final Visibility visibility;
    private final Pages pages;
    private final Clock clock;

    ThreadReads(BucketStore buckets, Visibility visibility, Clock clock) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.pages = new Pages(buckets, visibility);
        this.clock = clock;
    }

    Object answer(ThreadQuery<?> query) {
        return switch (query) {
            case ReadThread read -> flat(read);
            case ReadThreadTree read -> tree(read);
            case ListLivelyThreads list -> lively(list);
        };
    }

    private ThreadPage flat(ReadThread query) {
        Beginning beginning = beginning(query.post(), visibility.sightOf(query.viewer()));
        PostId thread = beginning.thread();
        Page<Card> replies =
                pages.read(
                        new ThreadList(buckets, Key.thread(thread)),
                        new Owned(Cursor.Kind.THREAD, thread),
                        query.stretch(),
                        query.viewer(),
                        Gate.NONE,
                        reads -> {
                            Supplier<Mutes> mutes = mutes(query.viewer(), reads);
                            return () -> card -> !mutes.get().hides(card);
                        });
        return new ThreadPage(thread, beginning.firstPost(), replies);
    }

    private ThreadTree tree(ReadThreadTree query) {
        Sight sight = visibility.sightOf(query.viewer());
        Beginning beginning = beginning(query.post(), sight);
        PostId thread = beginning.thread();
        Reads reads = buckets.reads();
        Supplier<List<Scored>> oldest = reads.lowest(Key.thread(thread), Limits.TREE_MAX + 1);
        Supplier<Mutes> mutes = mutes(query.viewer(), reads);
        reads.run();
        // Before cards are read: all buckets are as far as that.
        long level = visibility.levelUpTo();
        List<Scored> replies = oldest.get().stream().limit(Limits.TREE_MAX).toList();
        List<Card> seen =
                visibility.cards(postsOf(replies), sight).stream()
                        .filter(card -> !mutes.get().hides(card))
                        .toList();
        return new ThreadTree(
                thread,
                beginning.firstPost(),
                Branches.of(thread, seen),
                end(thread, replies, seen, level),
                oldest.get().size() > Limits.TREE_MAX);
    }

    /** Of the thread of a post. */
    private record Beginning(PostId thread, @Nullable Card firstPost) {}

    /** Whoever sees a post may read its thread, as far as they see that. */
    private Beginning beginning(PostId post, Sight sight) {
        Card card = only(visibility.cards(List.of(post), sight));
        if (card == null) {
            throw new Refused(Refusal.POST_UNKNOWN);
        }
        PostId thread = card.thread();
        return thread.equals(post)
                ? new Beginning(thread, card)
                : new Beginning(thread, only(visibility.cards(List.of(thread), sight)));
    }

    private static @Nullable Card only(List<Card> cards) {
        return cards.isEmpty() ? null : cards.getFirst();
    }

    private Supplier<Mutes> mutes(Viewer viewer, Reads reads) {
        Supplier<Mutes> mutes = Mutes.ask(viewer.member(), clock.instant(), reads);
        return () -> mutes.get().withinCommunity();
    }

    /**
     * Where to read on: behind the last that is shown, or left out for good, and not only not there
     * yet. A cursor names nothing that was left out; the position is enough.
     */
    private static @Nullable String end(
            PostId thread, List<Scored> replies, List<Card> seen, long level) {
        Set<Long> shown =
                seen.stream().map(card -> card.post().value()).collect(Collectors.toSet());
        return replies.reversed().stream()
                .filter(reply -> shown.contains(reply.id()) || reply.score() <= level)
                .findFirst()
                .map(last -> {
                    long named = shown.contains(last.id()) ? last.id() : 0;
                    return new Cursor(Cursor.Kind.THREAD, thread.value(), last.score(), named)
                            .text();
                })
                .orElse(null);
    }

    private static List<PostId> postsOf(List<Scored> scored) {
        return scored.stream().map(Scored::id).map(PostId::new).toList();
    }

    private Page<LivelyThread> lively(ListLivelyThreads query) {
        CommunityId community = query.community();
        Reads reads = buckets.reads();
        Consumer<Sight> gate = TimelineReads.communityGate(community, reads);
        Supplier<Sight> sight = Visibility.ask(query.viewer(), reads);
        Supplier<Mutes> mutes = mutes(query.viewer(), reads);
        ScoredPage<PostId> threads =
                ScoredPage.ask(
                        Key.ofCommunity(KeyFamily.THREADS, community),
                        Cursor.Kind.THREADS,
                        community,
                        query.page(),
                        PostId::new,
                        reads);
        reads.run();
        gate.accept(sight.get());
        Map<PostId, List<PostId>> last = lastReplies(threads.ids());
        Map<PostId, Card> cards =
                visibility
                        .cards(
                                Stream.concat(
                                                last.keySet().stream(),
                                                last.values().stream().flatMap(List::stream))
                                        .toList(),
                                sight.get())
                        .stream()
                        .filter(card -> !mutes.get().hides(card))
                        .collect(Collectors.toMap(Card::post, Function.identity()));
        return threads.pageOfKnown(
                thread -> lively(cards.get(thread), last.getOrDefault(thread, List.of()), cards));
    }

    private Map<PostId, List<PostId>> lastReplies(List<PostId> threads) {
        Reads reads = buckets.reads();
        Map<PostId, Supplier<List<Scored>>> asked = new LinkedHashMap<>();
        threads.forEach(
                thread -> asked.put(thread, reads.best(Key.thread(thread), 0, LAST_REPLIES)));
        reads.run();
        Map<PostId, List<PostId>> last = new LinkedHashMap<>();
        asked.forEach((thread, found) -> last.put(thread, postsOf(found.get())));
        return last;
    }

    /** Nothing, if the viewer does not see who began it, or nobody answered it after all. */
    private static Optional<LivelyThread> lively(
            @Nullable Card firstPost, List<PostId> last, Map<PostId, Card> cards) {
        Card lastReply =
                last.stream()
                        .flatMap(post -> Stream.ofNullable(cards.get(post)))
                        .findFirst()
                        .orElse(null);
        return firstPost == null || (lastReply == null && firstPost.replies() == 0)
                ? Optional.empty()
                : Optional.of(new LivelyThread(firstPost, lastReply));
    }
}
