package app.foyer.server.graphql;

import app.foyer.contract.Door;
import app.foyer.contract.Role;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.CommunityCommand.SetDoor;
import app.foyer.contract.command.MembershipCommand.AskToJoin;
import app.foyer.contract.command.ModerationCommand.Admit;
import app.foyer.contract.command.ModerationCommand.Ban;
import app.foyer.contract.command.ModerationCommand.Decline;
import app.foyer.contract.command.ModerationCommand.LiftBan;
import app.foyer.contract.command.ModerationCommand.LiftSilence;
import app.foyer.contract.command.ModerationCommand.Remove;
import app.foyer.contract.command.ModerationCommand.Silence;
import app.foyer.contract.command.ModerationCommand.Warn;
import app.foyer.contract.command.RoleCommand.GiveRole;
import app.foyer.contract.command.RoleCommand.HandOver;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Inside;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.FindMemberships;
import app.foyer.contract.query.RememberedQuery.ListAsking;
import app.foyer.contract.query.RememberedQuery.ListBanned;
import app.foyer.contract.query.RememberedQuery.ListInside;
import app.foyer.contract.query.RememberedQuery.ListStaff;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Doors, roles, and moderation of members: {@code memberships.graphqls}. */
@Controller
final class MembershipController {
    private final Commands commands;

    MembershipController(Commands commands) {
        this.commands = commands;
    }

    @MutationMapping
    Written setDoor(Wish wish, @Argument String community, @Argument Door door) {
        CommunityId id = GlobalId.community(community);
        return send(wish, GlobalId.of(id), me -> new SetDoor(id, me, door));
    }

    @MutationMapping
    Written askToJoin(Wish wish, @Argument String community, @Argument @Nullable String words) {
        CommunityId id = GlobalId.community(community);
        return send(wish, GlobalId.of(id), me -> new AskToJoin(id, me, words));
    }

    @MutationMapping
    Written admit(Wish wish, @Argument String community, @Argument String member) {
        return about(wish, community, member, Admit::new);
    }

    @MutationMapping
    Written decline(
            Wish wish,
            @Argument String community,
            @Argument String member,
            @Argument @Nullable String reason) {
        return about(wish, community, member, (id, who, me) -> new Decline(id, who, me, reason));
    }

    @MutationMapping
    Written giveRole(
            Wish wish, @Argument String community, @Argument String member, @Argument Role role) {
        return about(wish, community, member, (id, who, me) -> new GiveRole(id, who, me, role));
    }

    @MutationMapping
    Written handOver(Wish wish, @Argument String community, @Argument String member) {
        return about(wish, community, member, HandOver::new);
    }

    @MutationMapping
    Written removeMember(
            Wish wish,
            @Argument String community,
            @Argument String member,
            @Argument String reason) {
        return about(wish, community, member, (id, who, me) -> new Remove(id, who, me, reason));
    }

    @MutationMapping
    Written banMember(
            Wish wish,
            @Argument String community,
            @Argument String member,
            @Argument String reason) {
        return about(wish, community, member, (id, who, me) -> new Ban(id, who, me, reason));
    }

    @MutationMapping
    Written liftBan(Wish wish, @Argument String community, @Argument String member) {
        return about(wish, community, member, LiftBan::new);
    }

    @MutationMapping
    Written warnMember(
            Wish wish,
            @Argument String community,
            @Argument String member,
            @Argument String reason) {
        return about(wish, community, member, (id, who, me) -> new Warn(id, who, me, reason));
    }

    @MutationMapping
    Written silenceMember(
            Wish wish,
            @Argument String community,
            @Argument String member,
            @Argument String until,
            @Argument String reason) {
        Instant end = Moments.read(until, "until");
        return about(
                wish, community, member, (id, who, me) -> new Silence(id, who, me, end, reason));
    }

    @MutationMapping
    Written liftSilence(Wish wish, @Argument String community, @Argument String member) {
        return about(wish, community, member, LiftSilence::new);
    }

    @FunctionalInterface
    private interface About {
        Command by(CommunityId community, MemberId member, MemberId me);
    }

    private Written about(Wish wish, String community, String member, About command) {
        CommunityId id = GlobalId.community(community);
        MemberId who = GlobalId.member(member);
        return send(wish, GlobalId.of(id), me -> command.by(id, who, me));
    }

    private Written send(Wish wish, String id, Function<MemberId, Command> command) {
        MemberId me = wish.caller().actor();
        return Written.of(
                id,
                commands.send(
                        command.apply(me), wish.caller().authorship(me), wish.idempotencyKey()));
    }

    /** One who asks, or is kept out; what they said, or why. */
    record Listed(String member, @Nullable String name, String at, @Nullable String words) {}

    @QueryMapping
    Connection<Edge<Listed>> asking(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        CommunityId id = GlobalId.community(community);
        var asked = new ListAsking(reading.viewer(), id, new PageRequest(first, after));
        return Connection.of(
                reading.atLeast(atLeast).ask(asked),
                one ->
                        new Listed(
                                GlobalId.of(one.member()),
                                one.name(),
                                one.at().toString(),
                                one.words()));
    }

    @QueryMapping
    Connection<Edge<Listed>> banned(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        CommunityId id = GlobalId.community(community);
        var asked = new ListBanned(reading.viewer(), id, new PageRequest(first, after));
        return Connection.of(
                reading.atLeast(atLeast).ask(asked),
                one ->
                        new Listed(
                                GlobalId.of(one.member()),
                                one.name(),
                                one.at().toString(),
                                one.reason()));
    }

    @QueryMapping
    Connection<Edge<InsideMember>> inside(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        CommunityId id = GlobalId.community(community);
        var asked = new ListInside(reading.viewer(), id, new PageRequest(first, after));
        return Connection.of(reading.atLeast(atLeast).ask(asked), InsideMember::of);
    }

    /** One who is in a community. */
    record InsideMember(String member, @Nullable String name, Role role) {
        static InsideMember of(Inside inside) {
            return new InsideMember(GlobalId.of(inside.member()), inside.name(), inside.role());
        }
    }

    @SchemaMapping(typeName = "Community", field = "staff")
    List<InsideMember> staff(Community community, @ContextValue Reading reading) {
        var asked = new ListStaff(reading.viewer(), GlobalId.community(community.id()));
        return reading.ask(asked).stream().map(InsideMember::of).toList();
    }

    /** What the caller is to a community. */
    record OwnMembership(
            String community,
            Membership.State state,
            @Nullable Role role,
            @Nullable String silencedUntil,
            List<Told> told) {
        static OwnMembership of(Membership membership) {
            Instant until = membership.silencedUntil();
            return new OwnMembership(
                    GlobalId.of(membership.community()),
                    membership.state(),
                    membership.role(),
                    until == null ? null : until.toString(),
                    membership.told().stream()
                            .map(t -> new Told(t.kind(), t.at().toString(), t.words()))
                            .toList());
        }
    }

    /** Words between the caller and a community's moderators. */
    record Told(Membership.Told.Kind kind, String at, @Nullable String words) {}

    @SchemaMapping(typeName = "Me", field = "memberships")
    List<OwnMembership> memberships(@ContextValue Reading reading) {
        return reading.ask(new FindMemberships(reading.caller().actor())).stream()
                .map(OwnMembership::of)
                .toList();
    }
}
