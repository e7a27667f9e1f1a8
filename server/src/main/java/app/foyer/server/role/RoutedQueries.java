package app.foyer.server.role;

import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.SearchQuery;

/** Sends each question to the side that can answer it. */
record RoutedQueries(Queries remembering, Queries finding) implements Queries {
    @Override
    public <R> Answer<R> ask(Query<R> query, long atLeast) {
        return switch (query) {
            case RememberedQuery<R> remembered -> remembering.ask(remembered, atLeast);
            case SearchQuery<R> search -> finding.ask(search, atLeast);
        };
    }
}
