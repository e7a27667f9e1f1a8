package app.foyer.command.desk;

import app.foyer.command.decide.PostState;
import app.foyer.contract.AggregateId;
import app.foyer.contract.command.AddressCommand;
import app.foyer.contract.command.AnswerCommand;
import app.foyer.contract.command.BlockCommand;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand;
import app.foyer.contract.command.FollowCommand;
import app.foyer.contract.command.GatheringCommand;
import app.foyer.contract.command.HidingCommand;
import app.foyer.contract.command.InvitationCommand;
import app.foyer.contract.command.MemberCommand;
import app.foyer.contract.command.MembershipCommand;
import app.foyer.contract.command.MuteCommand;
import app.foyer.contract.command.NetworkCommand;
import app.foyer.contract.command.PostCommand;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.command.ReactionCommand;
import app.foyer.contract.command.ReadingCommand;
import app.foyer.contract.command.ReportCommand;
import app.foyer.contract.command.SeatsCommand;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which facts the deciders of many commands will ask for, and has them read by two queries
 * (a reply's community is known only once its parent is). What it does not guess is read when asked
 * for, one by one: it can cost time, never a wrong decision.
 */
final class ReadAhead {
    private ReadAhead() {}

    static void of(List<Dated> commands, FactsRead facts) {
        List<AggregateId> named = new ArrayList<>();
        commands.forEach(dated -> named.addAll(named(dated.command())));
        facts.readAhead(named);
        facts.readAhead(aroundReplies(commands, facts));
    }

    /** What a command names itself. */
    private static List<AggregateId> named(Command command) {
        AggregateId own = command.aggregate();
        return switch (command) {
            case AddressCommand c ->
                    List.of(
                            own,
                            AddressesEvent.aggregate(c.member()),
                            MemberEvent.aggregate(c.member()));
            case BlockCommand c ->
                    List.of(
                            own,
                            MemberEvent.aggregate(c.blocker()),
                            MemberEvent.aggregate(c.blocked()));
            case MuteCommand c -> List.of(own, MemberEvent.aggregate(c.muter()));
            case ReadingCommand c -> List.of(own, MemberEvent.aggregate(c.member()));
            case MemberCommand _, SeatsCommand _, InvitationCommand _ -> List.of(own);
            case GatheringCommand _ -> List.of(own);
            case AnswerCommand c -> List.of(own, GatheringEvent.aggregate(c.gathering()));
            case ReportCommand _ -> List.of(own);
            case CommunityCommand _, NetworkCommand _ -> List.of(own);
            case MembershipCommand c ->
                    List.of(
                            own,
                            CommunityEvent.aggregate(c.community()),
                            MemberEvent.aggregate(c.member()));
            case FollowCommand c ->
                    List.of(
                            own,
                            BlockEvent.aggregate(c.follower(), c.followed()),
                            MemberEvent.aggregate(c.follower()),
                            MemberEvent.aggregate(c.followed()));
            case PostCommand c -> post(own, c);
            case HidingCommand c ->
                    List.of(own, PostEvent.aggregate(c.post()), MemberEvent.aggregate(c.member()));
            case ReactionCommand c ->
                    List.of(own, PostEvent.aggregate(c.post()), MemberEvent.aggregate(c.member()));
        };
    }

    private static List<AggregateId> post(AggregateId own, PostCommand command) {
        return switch (command) {
            case PublishPost c ->
                    with(
                            c.content().mentions(),
                            own,
                            CommunityEvent.aggregate(c.community()),
                            MembershipEvent.aggregate(c.community(), c.author()));
            case Reply c -> with(c.content().mentions(), own, PostEvent.aggregate(c.parent()));
            case ImportPost c -> importing(own, c);
            case EditPost c -> with(c.content().mentions(), own);
            case DeletePost _, RemovePost _, RestorePost _ -> List.of(own);
        };
    }

    private static List<AggregateId> with(List<MemberId> mentions, AggregateId... named) {
        List<AggregateId> asked = new ArrayList<>(List.of(named));
        mentions.forEach(member -> asked.add(MemberEvent.aggregate(member)));
        return asked;
    }

    private static List<AggregateId> importing(AggregateId own, ImportPost command) {
        List<AggregateId> asked = new ArrayList<>(place(command.community(), command.author()));
        asked.add(own);
        asked.add(MemberEvent.aggregate(command.author()));
        if (command.parent() != null) {
            asked.add(PostEvent.aggregate(command.parent()));
        }
        return asked;
    }

    private static List<AggregateId> aroundReplies(List<Dated> commands, FactsRead facts) {
        Map<PostId, CommunityId> communities = new HashMap<>();
        List<AggregateId> around = new ArrayList<>();
        for (Dated dated : commands) {
            switch (dated.command()) {
                case PublishPost c -> communities.put(c.post(), c.community());
                case Reply c -> {
                    CommunityId known = communities.get(c.parent());
                    CommunityId community =
                            known == null ? communityOfStored(c.parent(), facts) : known;
                    if (community != null) {
                        communities.put(c.post(), community);
                        around.addAll(place(community, c.author()));
                    }
                }
                case ReactionCommand c -> {
                    CommunityId community = communityOfStored(c.post(), facts);
                    if (community != null) {
                        around.addAll(place(community, c.member()));
                    }
                }
                default -> {}
            }
        }
        return around;
    }

    private static List<AggregateId> place(CommunityId community, MemberId member) {
        return List.of(
                CommunityEvent.aggregate(community), MembershipEvent.aggregate(community, member));
    }

    private static @Nullable CommunityId communityOfStored(PostId post, FactsRead facts) {
        return switch (facts.post(post)) {
            case PostState.Live live -> live.community();
            case PostState.Removed removed -> removed.post().community();
            case PostState.Deleted deleted -> deleted.community();
            case PostState.Unknown _ -> null;
        };
    }
}
