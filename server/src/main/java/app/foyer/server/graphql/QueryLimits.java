package app.foyer.server.graphql;

import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;

/** Measures each document once it is parsed, before anything is validated or run. */
final class QueryLimits extends SimplePerformantInstrumentation {

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables documentAndVariables,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        QueryCost.check(documentAndVariables.getDocument(), documentAndVariables.getVariables());
        return documentAndVariables;
    }
}
