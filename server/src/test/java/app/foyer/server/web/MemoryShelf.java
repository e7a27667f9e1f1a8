package app.foyer.server.web;

import app.foyer.contract.Content;
import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.CommunityHit;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.NetworkFigures;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.PostHit;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.SearchQuery;
import app.foyer.contract.query.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers questions from memory. */
final class MemoryShelf implements Queries {
    final Map<MemberId, MemberCard> members = new LinkedHashMap<>();
    final Map<CommunityId, CommunityCard> communities = new LinkedHashMap<>();
    final Map<CommunityId, MemberId> founders = new HashMap<>();
    final Set<String> reactions = new HashSet<>();
    final AtomicInteger asked = new AtomicInteger();
    private final Map<MemberId, MemoryHouse.Open> relations = new HashMap<>();
    private final Map<PostId, Card> posts = new LinkedHashMap<>();
    private final Set<PostId> deleted = new HashSet<>();
    private long position;

    synchronized long advance() {
        return ++position;
    }

    synchronized long position() {
        return position;
    }

    MemoryHouse.Open relations(MemberId member) {
        return relations.computeIfAbsent(member, _ -> new MemoryHouse.Open());
    }

    CommunityCard community(CommunityId id) {
        CommunityCard card = communities.get(id);
        if (card == null) {
            throw new Refused(Refusal.COMMUNITY_UNKNOWN);
        }
        return card;
    }

    Card post(PostId id) {
        Card card = posts.get(id);
        if (card == null) {
            throw new Refused(deleted.contains(id) ? Refusal.POST_DELETED : Refusal.POST_UNKNOWN);
        }
        return card;
    }

    void add(
            PostId id,
            CommunityId community,
            MemberId author,
            @Nullable PostId parent,
            Content content) {
        posts.put(id, card(id, community, author, parent, content.text(), false));
    }

    void edit(PostId id, Content content) {
        Card old = post(id);
        posts.put(id, card(id, old.community(), old.author(), old.parent(), content.text(), true));
    }

    void delete(PostId id) {
        posts.remove(id);
        deleted.add(id);
    }

    private Card card(
            PostId id,
            CommunityId community,
            MemberId author,
            @Nullable PostId parent,
            @Nullable String text,
            boolean edited) {
        MemberCard member = members.get(author);
        var profile = member == null ? null : member.profile();
        return new Card(
                id,
                community,
                community(community).description().name(),
                author,
                profile == null ? null : profile.name(),
                parent == null ? id : parent,
                parent,
                text,
                text == null ? 0 : text.length(),
                Instant.EPOCH,
                edited,
                0,
                Map.of(),
                Origin.MEMBER,
                position + 1);
    }

    @Override
    public synchronized <R> Answer<R> ask(Query<R> query, long atLeast) {
        asked.incrementAndGet();
        @SuppressWarnings("unchecked") // Each question is answered with its own type.
        R value = (R) answer(query);
        return new Answer<>(value, position, atLeast > position);
    }

    private Object answer(Query<?> query) {
        return switch (query) {
            case RememberedQuery.HomeTimeline q ->
                    page(
                            q.page(),
                            c -> relations(q.reader()).communities().contains(c.community()));
            case RememberedQuery.CommunityTimeline q -> {
                community(q.community());
                yield page(q.page(), c -> c.community().equals(q.community()));
            }
            case RememberedQuery.MemberTimeline q -> {
                MemoryHouse.refuseIf(!members.containsKey(q.member()), Refusal.MEMBER_UNKNOWN);
                yield page(q.page(), c -> c.author().equals(q.member()));
            }
            case RememberedQuery.FindNetworkFigures _ -> new NetworkFigures(2, .5, .25, 3, 1, 1);
            case RememberedQuery.ExplainRanking q ->
                    throw new Refused(
                            Refusal.COMMUNITY_UNKNOWN, "There is no community " + q.community());
            case RememberedQuery.AwaitingAnswer q -> {
                community(q.community());
                yield posts.values().stream()
                        .filter(card -> card.community().equals(q.community()))
                        .filter(card -> card.replies() == 0)
                        .limit(q.first())
                        .toList();
            }
            case RememberedQuery.FindCards q -> only(posts, q.posts());
            case RememberedQuery.FindCommunities q -> visible(q.viewer(), q.communities());
            case RememberedQuery.FindMembers q -> only(members, q.members());
            case RememberedQuery.FindRelations q -> relations(q.member()).closed();
            case RememberedQuery.Recommend q -> recommend(q.first());
            case RememberedQuery.ListCommunities q -> recommend(q.first());
            case SearchQuery.SearchPosts q -> search(q);
            case SearchQuery.SearchCommunities q ->
                    paged(
                            q.page(),
                            communities.keySet().stream()
                                    .map(id -> new CommunityHit(id, "<mark>x</mark>", 1))
                                    .toList());
            case SearchQuery.FitCommunities _, SearchQuery.SimilarCommunities _ -> List.of();
        };
    }

    private Map<CommunityId, CommunityCard> visible(Viewer viewer, List<CommunityId> ids) {
        Map<CommunityId, CommunityCard> found = new HashMap<>(only(communities, ids));
        found.values()
                .removeIf(c ->
                        !c.open()
                                && (viewer.member() == null
                                        || !relations(viewer.member())
                                                .communities()
                                                .contains(c.community())));
        return found;
    }

    private List<Recommendation> recommend(int first) {
        List<Recommendation> all = new ArrayList<>();
        for (CommunityCard c : communities.values()) {
            if (c.open() && all.size() < first) {
                var reason =
                        new Recommendation.Reason(
                                "lively", "Lively.", Map.of("activeMembers", 7.0));
                all.add(new Recommendation(c, all.size() + 1, 1, List.of(reason)));
            }
        }
        return all;
    }

    private Page<PostHit> search(SearchQuery.SearchPosts query) {
        MemoryHouse.refuseIf(query.words().isBlank(), Refusal.SEARCH_WORDS_INVALID);
        List<PostHit> hits = new ArrayList<>();
        for (Card card : posts.values()) {
            if (card.text() != null && card.text().contains(query.words())) {
                String marked = "<mark>" + query.words() + "</mark>";
                hits.add(new PostHit(card.post(), card.text().replace(query.words(), marked), 1));
            }
        }
        // An index that lags behind still holds what was deleted.
        deleted.forEach(id -> hits.add(new PostHit(id, "secret", 1)));
        return paged(query.page(), hits);
    }

    private Page<Card> page(PageRequest request, Predicate<Card> in) {
        return paged(
                request, new ArrayList<>(posts.values()).reversed().stream().filter(in).toList());
    }

    private static <T> Page<T> paged(PageRequest request, List<T> all) {
        int from = 0;
        String after = request.after();
        if (after != null) {
            MemoryHouse.refuseIf(!after.matches("c[0-9]{1,6}"), Refusal.CURSOR_INVALID);
            from = Integer.parseInt(after.substring(1)) + 1;
        }
        List<Page.Edge<T>> edges = new ArrayList<>();
        for (int i = from; i < Math.min(all.size(), from + request.first()); i++) {
            edges.add(new Page.Edge<>(all.get(i), "c" + i));
        }
        return new Page<>(
                edges,
                edges.isEmpty() ? null : edges.getLast().cursor(),
                from + edges.size() < all.size());
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, List<K> ids) {
        Map<K, V> found = new HashMap<>(all);
        found.keySet().retainAll(ids);
        return found;
    }
}
