package app.foyer.server.graphql;

import app.foyer.contract.command.BlockCommand;
import app.foyer.contract.command.BlockCommand.Block;
import app.foyer.contract.command.BlockCommand.LiftBlock;
import app.foyer.contract.command.Commands;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListBlocks;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** With whom a member has nothing to do: {@code blocks.graphqls}. */
@Controller
final class BlockController {
    private final Commands commands;

    BlockController(Commands commands) {
        this.commands = commands;
    }

    /** One whom the caller blocked. */
    record BlockedMember(String member, @Nullable String name) {}

    @MutationMapping
    Written block(Wish wish, @Argument String member) {
        return send(wish, member, new Block(wish.caller().actor(), GlobalId.member(member)));
    }

    @MutationMapping
    Written liftBlock(Wish wish, @Argument String member) {
        return send(wish, member, new LiftBlock(wish.caller().actor(), GlobalId.member(member)));
    }

    private Written send(Wish wish, String member, BlockCommand command) {
        MemberId me = wish.caller().actor();
        return Written.of(
                member,
                commands.send(command, wish.caller().authorship(me), wish.idempotencyKey()));
    }

    @SchemaMapping(typeName = "Me", field = "blocks")
    Connection<Edge<BlockedMember>> blocks(
            @ContextValue Reading reading, @Argument int first, @Argument @Nullable String after) {
        var page = new PageRequest(first, after);
        return Connection.of(
                reading.ask(new ListBlocks(reading.caller().actor(), page)),
                blocked -> new BlockedMember(GlobalId.of(blocked.member()), blocked.name()));
    }
}
