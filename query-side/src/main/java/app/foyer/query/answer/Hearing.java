package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.signals.WaitingPosts;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sees to it that newcomers are heard: of what a member finds at home, at most one in ten is a post
 * of a newcomer's, in a community of theirs, that nobody has answered whose answers count, and they
 * have not, while it can still be heard.
 */
final class Hearing {
    private static final int ONE_IN = 10;

    /** Behind so many entries, so that home begins with what one chose. */
    private static final int FIRST_PLACE = 2;

    private static final int COMMUNITIES_MAX = 8;

    /** So many of the reader's own posts tell whom they answered lately. */
    private static final int OWN_LOOKED_AT = 20;

    private final BucketStore buckets;
    private final Visibility visibility;

    Hearing(BucketStore buckets, Visibility visibility) {
        this.buckets = buckets;
        this.visibility = visibility;
    }

    /**
     * Marks what awaits an answer and stands on the page already, and lifts others to it.
     *
     * @param first how many entries were asked for
     */
    void lift(HomePage page, int first, Sight sight, Instant now) {
        Set<PostId> waiting =
                first < ONE_IN || page.entries().size() + 1 < ONE_IN
                        ? Set.of()
                        : waiting(page, sight, now);
        if (waiting.isEmpty()) {
            return;
        }
        Set<PostId> there = new LinkedHashSet<>();
        List<HomeEntry> entries = page.entries();
        int marked = 0;
        for (int place = 0; place < entries.size(); place++) {
            Card card = entries.get(place).card();
            there.add(card.post());
            if ((marked + 1) * ONE_IN <= entries.size()
                    && isForReader(card, page)
                    && waiting.contains(card.post())) {
                page.awaits(place);
                marked++;
            }
        }
        List<PostId> others = waiting.stream().filter(post -> !there.contains(post)).toList();
        Deque<Card> cards = new ArrayDeque<>();
        if (isRoom(marked, page, first)) {
            visibility.cards(others.subList(0, Math.min(first, others.size())), sight).stream()
                    .filter(card -> isForReader(card, page) && page.taste().test(card))
                    .forEach(cards::add);
        }
        for (int place = FIRST_PLACE;
                isRoom(marked, page, first) && !cards.isEmpty();
                place += ONE_IN) {
            page.lift(cards.removeFirst(), Math.min(place, page.entries().size()));
            marked++;
        }
    }

    /** Whether there may be one more on a page. */
    private static boolean isRoom(int marked, HomePage page, int first) {
        return (marked + 1) * ONE_IN <= Math.min(first, page.entries().size() + 1);
    }

    private static boolean isForReader(Card card, HomePage page) {
        return !card.author().equals(page.taste().reader());
    }

    /** In the reader's communities that stand on the page, and not answered by the reader. */
    private Set<PostId> waiting(HomePage page, Sight sight, Instant now) {
        Set<CommunityId> communities =
                page.entries().stream()
                        .map(entry -> entry.card().community())
                        .filter(community -> sight.communities().contains(community.value()))
                        .limit(COMMUNITIES_MAX)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        SourceTimeline own = new SourceTimeline(buckets, Key.timeline(page.taste().reader()));
        Reads reads = buckets.reads();
        List<Supplier<List<PostId>>> asked = new ArrayList<>();
        communities.forEach(community -> asked.add(WaitingPosts.askFresh(community, now, reads)));
        Supplier<List<Long>> written = own.range(reads, 0, OWN_LOOKED_AT);
        reads.run();
        Set<PostId> waiting =
                asked.stream()
                        .flatMap(posts -> posts.get().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!waiting.isEmpty()) {
            List<PostId> latest = written.get().stream().map(PostId::new).toList();
            visibility.cards(latest, sight).forEach(card -> waiting.remove(card.thread()));
        }
        return waiting;
    }
}
