package app.foyer.server.role;

import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;

/** Questions that another server answers. */
record QueriesElsewhere(Role needed) implements Queries {
    @Override
    public <R> Answer<R> ask(Query<R> query, long atLeast) {
        throw new NotServedHere(needed);
    }
}
