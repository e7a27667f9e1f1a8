package app.foyer.server.graphql;

import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.MemberCommand.GiveUpHandle;
import app.foyer.contract.command.MemberCommand.TakeHandle;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.server.graphql.MutationController.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Handles: {@code handles.graphqls}. */
@Controller
final class HandleController {
    private final Commands commands;
    private final Handles handles;

    HandleController(Commands commands, Handles handles) {
        this.commands = commands;
        this.handles = handles;
    }

    @MutationMapping
    Written takeHandle(Wish wish, @Argument String handle) {
        return send(wish, me -> new TakeHandle(me, handles.of(handle)));
    }

    @MutationMapping
    Written giveUpHandle(Wish wish) {
        return send(wish, GiveUpHandle::new);
    }

    private Written send(Wish wish, Function<MemberId, Command> command) {
        MemberId me = wish.caller().actor();
        return Written.of(
                GlobalId.of(me),
                commands.send(
                        command.apply(me), wish.caller().authorship(me), wish.idempotencyKey()));
    }

    @QueryMapping
    @Nullable Member memberByHandle(
            @ContextValue Reading reading,
            @Argument String handle,
            @Argument @Nullable String atLeast) {
        Optional<MemberId> holder = handles.holderOf(handles.of(handle));
        return holder.map(
                        id -> {
                            var asked = new FindMembers(reading.viewer(), List.of(id));
                            return reading.atLeast(atLeast).ask(asked).get(id);
                        })
                .map(Member::of)
                .orElse(null);
    }
}
