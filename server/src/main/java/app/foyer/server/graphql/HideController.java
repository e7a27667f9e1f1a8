package app.foyer.server.graphql;

import app.foyer.contract.command.Commands;
import app.foyer.contract.command.HidingCommand;
import app.foyer.contract.command.HidingCommand.HidePost;
import app.foyer.contract.command.HidingCommand.ShowPost;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListHidden;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Posts that the caller does not care to find at home: {@code home.graphqls}. */
@Controller
final class HideController {
    private final Commands commands;

    HideController(Commands commands) {
        this.commands = commands;
    }

    @MutationMapping
    Written hidePost(Wish wish, @Argument String post) {
        return send(wish, new HidePost(wish.caller().actor(), GlobalId.post(post)));
    }

    @MutationMapping
    Written showPost(Wish wish, @Argument String post) {
        return send(wish, new ShowPost(wish.caller().actor(), GlobalId.post(post)));
    }

    private Written send(Wish wish, HidingCommand command) {
        return Written.of(
                GlobalId.of(command.post()),
                commands.send(
                        command,
                        wish.caller().authorship(command.member()),
                        wish.idempotencyKey()));
    }

    @SchemaMapping(typeName = "Me", field = "hidden")
    Connection<Edge<Post>> hidden(
            @ContextValue Reading reading, @Argument int first, @Argument @Nullable String after) {
        var page = new PageRequest(first, after);
        return Connection.of(reading.ask(new ListHidden(reading.caller().actor(), page)), Post::of);
    }
}
