package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.query.recent.Recent;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Posts' cards with the names of their communities and authors, whoever looks; kept for as long as
 * nothing happens to any of them. Of a post that is deleted, or whose author is forgotten, there is
 * none.
 */
final class WholeCards {
    private static final long KEPT_MAX = Recent.fitting(16, 1_500);
    private static final List<String> COMMUNITY_FACTS =
            List.of(Fields.NAME, Fields.OPEN, Fields.DOOR);
    private static final List<String> MEMBER_FACTS = List.of(Fields.NAME, Fields.AT);

    private final BucketStore buckets;
    private final LongSupplier reached;
    private final Recent<PostId, WholeCard> recent;

    /**
     * @param reached a position that all buckets have reached, and up to which the touches are
     *     known
     */
    WholeCards(BucketStore buckets, Touches touches, LongSupplier reached) {
        this.buckets = buckets;
        this.reached = reached;
        this.recent = new Recent<>(touches, KEPT_MAX);
    }

    /** A card, and how one gets into its community; which of it a viewer sees is not decided. */
    record WholeCard(Card card, Entrance entrance) {}

    /**
     * Those that there are, in the posts' order.
     *
     * @param lacks whether one is not there that may come: its bucket, or that of its author or
     *     community, may be behind
     */
    record Found(List<WholeCard> cards, boolean lacks) {}

    Found of(List<PostId> posts) {
        Map<PostId, @Nullable WholeCard> found = new LinkedHashMap<>();
        List<PostId> missing = new ArrayList<>();
        for (PostId post : posts) {
            WholeCard kept = recent.find(post);
            if (found.put(post, kept) == null && kept == null) {
                missing.add(post);
            }
        }
        boolean lacks = !missing.isEmpty() && read(missing, found);
        List<WholeCard> whole = new ArrayList<>(found.size());
        for (@Nullable WholeCard each : found.values()) {
            if (each != null) {
                whole.add(each);
            }
        }
        return new Found(whole, lacks);
    }

    /** Answers whether something lacks. */
    private boolean read(List<PostId> posts, Map<PostId, @Nullable WholeCard> found) {
        long position = reached.getAsLong();
        Stored stored = stored(posts);
        boolean lacks = stored.lacks();
        Reads reads = buckets.reads();
        Map<CommunityId, Supplier<List<@Nullable String>>> communities = new HashMap<>();
        Map<MemberId, Supplier<List<@Nullable String>>> members = new HashMap<>();
        for (StoredCard card : stored.cards()) {
            communities.computeIfAbsent(
                    card.community(), id -> reads.fields(Key.community(id), COMMUNITY_FACTS));
            members.computeIfAbsent(
                    card.author(), id -> reads.fields(Key.member(id), MEMBER_FACTS));
            for (MemberId mentioned : card.mentions()) {
                members.computeIfAbsent(
                        mentioned, id -> reads.fields(Key.member(id), MEMBER_FACTS));
            }
        }
        reads.run();
        for (StoredCard card : stored.cards()) {
            List<@Nullable String> community = facts(communities, card.community());
            String name = community.get(0);
            boolean authorIsThere = facts(members, card.author()).get(1) != null;
            if (name != null && authorIsThere) {
                Card named = card.named(name, member -> facts(members, member).get(0));
                WholeCard whole = new WholeCard(named, Entrance.of(community, 1));
                found.put(card.post(), whole);
                recent.keep(card.post(), whole, position, Visibility.idsOf(named));
            } else {
                // Else its author is forgotten, and not only not there yet.
                lacks |= card.position() > position;
            }
        }
        return lacks;
    }

    /** Cards as they are kept, and whether one is not there, nor a tombstone in its place. */
    private record Stored(List<StoredCard> cards, boolean lacks) {}

    private Stored stored(List<PostId> posts) {
        Reads reads = buckets.reads();
        Map<PostId, Supplier<Map<String, String>>> asked = new LinkedHashMap<>();
        posts.forEach(post -> asked.put(post, reads.fields(Key.card(post))));
        reads.run();
        List<StoredCard> stored = new ArrayList<>(posts.size());
        List<Key> missed = new ArrayList<>();
        asked.forEach((post, fields) -> {
            StoredCard card = StoredCard.of(post, fields.get());
            if (card != null) {
                stored.add(card);
            } else if (fields.get().isEmpty()) {
                // A deleted one leaves a tombstone.
                missed.add(Key.card(post));
            }
        });
        missed.forEach(buckets::missed);
        return new Stored(stored, !missed.isEmpty());
    }

    private static <K> List<@Nullable String> facts(
            Map<K, Supplier<List<@Nullable String>>> found, K key) {
        Supplier<List<@Nullable String>> facts = found.get(key);
        if (facts == null) {
            throw new IllegalStateException("was not asked for: " + key);
        }
        return facts.get();
    }
}
