package app.foyer.server.graphql;

import static java.util.Map.entry;

import app.foyer.contract.Limits;
import app.foyer.server.error.FrontCode;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document asks for, at most, in fields of the answer: a field costs one, and what lies
 * within a list costs as often as {@code first} allows. Fragments are expanded where they are
 * spread, so an alias in a fragment that is spread a hundred times counts a hundred times. The walk
 * itself ends as soon as a limit is passed, so that it costs no more than the limit either.
 */
final class QueryCost {
    static final int DEPTH_MAX = 12;
    // The usual introspection query is 13 deep, and asks for no data.
    static final int INTROSPECTION_DEPTH_MAX = 24;
    static final long COST_MAX = 10_000;
    static final int VISITS_MAX = 5_000;

    private static final int NESTING_MAX = 50;
    private static final int FIRST_MAX = 100;
    private static final Map<String, Integer> FIRST_DEFAULTS =
            Map.ofEntries(
                    entry("home", 20),
                    entry("timeline", 20),
                    entry("imported", 20),
                    entry("searchPosts", 20),
                    entry("searchCommunities", 20),
                    entry("recommendedCommunities", 3),
                    entry("livelyCommunities", 10),
                    entry("risingCommunities", 10),
                    entry("similarCommunities", 5),
                    entry("awaitingAnswer", 20),
                    entry("thread", 20),
                    entry("branches", Limits.TREE_MAX),
                    entry("livelyThreads", 20),
                    entry("hidden", 20),
                    entry("asking", 20),
                    entry("banned", 20),
                    entry("trail", 20),
                    entry("postHistory", 100),
                    entry("invitations", 20),
                    entry("ownInvitations", 20),
                    entry("notifications", 20));

    /** What reads far more than it answers costs as much as a whole page of it. */
    private static final Map<String, Integer> WEIGHTS =
            Map.of("notifications", 100, "unreadNotifications", 100);

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Object> variables;
    private final Map<String, Value<?>> variableDefaults = new HashMap<>();
    private int visits;
    private int nesting;

    private QueryCost(Document document, Map<String, Object> variables) {
        this.variables = variables;
        for (FragmentDefinition f : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(f.getName(), f);
        }
    }

    /** Measures every operation of the document; throws where one passes a limit. */
    static void check(Document document, Map<String, Object> variables) {
        QueryCost cost = new QueryCost(document, variables);
        for (OperationDefinition operation :
                document.getDefinitionsOfType(OperationDefinition.class)) {
            cost.variableDefaults.clear();
            for (var variable : operation.getVariableDefinitions()) {
                if (variable.getDefaultValue() != null) {
                    cost.variableDefaults.put(variable.getName(), variable.getDefaultValue());
                }
            }
            cost.of(operation.getSelectionSet(), 1, DEPTH_MAX);
        }
    }

    private long of(@Nullable SelectionSet selections, int depth, int depthMax) {
        if (selections == null) {
            return 0;
        }
        long sum = 0;
        for (Selection<?> selection : selections.getSelections()) {
            if (++visits > VISITS_MAX) {
                throw new QueryRefused(FrontCode.QUERY_TOO_COMPLEX);
            }
            sum += of(selection, depth, depthMax);
            if (sum > COST_MAX) {
                throw new QueryRefused(FrontCode.QUERY_TOO_COMPLEX);
            }
        }
        return sum;
    }

    private long of(Selection<?> selection, int depth, int depthMax) {
        return switch (selection) {
            case Field field -> ofField(field, depth, depthMax);
            case InlineFragment inline -> of(inline.getSelectionSet(), depth, depthMax);
            case FragmentSpread spread -> {
                FragmentDefinition fragment = fragments.get(spread.getName());
                yield fragment == null ? 0 : ofSpread(fragment, depth, depthMax);
            }
            default -> 0;
        };
    }

    /** Fragments add no depth of their own; one that spreads itself would never end. */
    private long ofSpread(FragmentDefinition fragment, int depth, int depthMax) {
        if (++nesting > NESTING_MAX) {
            throw new QueryRefused(FrontCode.QUERY_TOO_DEEP);
        }
        long cost = of(fragment.getSelectionSet(), depth, depthMax);
        nesting--;
        return cost;
    }

    private long ofField(Field field, int depth, int depthMax) {
        int max = field.getName().startsWith("__") ? INTROSPECTION_DEPTH_MAX : depthMax;
        if (depth > max) {
            throw new QueryRefused(FrontCode.QUERY_TOO_DEEP);
        }
        return WEIGHTS.getOrDefault(field.getName(), 1)
                + first(field) * of(field.getSelectionSet(), depth + 1, max);
    }

    /** How many entries a field answers, at most. */
    private long first(Field field) {
        Integer byDefault = FIRST_DEFAULTS.get(field.getName());
        if (byDefault == null) {
            return 1;
        }
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("first")) {
                return number(argument.getValue());
            }
        }
        return byDefault;
    }

    private long number(@Nullable Value<?> value) {
        return switch (value) {
            case IntValue number -> Math.clamp(number.getValue().longValue(), 1, FIRST_MAX);
            case VariableReference reference -> {
                Object given = variables.get(reference.getName());
                Value<?> byDefault = variableDefaults.get(reference.getName());
                if (given instanceof Number number) {
                    yield Math.clamp(number.longValue(), 1, FIRST_MAX);
                }
                yield byDefault instanceof IntValue ? number(byDefault) : FIRST_MAX;
            }
            case null -> FIRST_MAX;
            default -> FIRST_MAX;
        };
    }
}
