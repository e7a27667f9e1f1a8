package app.foyer.server.finding;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Spot;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.PassedOver;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Relations;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.FindGatherings;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.SearchQuery.GatheringsNear;
import app.foyer.contract.query.SearchQuery.SearchCommunities;
import app.foyer.contract.query.SearchQuery.SearchPosts;
import app.foyer.contract.query.SearchQuery.SimilarCommunities;
import app.foyer.contract.query.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Searches, and shows of what was found what the viewer may see. */
public final class Findings {
    private final Queries queries;

    public Findings(Queries queries) {
        this.queries = queries;
    }

    /** Something that was found, with a highlight (HTML, escaped but for {@code <mark>}). */
    public record Found<T>(T item, String highlight, double score) {}

    /**
     * Posts that hold the words, the best first; only in {@code within} and {@code language},
     * unless they are null.
     */
    public Answer<Page<Found<Card>>> posts(
            Viewer viewer,
            String words,
            @Nullable CommunityId within,
            @Nullable String language,
            PageRequest page,
            long atLeast) {
        Relations known = relationsOf(viewer, atLeast);
        var hits =
                queries.ask(
                        new SearchPosts(
                                words,
                                within,
                                language,
                                viewer.member(),
                                known.communities(),
                                known.follows(),
                                page),
                        atLeast);
        List<PostId> ids = hits.value().edges().stream().map(e -> e.node().post()).toList();
        Answer<Map<PostId, Card>> cards =
                ids.isEmpty() ? nothing(hits) : queries.ask(new FindCards(viewer, ids), atLeast);
        return join(
                page,
                hits,
                cards,
                hit -> {
                    Card card = cards.value().get(hit.post());
                    return card == null ? null : new Found<>(card, hit.highlight(), hit.score());
                });
    }

    /** Communities whose name or description hold the words, the best first. */
    public Answer<Page<Found<CommunityCard>>> communities(
            Viewer viewer, String words, PageRequest page, long atLeast) {
        var hits =
                queries.ask(
                        new SearchCommunities(words, communitiesOf(viewer, atLeast), page),
                        atLeast);
        List<CommunityId> ids =
                hits.value().edges().stream().map(e -> e.node().community()).toList();
        Answer<Map<CommunityId, CommunityCard>> cards =
                ids.isEmpty()
                        ? nothing(hits)
                        : queries.ask(new FindCommunities(viewer, ids), atLeast);
        return join(
                page,
                hits,
                cards,
                hit -> {
                    CommunityCard card = cards.value().get(hit.community());
                    return card == null ? null : new Found<>(card, hit.highlight(), hit.score());
                });
    }

    /** A community that is like another, and by which words. */
    public record Alike(CommunityCard community, double likeness, List<String> words) {}

    /**
     * Communities in which is written what is written in this one, the most alike first.
     *
     * @throws Refused if the viewer does not see it
     */
    public Answer<List<Alike>> similar(
            Viewer viewer, CommunityId community, int first, long atLeast) {
        var known = queries.ask(new FindCommunities(viewer, List.of(community)), atLeast);
        CommunityCard _ = Answer.one(known, community, Refusal.COMMUNITY_UNKNOWN);
        var hits =
                queries.ask(
                        new SimilarCommunities(community, communitiesOf(viewer, atLeast), first),
                        atLeast);
        List<CommunityId> ids = hits.value().stream().map(FitHit::community).toList();
        var cards = queries.ask(new FindCommunities(viewer, ids), atLeast);
        List<Alike> alike = new ArrayList<>();
        for (FitHit hit : hits.value()) {
            CommunityCard card = cards.value().get(hit.community());
            if (card != null) {
                alike.add(new Alike(card, hit.likeness(), hit.words()));
            }
        }
        return new Answer<>(
                List.copyOf(alike),
                Math.min(hits.position(), cards.position()),
                hits.stale() || cards.stale());
    }

    /** Gatherings around a place in a span of time, the next first. */
    public Answer<List<GatheringCard>> gatherings(
            Viewer viewer,
            Spot spot,
            int km,
            Instant from,
            Instant until,
            int first,
            long atLeast) {
        var hits =
                queries.ask(
                        new GatheringsNear(
                                spot, km, from, until, communitiesOf(viewer, atLeast), first),
                        atLeast);
        var cards = queries.ask(new FindGatherings(viewer, hits.value()), atLeast);
        return new Answer<>(
                List.copyOf(cards.value().values()),
                Math.min(hits.position(), cards.position()),
                hits.stale() || cards.stale());
    }

    private Set<CommunityId> communitiesOf(Viewer viewer, long atLeast) {
        return relationsOf(viewer, atLeast).communities();
    }

    private Relations relationsOf(Viewer viewer, long atLeast) {
        return viewer.member() == null
                ? new Relations(Set.of(), Set.of(), Set.of(), null)
                : queries.ask(new FindRelations(viewer.member()), atLeast).value();
    }

    private static <K, V> Answer<Map<K, V>> nothing(Answer<?> like) {
        return new Answer<>(Map.of(), like.position(), like.stale());
    }

    /** As fresh as the staler of the two; its end names nothing that is left out. */
    private static <H, T> Answer<Page<Found<T>>> join(
            PageRequest asked,
            Answer<Page<H>> hits,
            Answer<?> cards,
            Function<H, @Nullable Found<T>> show) {
        List<Page.Edge<Found<T>>> edges = new ArrayList<>();
        String shown = PassedOver.of(asked.after()).shown();
        int passed = PassedOver.of(asked.after()).count();
        for (Page.Edge<H> hit : hits.value().edges()) {
            Found<T> found = show.apply(hit.node());
            passed++;
            if (found != null) {
                edges.add(new Page.Edge<>(found, hit.cursor()));
                shown = hit.cursor();
                passed = 0;
            }
        }
        boolean ends = hits.value().endCursor() == null || passed > Limits.HITS_PASSED_MAX;
        var page =
                new Page<>(
                        edges,
                        ends ? null : new PassedOver(shown, passed).cursor(),
                        !ends && hits.value().hasNext());
        return new Answer<>(
                page, Math.min(hits.position(), cards.position()), hits.stale() || cards.stale());
    }
}
