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

    /** If not all of the first have something that the reader cares to read. */
    private static final int COMMUNITIES_MAX = 20;

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
        Set<PostId> there =
                page.entries().stream()
                        .map(HomeEntry::card)
                        .map(Card::post)
                        .collect(Collectors.toSet());
        Map<CommunityId, List<Reason>> reasons = recommended(page, COMMUNITIES, position, atLeast);
        Map<CommunityId, List<Card>> cards = cards(page, reasons.keySet(), there, sight);
        if (cards.size() < Math.min(COMMUNITIES, reasons.size())) {
            reasons = recommended(page, COMMUNITIES_MAX, position, atLeast);
            cards = cards(page, reasons.keySet(), there, sight);
        }
        Map<CommunityId, List<Reason>> why = reasons;
        Folds.spread(inTurns(cards.values().stream().limit(COMMUNITIES).toList())).stream()
                .limit(missing)
                .forEach(card -> page.welcome(card, why.getOrDefault(card.community(), List.of())));
    }

    /** Communities for the reader to go to, the best first, and why. */
    private Map<CommunityId, List<Reason>> recommended(
            HomePage page, int first, long position, long atLeast) {
        Recommend asked = new Recommend(new Viewer(page.taste().reader()), first);
        Map<CommunityId, List<Reason>> reasons = new LinkedHashMap<>();
        for (Recommendation one : recommending.recommend(asked, position, atLeast).value()) {
            reasons.put(one.community().community(), one.reasons());
        }
        return reasons;
    }

    /** What the reader cares to read of each, the newest first; of some there may be nothing. */
    private Map<CommunityId, List<Card>> cards(
            HomePage page, Set<CommunityId> communities, Set<PostId> without, Sight sight) {
        return visibility.cards(newest(communities), sight).stream()
                .filter(card -> !without.contains(card.post()) && page.taste().test(card))
                .collect(
                        Collectors.groupingBy(
                                Card::community, LinkedHashMap::new, Collectors.toList()));
    }

    /** The newest of each, then the next newest of each, and so on. */
    private static List<Card> inTurns(List<List<Card>> cards) {
        List<Card> turns = new ArrayList<>();
        for (int turn = 0; turn < LOOKED_AT; turn++) {
            for (List<Card> each : cards) {
                if (turn < each.size()) {
                    turns.add(each.get(turn));
                }
            }
        }
        return turns;
    }

    /** The newest posts of each community, in the order of these. */
    private List<PostId> newest(Set<CommunityId> communities) {
        Reads reads = buckets.reads();
        List<Supplier<List<Long>>> asked = new ArrayList<>();
        for (CommunityId community : communities) {
            SourceTimeline timeline = new SourceTimeline(buckets, Key.timeline(community));
            asked.add(timeline.range(reads, 0, LOOKED_AT));
        }
        reads.run();
        return asked.stream()
                .flatMap(timeline -> timeline.get().stream())
                .map(PostId::new)
                .toList();
    }
}
