package app.foyer.search;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.projection.Errands;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.CommunityHit;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.PostHit;
import app.foyer.contract.query.SearchQuery.GatheringsNear;
import app.foyer.contract.query.SearchQuery.SearchCommunities;
import app.foyer.contract.query.SearchQuery.SearchPosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search that runs, and short ways to ask it. */
final class SearchOnDisk implements AutoCloseable {
    /** Generous: what is waited for comes at once, or never. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SearchConfiguration search;
    private final MemoryLog log;

    SearchOnDisk(Path directory, MemoryLog log) {
        this(directory, log, WAIT_MAX);
    }

    SearchOnDisk(Path directory, MemoryLog log, Duration waitMax) {
        this(directory, log, waitMax, Errands.NONE);
    }

    SearchOnDisk(Path directory, MemoryLog log, Duration waitMax, Errands errands) {
        this(directory, log, waitMax, Pauses.NONE, errands);
    }

    SearchOnDisk(Path directory, MemoryLog log, Duration waitMax, Pauses pauses, Errands errands) {
        this.log = log;
        this.search =
                new SearchConfiguration(
                        new SearchConfiguration.Settings(
                                directory,
                                Duration.ofMillis(20),
                                Duration.ofMillis(50),
                                waitMax,
                                "test",
                                16),
                        log,
                        log::head,
                        pauses,
                        errands,
                        meters);
        search.start();
    }

    Page<PostHit> posts(
            String words, @Nullable CommunityId within, Set<CommunityId> mine, PageRequest page) {
        return ask(new SearchPosts(words, within, mine, page)).value();
    }

    List<PostId> found(String words, CommunityId... mine) {
        return posts(words, null, Set.of(mine), new PageRequest(100, null)).edges().stream()
                .map(edge -> edge.node().post())
                .toList();
    }

    List<CommunityId> foundCommunities(String words, CommunityId... mine) {
        return communities(words, mine).edges().stream()
                .map(edge -> edge.node().community())
                .toList();
    }

    Page<CommunityHit> communities(String words, CommunityId... mine) {
        return search.queries()
                .ask(
                        new SearchCommunities(words, Set.of(mine), new PageRequest(100, null)),
                        log.head())
                .value();
    }

    Answer<Page<PostHit>> ask(SearchPosts query) {
        return search.queries().ask(query, log.head());
    }

    List<GatheringId> near(GatheringsNear query) {
        return search.queries().ask(query, log.head()).value();
    }

    @Override
    public void close() {
        search.close();
    }
}
