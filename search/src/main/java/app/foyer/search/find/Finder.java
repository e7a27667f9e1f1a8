package app.foyer.search.find;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.CommunityHit;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PostHit;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.SearchQuery;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.contract.query.SearchQuery.GatheringsNear;
import app.foyer.contract.query.SearchQuery.SearchCommunities;
import app.foyer.contract.query.SearchQuery.SearchPosts;
import app.foyer.contract.query.SearchQuery.SimilarCommunities;
import app.foyer.search.fit.Fit;
import app.foyer.search.index.Order;
import app.foyer.search.index.SearchIndex;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;

/** Answers what is asked of the index. */
public final class Finder implements Queries {
    private static final Duration SUCCESSOR_PAUSE = Duration.ofMillis(5);

    private final Supplier<SearchIndex> index;
    private final Duration freshnessWaitMax;
    private final Timer posts;
    private final Timer communities;
    private final Timer gatherings;
    private final Timer fit;
    private final Timer similar;

    /**
     * Answers from the index that there is at the time.
     *
     * @param freshnessWaitMax how long a question may wait for a position
     * @param timers what times the answering of questions of a kind
     */
    public Finder(
            Supplier<SearchIndex> index,
            Duration freshnessWaitMax,
            Function<String, Timer> timers) {
        this.index = index;
        this.freshnessWaitMax = freshnessWaitMax;
        this.posts = timers.apply("posts");
        this.communities = timers.apply("communities");
        this.gatherings = timers.apply("gatherings");
        this.fit = timers.apply("fit");
        this.similar = timers.apply("similar");
    }

    @Override
    public <R> Answer<R> ask(Query<R> query, long atLeast) {
        return switch (query) {
            case SearchQuery<R> search -> answer(search, atLeast);
            case RememberedQuery<R> other ->
                    throw new IllegalArgumentException(
                            other.getClass().getSimpleName() + " is not a question to the index");
        };
    }

    private <R> Answer<R> answer(SearchQuery<R> query, long atLeast) {
        // What cannot be answered is refused before anybody waits for it.
        Search search = search(query);
        try {
            return answer(search, atLeast);
        } catch (AlreadyClosedException e) {
            // Its index was replaced in this very moment; the successor is there by now.
            return answer(search, atLeast);
        }
    }

    /** The type of the answer is the one that the question names; the compiler cannot see it. */
    @SuppressWarnings("unchecked")
    private <R> Answer<R> answer(Search search, long atLeast) {
        try {
            SearchIndex current = indexAt(atLeast);
            try (SearchIndex.Opened opened = current.opened()) {
                long startNanos = System.nanoTime();
                R found = (R) search.finding().in(new Place(current, opened));
                search.timer().record(Duration.ofNanos(System.nanoTime() - startNanos));
                long due = Math.max(atLeast, current.due());
                return new Answer<>(found, opened.position(), opened.position() < due);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private Search search(SearchQuery<?> query) {
        return switch (query) {
            case SearchPosts q -> {
                Words words = Words.of(q.words());
                yield new Search(posts, place -> posts(q, words, place));
            }
            case SearchCommunities q -> {
                Words words = Words.of(q.words());
                yield new Search(communities, place -> communities(q, words, place));
            }
            case GatheringsNear q -> new Search(gatherings, place -> Near.find(q, place.opened()));
            case FitCommunities q -> new Search(fit, place -> place.fit().communities(q));
            case SimilarCommunities q -> new Search(similar, place -> place.fit().similar(q));
        };
    }

    /**
     * The index, once it has got to a position, or as it is when the wait is over. It may be
     * replaced meanwhile; then its successor is waited for.
     */
    private SearchIndex indexAt(long atLeast) throws IOException {
        long startNanos = System.nanoTime();
        SearchIndex current = index.get();
        try {
            Duration left = freshnessWaitMax;
            while (left.isPositive() && !current.await(atLeast, left)) {
                Thread.sleep(SUCCESSOR_PAUSE);
                current = index.get();
                left = freshnessWaitMax.minusNanos(System.nanoTime() - startNanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return current;
    }

    private static Page<PostHit> posts(SearchPosts asked, Words words, Place place)
            throws IOException {
        int fingerprint =
                SearchCursor.fingerprint(
                        "posts",
                        asked.words().strip(),
                        Objects.toString(asked.within(), ""),
                        Objects.toString(asked.language(), ""));
        Optional<org.apache.lucene.search.Query> wanted = place.query().posts(words);
        if (wanted.isEmpty()) {
            return Found.nothing(asked.page(), fingerprint);
        }
        org.apache.lucene.search.Query seen =
                Visible.only(
                        Visible.heard(
                                Visible.writtenIn(
                                        Visible.within(wanted.get(), asked.within()),
                                        asked.language()),
                                asked.viewer(),
                                asked.viewerFollows()),
                        place.opened().hidden().unread(),
                        asked.viewerCommunities());
        Found found = Found.page(place.opened().searcher(), seen, asked.page(), fingerprint);
        String[] passages = place.highlights().posts(wanted.get(), found.docs());
        return found.toPage(
                (i, order, score) -> new PostHit(new PostId(Order.id(order)), passages[i], score));
    }

    private static Page<CommunityHit> communities(SearchCommunities asked, Words words, Place place)
            throws IOException {
        int fingerprint = SearchCursor.fingerprint("communities", asked.words().strip());
        Optional<org.apache.lucene.search.Query> wanted = place.query().communities(words);
        if (wanted.isEmpty()) {
            return Found.nothing(asked.page(), fingerprint);
        }
        org.apache.lucene.search.Query seen =
                Visible.only(
                        wanted.get(), place.opened().hidden().unseen(), asked.viewerCommunities());
        Found found = Found.page(place.opened().searcher(), seen, asked.page(), fingerprint);
        String[] passages = place.highlights().communities(wanted.get(), found.docs());
        return found.toPage((i, order, score) ->
                new CommunityHit(new CommunityId(Order.id(order)), passages[i], score));
    }

    /** What is to be found, and what times it. */
    private record Search(Timer timer, Finding finding) {}

    @FunctionalInterface
    private interface Finding {
        Object in(Place place) throws IOException;
    }

    /** Where it is looked for. */
    private record Place(SearchIndex index, SearchIndex.Opened opened) {
        WordsQuery query() {
            return new WordsQuery(index.analyzer());
        }

        Highlights highlights() {
            return new Highlights(opened.searcher(), index.analyzer());
        }

        Fit fit() {
            return new Fit(opened, index.analyzer());
        }
    }
}
