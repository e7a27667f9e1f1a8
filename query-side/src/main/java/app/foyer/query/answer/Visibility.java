package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.WholeCards.Found;
import app.foyer.query.answer.WholeCards.WholeCard;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one place where ids become cards, and where it is decided who may see what: a post is seen if
 * it is not deleted nor its author forgotten, if its community is open to all or the viewer is in
 * it, if it is not for somebody's followers alone, or the viewer is one of them or wrote it, if it
 * was not removed, or the viewer wrote it or moderates there, and if neither its author nor the
 * viewer blocked the other, or the viewer moderates there; and while buckets are gone through
 * again, or something lacks that is asked for with it, if it is not newer than any of them is. What
 * is not seen does not exist.
 */
final class Visibility {
    private final BucketStore buckets;
    private final Freshness freshness;
    private final WholeCards wholeCards;

    /**
     * @param touches by which cards are kept
     * @param freshness how far the buckets are
     */
    Visibility(BucketStore buckets, Touches touches, Freshness freshness) {
        this.buckets = buckets;
        this.freshness = freshness;
        this.wholeCards = new WholeCards(buckets, touches, freshness::position);
    }

    /** What a viewer sees beside all that is open. */
    record Sight(@Nullable MemberId viewer, Set<Long> communities) {
        /** Of whoever sees only what is open. */
        static final Sight OPEN_ONLY = new Sight(null, Set.of());

        /** Of who is shown these communities, whatever their doors. */
        static Sight of(List<CommunityId> communities) {
            return new Sight(
                    null, communities.stream().map(CommunityId::value).collect(Collectors.toSet()));
        }

        /** Whether a community shows itself, and what it says of itself. */
        boolean sees(CommunityId community, Entrance entrance) {
            return entrance.isShown() || communities.contains(community.value());
        }

        /** Whether it shows what is written in it. */
        boolean reads(CommunityId community, Entrance entrance) {
            return entrance.isReadByAll() || communities.contains(community.value());
        }
    }

    /** Asks for the viewer's sight, together with other things. */
    static Supplier<Sight> ask(Viewer viewer, Reads reads) {
        MemberId member = viewer.member();
        if (member == null) {
            return () -> Sight.OPEN_ONLY;
        }
        Supplier<Set<Long>> communities = reads.ids(Key.memberships(member));
        return () -> new Sight(member, communities.get());
    }

    /** Up to which position what is read from several buckets is without gaps. */
    long levelUpTo() {
        return freshness.levelUpTo();
    }

    Sight sightOf(Viewer viewer) {
        Reads reads = buckets.reads();
        Supplier<Sight> sight = ask(viewer, reads);
        reads.run();
        return sight.get();
    }

    /**
     * The cards of the posts that are seen, in the posts' order. No round trip where all is kept
     * that they are made of; else three, and one more where a block stands between the viewer and
     * an author.
     */
    List<Card> cards(List<PostId> posts, Sight sight) {
        Seen seen = look(posts, sight);
        return seen.cards().stream().filter(card -> card.position() <= seen.upTo()).toList();
    }

    /**
     * What is seen of a part of a list.
     *
     * @param upTo up to which position it is shown, or who goes on from what is newer would never
     *     meet what is not there yet
     */
    record Seen(List<Card> cards, long upTo) {}

    /** The same, for whoever knows what of the list was shown before. */
    Seen look(List<PostId> posts, Sight sight) {
        // Before anything is read: what is read is as far as that, or further.
        long shown = freshness.shownUpTo();
        long level = freshness.levelUpTo();
        Found found = wholeCards.of(posts);
        List<WholeCard> whole = found.cards();
        long upTo = found.lacks() ? level : Long.MAX_VALUE;
        if (whole.isEmpty()) {
            return new Seen(List.of(), upTo);
        }
        Reads reads = buckets.reads();
        Map<CommunityId, Supplier<List<@Nullable String>>> roles = roles(whole, sight, reads);
        Supplier<Set<MemberId>> apart =
                Apart.ask(
                        sight.viewer(),
                        Apart.named(whole.stream().map(WholeCard::card).toList()),
                        reads);
        Supplier<Set<Long>> follows = follows(whole, sight, reads);
        reads.run();
        Set<PostId> hidden = hidden(whole, apart.get(), sight);
        List<Card> seen = new ArrayList<>(whole.size());
        for (WholeCard each : whole) {
            Card card = each.card();
            if (card.position() <= shown
                    && !hidden.contains(card.post())
                    && sight.reads(card.community(), each.entrance())
                    && isFor(card, sight.viewer(), follows)
                    && (card.removal() == null || seesRemoved(card, sight, roles))) {
                seen.add(Apart.withoutNaming(apart.get(), card));
            }
        }
        return new Seen(seen, upTo);
    }

    /** To which ids something must happen for a card to change. */
    static long[] idsOf(Card card) {
        List<Card.Mention> mentions = card.mentions();
        long[] ids = new long[3 + mentions.size()];
        ids[0] = card.post().value();
        ids[1] = card.author().value();
        ids[2] = card.community().value();
        for (int i = 0; i < mentions.size(); i++) {
            ids[3 + i] = mentions.get(i).member().value();
        }
        return ids;
    }

    /** What is by authors who do not exist for the viewer, but where the viewer moderates. */
    private Set<PostId> hidden(List<WholeCard> whole, Set<MemberId> apart, Sight sight) {
        MemberId viewer = sight.viewer();
        if (viewer == null || apart.isEmpty()) {
            return Set.of();
        }
        List<Card> theirs =
                whole.stream()
                        .map(WholeCard::card)
                        .filter(card -> apart.contains(card.author()))
                        .toList();
        Reads reads = buckets.reads();
        Map<CommunityId, Supplier<List<@Nullable String>>> roles = new HashMap<>();
        theirs.forEach(card ->
                roles.computeIfAbsent(
                        card.community(),
                        id -> reads.fields(Key.staff(id), List.of(viewer.toString()))));
        reads.run();
        return theirs.stream()
                .filter(card -> read(roles, card.community()).get(0) == null)
                .map(Card::post)
                .collect(Collectors.toSet());
    }

    /** Whom the viewer follows; asked only if something is for the followers of others. */
    private static Supplier<Set<Long>> follows(List<WholeCard> whole, Sight sight, Reads reads) {
        MemberId viewer = sight.viewer();
        return viewer != null
                        && whole.stream().anyMatch(each -> isForFollowers(each.card(), viewer))
                ? reads.ids(Key.follows(viewer))
                : Set::of;
    }

    private static boolean isForFollowers(Card card, MemberId viewer) {
        MemberId of = card.followersOf();
        return of != null && !of.equals(viewer) && !card.author().equals(viewer);
    }

    /** Whether a card is for the viewer, once they read its community. */
    private static boolean isFor(
            Card card, @Nullable MemberId viewer, Supplier<Set<Long>> follows) {
        MemberId of = card.followersOf();
        return of == null
                || (viewer != null
                        && (!isForFollowers(card, viewer) || follows.get().contains(of.value())));
    }

    /** What the viewer is where something was removed that others wrote. */
    private static Map<CommunityId, Supplier<List<@Nullable String>>> roles(
            List<WholeCard> whole, Sight sight, Reads reads) {
        MemberId viewer = sight.viewer();
        if (viewer == null) {
            return Map.of();
        }
        Map<CommunityId, Supplier<List<@Nullable String>>> roles = new HashMap<>();
        for (WholeCard each : whole) {
            Card card = each.card();
            if (card.removal() != null && !card.author().equals(viewer)) {
                roles.computeIfAbsent(
                        card.community(),
                        id -> reads.fields(Key.staff(id), List.of(viewer.toString())));
            }
        }
        return roles;
    }

    private static boolean seesRemoved(
            Card card, Sight sight, Map<CommunityId, Supplier<List<@Nullable String>>> roles) {
        return sight.viewer() != null
                && (card.author().equals(sight.viewer())
                        || read(roles, card.community()).get(0) != null);
    }

    private static <K> List<@Nullable String> read(
            Map<K, Supplier<List<@Nullable String>>> found, K key) {
        Supplier<List<@Nullable String>> facts = found.get(key);
        if (facts == null) {
            throw new IllegalStateException("was not asked for: " + key);
        }
        return facts.get();
    }

    /** The cards of the communities that are seen, by id, in the order of the ids. */
    Map<CommunityId, CommunityCard> communities(Collection<CommunityId> ids, Sight sight) {
        Reads reads = buckets.reads();
        Supplier<Map<CommunityId, CommunityCard>> seen = ask(ids, sight, reads);
        reads.run();
        return seen.get();
    }

    /** Asks for the cards of the communities that are seen, together with other things. */
    static Supplier<Map<CommunityId, CommunityCard>> ask(
            Collection<CommunityId> ids, Sight sight, Reads reads) {
        Map<CommunityId, Supplier<Map<String, String>>> asked = new LinkedHashMap<>();
        ids.forEach(id -> asked.put(id, reads.fields(Key.community(id))));
        return () -> {
            Map<CommunityId, CommunityCard> seen = new LinkedHashMap<>();
            asked.forEach((id, fields) -> {
                if (sight.sees(id, Entrance.of(fields.get()))) {
                    CommunityCard card = StoredCommunity.card(id, fields.get());
                    if (card != null) {
                        seen.put(id, card);
                    }
                }
            });
            return seen;
        };
    }

    /** The cards of those of the communities of which everybody may know, by id. */
    Map<CommunityId, CommunityCard> announced(Collection<CommunityId> ids) {
        Reads reads = buckets.reads();
        Map<CommunityId, Supplier<Map<String, String>>> asked = new LinkedHashMap<>();
        ids.forEach(id -> asked.put(id, reads.fields(Key.community(id))));
        reads.run();
        Map<CommunityId, CommunityCard> announced = new LinkedHashMap<>();
        asked.forEach((id, found) -> {
            Map<String, String> fields = found.get();
            if (Entrance.of(fields).isShown() || fields.containsKey(Fields.ANNOUNCED)) {
                CommunityCard card = StoredCommunity.card(id, fields);
                if (card != null) {
                    announced.put(id, card);
                }
            }
        });
        return announced;
    }
}
