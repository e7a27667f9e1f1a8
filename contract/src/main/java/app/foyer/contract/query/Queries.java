package app.foyer.contract.query;

import app.foyer.contract.Refused;

/** The way in for questions. */
public interface Queries {
    /**
     * Answers {@code query}. If what it reads has not got to {@code atLeast} yet, waits up to 2 s,
     * and answers after that with {@link Answer#stale()}.
     *
     * @param atLeast a position of the log; 0 if any will do
     * @throws Refused if the question cannot be answered
     */
    <R> Answer<R> ask(Query<R> query, long atLeast);
}
