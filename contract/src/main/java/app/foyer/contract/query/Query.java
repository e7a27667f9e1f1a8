package app.foyer.contract.query;

/**
 * A question, and the type of its answer.
 *
 * @param <R> what the answer holds
 */
public sealed interface Query<R> permits RememberedQuery, SearchQuery {}
