package app.foyer.server.graphql;

import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.Profile;
import app.foyer.contract.Via;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.CommunityCommand.DescribeCommunity;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.CommunityCommand.SetCapacity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.MemberCommand.ChangeProfile;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The fields of {@code Mutation}: one per command. */
@Controller
final class MutationController {
    private final Commands commands;
    private final Ids ids;
    private final InvitationCodes codes;

    MutationController(Commands commands, Ids ids, InvitationCodes codes) {
        this.commands = commands;
        this.ids = ids;
        this.codes = codes;
    }

    /** A command was done to the thing with this id. */
    record Written(String id, String position, boolean changed, boolean repeated) {
        static Written of(String id, Receipt receipt) {
            return new Written(
                    id, Long.toString(receipt.position()), receipt.changed(), receipt.repeated());
        }
    }

    /** What a member says of themselves. */
    record ProfileInput(
            String name,
            @Nullable List<String> interests,
            @Nullable List<String> languages,
            @Nullable String place) {
        Profile profile() {
            return new Profile(name, orNone(interests), orNone(languages), place);
        }
    }

    /** What a community says of itself. */
    record DescriptionInput(String name, @Nullable String about, @Nullable List<String> languages) {
        Description description() {
            return new Description(name, about == null ? "" : about, orNone(languages));
        }
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    @MutationMapping
    Written joinNetwork(
            Wish wish,
            @Argument ProfileInput profile,
            @Argument @Nullable String invitation,
            @Argument @Nullable String words) {
        var account = wish.caller().account();
        MemberId member = ids.nextMember();
        InvitationId by = invitation == null ? null : codes.of(invitation);
        return made(wish, member, new JoinNetwork(member, account, profile.profile(), by, words));
    }

    @MutationMapping
    Written changeProfile(Wish wish, @Argument ProfileInput profile) {
        MemberId me = wish.caller().actor();
        return send(wish, GlobalId.of(me), _ -> new ChangeProfile(me, profile.profile()));
    }

    @MutationMapping
    Written foundCommunity(Wish wish, @Argument DescriptionInput description, @Argument Door door) {
        MemberId me = wish.caller().actor();
        CommunityId id = ids.nextCommunity();
        return made(wish, me, new FoundCommunity(id, me, description.description(), door));
    }

    @MutationMapping
    Written describeCommunity(
            Wish wish, @Argument String community, @Argument DescriptionInput description) {
        var id = GlobalId.community(community);
        return send(
                wish,
                GlobalId.of(id),
                me -> new DescribeCommunity(id, me, description.description()));
    }

    @MutationMapping
    Written openCommunity(Wish wish, @Argument String community) {
        var id = GlobalId.community(community);
        return send(wish, GlobalId.of(id), me -> new OpenCommunity(id, me));
    }

    @MutationMapping
    Written setCapacity(
            Wish wish, @Argument String community, @Argument @Nullable Integer capacity) {
        var id = GlobalId.community(community);
        return send(wish, GlobalId.of(id), me -> new SetCapacity(id, me, capacity));
    }

    @MutationMapping
    Written joinCommunity(Wish wish, @Argument String community, @Argument @Nullable String via) {
        var id = GlobalId.community(community);
        Via brought = via == null ? null : Via.of(via);
        return send(wish, GlobalId.of(id), me -> new JoinCommunity(id, me, brought));
    }

    @MutationMapping
    Written leaveCommunity(Wish wish, @Argument String community) {
        var id = GlobalId.community(community);
        return send(wish, GlobalId.of(id), me -> new LeaveCommunity(id, me));
    }

    @MutationMapping
    Written follow(Wish wish, @Argument String member) {
        var id = GlobalId.member(member);
        return send(wish, GlobalId.of(id), me -> new Follow(me, id));
    }

    @MutationMapping
    Written unfollow(Wish wish, @Argument String member) {
        var id = GlobalId.member(member);
        return send(wish, GlobalId.of(id), me -> new Unfollow(me, id));
    }

    private Written send(Wish wish, String id, Function<MemberId, Command> command) {
        MemberId me = wish.caller().actor();
        return Written.of(id, send(wish, me, command.apply(me)));
    }

    /** The thing is new; its kind is that of its aggregate. */
    private Written made(Wish wish, MemberId by, Command command) {
        Receipt receipt = send(wish, by, command);
        return Written.of(receipt.about().kind() + ":" + receipt.about().key(), receipt);
    }

    private Receipt send(Wish wish, MemberId by, Command command) {
        return commands.send(command, wish.caller().authorship(by), wish.idempotencyKey());
    }
}
