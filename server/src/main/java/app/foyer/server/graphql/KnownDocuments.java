package app.foyer.server.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Documents that were parsed and found valid: to do that anew cost as much as to answer them. What
 * one asks for is measured each time, since that depends on its variables.
 */
final class KnownDocuments implements PreparsedDocumentProvider {
    private static final long CHARACTERS_MAX = 500_000;

    private final Cache<String, PreparsedDocumentEntry> known =
            Caffeine.newBuilder()
                    .maximumWeight(CHARACTERS_MAX)
                    .weigher((String document, PreparsedDocumentEntry _) -> document.length())
                    .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> prepare) {
        PreparsedDocumentEntry entry = known.getIfPresent(input.getQuery());
        Document document = entry == null ? null : entry.getDocument();
        if (document == null) {
            // Measured between parsing and validation, by QueryLimits.
            entry = prepare.apply(input);
            if (!entry.hasErrors()) {
                known.put(input.getQuery(), entry);
            }
        } else {
            QueryCost.check(document, input.getVariables());
        }
        return CompletableFuture.completedFuture(entry);
    }
}
