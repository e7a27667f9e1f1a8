package app.foyer.server.graphql;

import app.foyer.server.error.FrontCode;
import graphql.execution.AbortExecutionException;
import java.util.Map;

/** A document was turned away before it was run. */
final class QueryRefused extends AbortExecutionException {
    private static final long serialVersionUID = 1L;

    private final FrontCode code;

    QueryRefused(FrontCode code) {
        super(code.sentence());
        this.code = code;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code.code());
    }
}
