package app.foyer.server.graphql;

import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeWhy;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.ExplainHome;
import app.foyer.contract.query.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The caller's home. */
@Controller
final class HomeController {
    @QueryMapping
    Connection<HomeEdge> home(
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String before,
            @Argument @Nullable String since,
            @Argument @Nullable String atLeast) {
        var stretch = new Stretch(first, after, before, since);
        return Connection.with(
                reading.atLeast(atLeast).home(stretch), HomeEdge::of, before != null);
    }

    @QueryMapping
    int unread(
            @ContextValue Reading reading,
            @Argument String since,
            @Argument @Nullable String atLeast) {
        return reading.atLeast(atLeast).ask(new CountUnread(reading.caller().actor(), since));
    }

    /** A card at home, and why it is there. */
    record HomeEdge(
            Post node,
            String cursor,
            HomeEntry.Because because,
            List<QueryController.Reason> reasons,
            int moreByAuthor,
            int moreInCommunity) {
        static HomeEdge of(Page.Edge<HomeEntry> edge) {
            Beside beside = Beside.of(edge);
            return new HomeEdge(
                    Post.of(edge.node().card()),
                    beside.cursor(),
                    beside.because(),
                    beside.reasons(),
                    beside.moreByAuthor(),
                    beside.moreInCommunity());
        }
    }

    /** What stands beside a card at home. */
    record Beside(
            String cursor,
            HomeEntry.Because because,
            List<QueryController.Reason> reasons,
            int moreByAuthor,
            int moreInCommunity) {
        static Beside of(Page.Edge<HomeEntry> edge) {
            HomeEntry entry = edge.node();
            return new Beside(
                    edge.cursor(),
                    entry.because(),
                    entry.reasons().stream().map(QueryController::of).toList(),
                    entry.moreByAuthor(),
                    entry.moreInCommunity());
        }
    }

    /** Why a post is at home, or is not. */
    record Why(
            HomeEntry.@Nullable Because because, String position, List<HomeWhy.Filter> filters) {}

    @QueryMapping
    Why homeWhy(
            @ContextValue Reading reading,
            @Argument String post,
            @Argument @Nullable String atLeast) {
        var asked = new ExplainHome(reading.caller().actor(), GlobalId.post(post));
        HomeWhy why = reading.atLeast(atLeast).ask(asked);
        return new Why(why.because(), Long.toString(why.position()), why.filters());
    }
}
