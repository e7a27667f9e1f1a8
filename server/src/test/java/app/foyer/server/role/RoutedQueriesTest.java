package app.foyer.server.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.SearchQuery;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.contract.query.SearchQuery.SearchCommunities;
import app.foyer.contract.query.SearchQuery.SearchPosts;
import app.foyer.contract.query.SearchQuery.SimilarCommunities;
import app.foyer.server.error.FrontRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutedQueriesTest {
    private static final CommunityId GARDEN = new CommunityId(21);
    private static final PageRequest PAGE = new PageRequest(1, null);
    private static final List<SearchQuery<?>> SEARCHES =
            List.of(
                    new SearchPosts("x", null, Set.of(), PAGE),
                    new SearchCommunities("x", Set.of(), PAGE),
                    new FitCommunities(List.of("x"), List.of("en"), Set.of(), 3),
                    new SimilarCommunities(GARDEN, Set.of(), 3));

    @Test
    void everyQuestionToTheIndexGoesToSearch() {
        Noting search = new Noting(List.of(new FitHit(GARDEN, 0.5, List.of("x"))));
        Queries queries = new RoutedQueries(new QueriesElsewhere(Role.QUERY), search);
        SEARCHES.forEach(question -> queries.ask(question, 7));
        assertThat(search.asked).isEqualTo(SEARCHES);
        assertThat(queries.ask(new SimilarCommunities(GARDEN, Set.of(), 3), 7).value())
                .singleElement()
                .extracting(FitHit::community)
                .isEqualTo(GARDEN);
    }

    @Test
    void whereSearchIsElsewhereEachIsRefusedByTheRoleThatItNeeds() {
        Noting remembering = new Noting(List.of());
        Queries queries = new RoutedQueries(remembering, new QueriesElsewhere(Role.SEARCH));
        for (SearchQuery<?> question : SEARCHES) {
            assertThatThrownBy(() -> queries.ask(question, 0))
                    .isInstanceOf(FrontRefused.class)
                    .hasMessageContaining("search");
        }
        queries.ask(new FindRelations(new MemberId(1)), 0);
        assertThat(remembering.asked).hasSize(1);
    }

    /** Answers everything with the same, and notes what it was asked. */
    private static final class Noting implements Queries {
        private final List<Query<?>> asked = new ArrayList<>();
        private final Object answer;

        Noting(Object answer) {
            this.answer = answer;
        }

        @Override
        @SuppressWarnings("unchecked") // The test asks for the answer's own type only.
        public <R> Answer<R> ask(Query<R> query, long atLeast) {
            asked.add(query);
            return new Answer<>((R) answer, atLeast, false);
        }
    }
}
