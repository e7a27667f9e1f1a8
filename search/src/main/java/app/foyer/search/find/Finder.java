package app.foyer.search.find;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.CommunityHit;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PostHit;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.SearchQuery;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.contract.query.SearchQuery.SearchCommunities;
import app.foyer.contract.query.SearchQuery.SearchPosts;
import app.foyer.contract.query.SearchQuery.SimilarCommunities;
import app.foyer.search.index.Order;
import app.foyer.search.index.SearchIndex;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/** Answers what is asked of the index. */
public final class Finder implements Queries {
    private static final Duration SUCCESSOR_PAUSE = Duration.ofMillis(5);

    private final Supplier<SearchIndex> index;
    private final Duration freshnessWaitMax;
    private final Timer posts;
    private final Timer communities;
    private final Timer fits;

    /**
     * Answers from the index that there is at the time.
     *
     * @param freshnessWaitMax how long a question may wait for a position
     * @param posts times the answering of questions for posts
     * @param communities and for communities
     * @param fits and for those that fit words, or each other
     */
    public Finder(
            Supplier<SearchIndex> index,
            Duration freshnessWaitMax,
            Timer posts,
            Timer communities,
            Timer fits) {
        this.index = index;
        this.freshnessWaitMax = freshnessWaitMax;
        this.posts = posts;
        this.communities = communities;
        this.fits = fits;
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
        Words words = words(query);
        try {
            return answer(query, atLeast, words);
        } catch (AlreadyClosedException e) {
            // Its index was replaced in this very moment; the successor is there by now.
            return answer(query, atLeast, words);
        }
    }

    private <R> Answer<R> answer(SearchQuery<R> query, long atLeast, Words words) {
        try {
            SearchIndex current = indexAt(atLeast);
            try (SearchIndex.Opened opened = current.opened()) {
                R found = timed(query, new Question(current, opened, words));
                return new Answer<>(found, opened.position(), opened.position() < atLeast);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private static Words words(SearchQuery<?> query) {
        return switch (query) {
            case SearchPosts q -> Words.of(q.words());
            case SearchCommunities q -> Words.of(q.words());
            case FitCommunities q -> none(q.first());
            case SimilarCommunities q -> none(q.first());
        };
    }

    private static Words none(int first) {
        if (first < 1 || first > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
        return new Words(List.of());
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

    /** The type of the answer is the one that the question names; the compiler cannot see it. */
    @SuppressWarnings("unchecked")
    private <R> R timed(SearchQuery<R> query, Question question) throws IOException {
        long startNanos = System.nanoTime();
        Object found =
                switch (query) {
                    case SearchPosts q -> posts(q, question);
                    case SearchCommunities q -> communities(q, question);
                    case FitCommunities q -> fits(q, question);
                    case SimilarCommunities q -> similar(q, question);
                };
        Duration taken = Duration.ofNanos(System.nanoTime() - startNanos);
        switch (query) {
            case SearchPosts _ -> posts.record(taken);
            case SearchCommunities _ -> communities.record(taken);
            case FitCommunities _, SimilarCommunities _ -> fits.record(taken);
        }
        return (R) found;
    }

    private static Page<PostHit> posts(SearchPosts asked, Question question) throws IOException {
        int fingerprint =
                SearchCursor.fingerprint(
                        "posts", asked.words().strip(), Objects.toString(asked.within(), ""));
        Optional<org.apache.lucene.search.Query> wanted = question.query().posts(question.words());
        if (wanted.isEmpty()) {
            return Found.nothing(asked.page(), fingerprint);
        }
        org.apache.lucene.search.Query seen =
                Visible.only(
                        Visible.within(wanted.get(), asked.within()),
                        question.opened().closed(),
                        asked.viewerCommunities());
        Found found = Found.page(question.opened().searcher(), seen, asked.page(), fingerprint);
        String[] passages = question.highlights().posts(wanted.get(), found.docs());
        return found.toPage(
                (i, order, score) -> new PostHit(new PostId(Order.id(order)), passages[i], score));
    }

    private static Page<CommunityHit> communities(SearchCommunities asked, Question question)
            throws IOException {
        int fingerprint = SearchCursor.fingerprint("communities", asked.words().strip());
        Optional<org.apache.lucene.search.Query> wanted =
                question.query().communities(question.words());
        if (wanted.isEmpty()) {
            return Found.nothing(asked.page(), fingerprint);
        }
        org.apache.lucene.search.Query seen =
                Visible.only(wanted.get(), question.opened().closed(), asked.viewerCommunities());
        Found found = Found.page(question.opened().searcher(), seen, asked.page(), fingerprint);
        String[] passages = question.highlights().communities(wanted.get(), found.docs());
        return found.toPage((i, order, score) ->
                new CommunityHit(new CommunityId(Order.id(order)), passages[i], score));
    }

    private static List<FitHit> fits(FitCommunities asked, Question question) throws IOException {
        GistWords words = GistWords.of(asked.interests(), question.index().analyzer());
        Languages languages = new Languages(asked.languages(), question.opened().searcher());
        return question.fitting(asked.viewerCommunities()).fit(words, languages, asked.first());
    }

    private static List<FitHit> similar(SimilarCommunities asked, Question question)
            throws IOException {
        Set<CommunityId> hidden = question.hidden(asked.viewerCommunities());
        if (hidden.contains(asked.community())) {
            return List.of();
        }
        IndexSearcher searcher = question.opened().searcher();
        GistWords words = OwnWords.of(asked.community(), searcher, question.index().analyzer());
        hidden.add(asked.community());
        return new Fitting(searcher, question.index().sizes(), hidden)
                .fit(words, new Languages(List.of(), searcher), asked.first());
    }

    /** What it takes to answer one question. */
    private record Question(SearchIndex index, SearchIndex.Opened opened, Words words) {
        WordsQuery query() {
            return new WordsQuery(index.analyzer());
        }

        /** Communities that are not open, but to those who are in them. */
        Set<CommunityId> hidden(Set<CommunityId> viewerCommunities) throws IOException {
            Set<CommunityId> hidden = new HashSet<>(opened.closed());
            hidden.removeAll(viewerCommunities);
            return hidden;
        }

        Fitting fitting(Set<CommunityId> viewerCommunities) throws IOException {
            return new Fitting(opened.searcher(), index.sizes(), hidden(viewerCommunities));
        }

        Highlights highlights() {
            return new Highlights(opened.searcher(), index.analyzer());
        }
    }
}
