package app.foyer.server.graphql;

import app.foyer.contract.command.Commands;
import app.foyer.contract.command.PostCommand;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.id.MemberId;
import app.foyer.server.graphql.MutationController.Written;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What founders and moderators do about posts: {@code moderation.graphqls}. */
@Controller
final class ModerationController {
    private final Commands commands;

    ModerationController(Commands commands) {
        this.commands = commands;
    }

    @MutationMapping
    Written removePost(Wish wish, @Argument String post, @Argument String reason) {
        return send(wish, post, me -> new RemovePost(GlobalId.post(post), me, reason));
    }

    @MutationMapping
    Written restorePost(Wish wish, @Argument String post) {
        return send(wish, post, me -> new RestorePost(GlobalId.post(post), me));
    }

    private Written send(Wish wish, String post, Function<MemberId, PostCommand> command) {
        MemberId me = wish.caller().actor();
        return Written.of(
                post,
                commands.send(
                        command.apply(me), wish.caller().authorship(me), wish.idempotencyKey()));
    }
}
