package app.foyer.server.role;

import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;

/** Questions that another server answers. */
record QueriesElsewhere(Role needed) implements Queries {
    @Override
    public <R> Answer<R> ask(Query<R> query, long atLeast) {
        throw notServed(needed);
    }

    /** This server's roles do not cover what it was asked; another server's do. */
    static FrontRefused notServed(Role needed) {
        return new FrontRefused(
                FrontCode.NOT_SERVED_HERE,
                "This server does not have the role " + needed + ": ask another one.");
    }
}
