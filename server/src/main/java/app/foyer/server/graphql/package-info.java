/**
 * The front door for GraphQL: {@code /graphql}, one schema, the same things as {@code /v1}.
 *
 * <p>Per request a {@link Reading} travels in the GraphQL context: it knows the caller, asks the
 * questions and remembers how fresh the answers were. Authors and communities of posts are fetched
 * in one question per level ({@link NodeFields}). Before anything is validated, {@link QueryLimits}
 * measures the document, its fragments expanded, and turns away what is too deep or asks for too
 * much. Errors carry REST's codes. The whole of it: {@code docs/reference/graphql.md}.
 */
@NullMarked
package app.foyer.server.graphql;

import org.jspecify.annotations.NullMarked;
