package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.Recommendation.Reason;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Fills what is left of a first page at home with posts of communities that are recommended to the
 * reader, in turns, each with why: a newcomer never comes home to an empty room.
 */
final class Welcome {
    private static final int COMMUNITIES = 3;
    private static final int LOOKED_AT = 20;

    private final BucketStore buckets;
    private final Visibility visibility;
    private final Recommending recommending;

    Welcome(BucketStore buckets, Visibility visibility, Recommending recommending) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.recommending = recommending;
    }

    /**
     * @param missing how many, at most
     * @param position that all buckets have reached
     * @param atLeast that the answer must be up to, if the buckets are
     */
    void fill(HomePage page, int missing, Sight sight, long position, long atLeast) {
        Recommend asked = new Recommend(new Viewer(page.taste().reader()), COMMUNITIES);
        Map<CommunityId, List<Reason>> reasons = new LinkedHashMap<>();
        for (Recommendation one : recommending.recommend(asked, position, atLeast).value()) {
            reasons.put(one.community().community(), one.reasons());
        }
        Set<PostId> there =
                page.entries().stream()
                        .map(HomeEntry::card)
                        .map(Card::post)
                        .collect(Collectors.toSet());
        List<Card> cards =
                visibility.cards(newest(reasons.keySet()), sight).stream()
                        .filter(card -> !there.contains(card.post()) && page.taste().test(card))
                        .toList();
        Folds.spread(cards).stream()
                .limit(missing)
                .forEach(card ->
                        page.welcome(card, reasons.getOrDefault(card.community(), List.of())));
    }

    /** The newest post of each, then the next newest of each, and so on. */
    private List<PostId> newest(Set<CommunityId> communities) {
        Reads reads = buckets.reads();
        List<Supplier<List<Long>>> asked = new ArrayList<>();
        for (CommunityId community : communities) {
            SourceTimeline timeline = new SourceTimeline(buckets, Key.timeline(community));
            asked.add(timeline.range(reads, 0, LOOKED_AT));
        }
        reads.run();
        List<PostId> posts = new ArrayList<>();
        for (int turn = 0; turn < LOOKED_AT; turn++) {
            for (Supplier<List<Long>> timeline : asked) {
                if (turn < timeline.get().size()) {
                    posts.add(new PostId(timeline.get().get(turn)));
                }
            }
        }
        return posts;
    }
}
