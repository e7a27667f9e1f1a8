package app.foyer.server.graphql;

import app.foyer.contract.Followers;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.FollowCommand.ApproveFollow;
import app.foyer.contract.command.FollowCommand.DeclineFollow;
import app.foyer.contract.command.FollowCommand.RemoveFollower;
import app.foyer.contract.command.MemberCommand.SetFollowers;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Follower;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListFollowRequests;
import app.foyer.contract.query.RememberedQuery.ListFollowers;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who follows the caller, and who may: {@code followers.graphqls}. */
@Controller
final class FollowerController {
    private final Commands commands;

    FollowerController(Commands commands) {
        this.commands = commands;
    }

    /** One who follows the caller, or asks to. */
    record FollowingMember(String member, @Nullable String name) {
        static FollowingMember of(Follower follower) {
            return new FollowingMember(GlobalId.of(follower.member()), follower.name());
        }
    }

    @MutationMapping
    Written setFollowing(Wish wish, @Argument Followers following) {
        MemberId me = wish.caller().actor();
        return send(wish, GlobalId.of(me), new SetFollowers(me, following));
    }

    @MutationMapping
    Written approveFollow(Wish wish, @Argument String member) {
        MemberId me = wish.caller().actor();
        return send(wish, member, new ApproveFollow(GlobalId.member(member), me));
    }

    @MutationMapping
    Written declineFollow(Wish wish, @Argument String member) {
        MemberId me = wish.caller().actor();
        return send(wish, member, new DeclineFollow(GlobalId.member(member), me));
    }

    @MutationMapping
    Written removeFollower(Wish wish, @Argument String member) {
        MemberId me = wish.caller().actor();
        return send(wish, member, new RemoveFollower(GlobalId.member(member), me));
    }

    private Written send(Wish wish, String about, Command command) {
        MemberId me = wish.caller().actor();
        return Written.of(
                about, commands.send(command, wish.caller().authorship(me), wish.idempotencyKey()));
    }

    @SchemaMapping(typeName = "Me", field = "followers")
    Connection<Edge<FollowingMember>> followers(
            @ContextValue Reading reading, @Argument int first, @Argument @Nullable String after) {
        var page = new PageRequest(first, after);
        return Connection.of(
                reading.ask(new ListFollowers(reading.caller().actor(), page)),
                FollowingMember::of);
    }

    @SchemaMapping(typeName = "Me", field = "followRequests")
    Connection<Edge<FollowingMember>> requests(
            @ContextValue Reading reading, @Argument int first, @Argument @Nullable String after) {
        var page = new PageRequest(first, after);
        return Connection.of(
                reading.ask(new ListFollowRequests(reading.caller().actor(), page)),
                FollowingMember::of);
    }
}
