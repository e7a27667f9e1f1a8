package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.signals.WaitingPosts;
import app.foyer.query.store.BucketStore;
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
 * of a newcomer's, in a community of theirs, that nobody has answered, while it can still be heard.
 */
final class Hearing {
    private static final int ONE_IN = 10;

    /** Behind so many entries, so that home begins with what one chose. */
    private static final int FIRST_PLACE = 2;

    private static final int COMMUNITIES_MAX = 8;

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
        int room = first / ONE_IN;
        Set<PostId> waiting = room == 0 ? Set.of() : waiting(page, sight, now);
        if (waiting.isEmpty()) {
            return;
        }
        Set<PostId> there = new LinkedHashSet<>();
        List<HomeEntry> entries = page.entries();
        for (int place = 0; place < entries.size(); place++) {
            PostId post = entries.get(place).card().post();
            there.add(post);
            if (room > 0
                    && isForReader(entries.get(place).card(), page)
                    && waiting.contains(post)) {
                page.awaits(place);
                room--;
            }
        }
        List<PostId> others = waiting.stream().filter(post -> !there.contains(post)).toList();
        Deque<Card> cards = new ArrayDeque<>();
        if (room > 0) {
            visibility.cards(others.subList(0, Math.min(first, others.size())), sight).stream()
                    .filter(card -> isForReader(card, page) && page.taste().test(card))
                    .forEach(cards::add);
        }
        for (int place = FIRST_PLACE; room > 0 && !cards.isEmpty(); place += ONE_IN) {
            page.lift(cards.removeFirst(), Math.min(place, page.entries().size()));
            room--;
        }
    }

    private static boolean isForReader(Card card, HomePage page) {
        return !card.author().equals(page.taste().reader());
    }

    /** In the reader's communities that stand on the page. */
    private Set<PostId> waiting(HomePage page, Sight sight, Instant now) {
        Set<CommunityId> communities =
                page.entries().stream()
                        .map(entry -> entry.card().community())
                        .filter(community -> sight.communities().contains(community.value()))
                        .limit(COMMUNITIES_MAX)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Reads reads = buckets.reads();
        List<Supplier<List<PostId>>> asked = new ArrayList<>();
        communities.forEach(community -> asked.add(WaitingPosts.askFresh(community, now, reads)));
        reads.run();
        return asked.stream()
                .flatMap(posts -> posts.get().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
