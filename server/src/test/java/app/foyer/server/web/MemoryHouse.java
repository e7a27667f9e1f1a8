package app.foyer.server.web;

import app.foyer.contract.Account;
import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.CommunityCommand;
import app.foyer.contract.command.FollowCommand;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.MemberCommand;
import app.foyer.contract.command.MembershipCommand;
import app.foyer.contract.command.PostCommand;
import app.foyer.contract.command.ReactionCommand;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Relations;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Decides commands in memory, by the few rules that the tests of the front need. */
final class MemoryHouse implements Commands, Accounts {
    final MemoryShelf shelf = new MemoryShelf();
    final Map<String, MemberId> accounts = new HashMap<>();
    final List<Authorship> authorships = new CopyOnWriteArrayList<>();
    private final Map<IdempotencyKey, Receipt> once = new HashMap<>();
    volatile @Nullable RuntimeException fault;

    @Override
    public Account of(String sub) {
        return new Account(Integer.toHexString(sub.hashCode()), sub);
    }

    @Override
    public synchronized Optional<MemberId> memberOf(String sub) {
        return Optional.ofNullable(accounts.get(sub));
    }

    @Override
    public synchronized Receipt send(
            Command command, Authorship authorship, @Nullable IdempotencyKey key) {
        RuntimeException planned = fault;
        if (planned != null) {
            throw planned;
        }
        Receipt first = key == null ? null : once.get(key);
        if (first != null) {
            return new Receipt(first.about(), first.position(), first.changed(), first.at(), true);
        }
        authorships.add(authorship);
        boolean changed =
                switch (command) {
                    case MemberCommand c -> member(c);
                    case CommunityCommand c -> community(c);
                    case MembershipCommand c -> membership(c);
                    case FollowCommand c -> follow(c);
                    case PostCommand c -> post(c);
                    case ReactionCommand c -> reaction(c);
                };
        long position = changed ? shelf.advance() : shelf.position();
        Receipt receipt = new Receipt(command.aggregate(), position, changed, Instant.now(), false);
        if (key != null) {
            once.put(key, receipt);
        }
        return receipt;
    }

    private boolean member(MemberCommand command) {
        switch (command) {
            case MemberCommand.JoinNetwork(var id, var account, var profile) -> {
                refuseIf(profile.name().isBlank(), Refusal.PROFILE_INVALID);
                if (account != null) {
                    refuseIf(
                            accounts.putIfAbsent(account.sub(), id) != null,
                            Refusal.ALREADY_JOINED);
                }
                shelf.members.put(
                        id,
                        new MemberCard(
                                id, profile, Instant.EPOCH, app.foyer.contract.Origin.MEMBER, 0));
            }
            case MemberCommand.ChangeProfile(var id, var profile) ->
                    shelf.members.computeIfPresent(
                            id, (_, m) -> new MemberCard(id, profile, m.joinedAt(), m.origin(), 0));
        }
        return true;
    }

    private boolean community(CommunityCommand command) {
        switch (command) {
            case CommunityCommand.FoundCommunity(var id, var founder, var description) -> {
                refuseIf(description.name().isBlank(), Refusal.COMMUNITY_INVALID);
                shelf.communities.put(
                        id, new CommunityCard(id, description, false, Instant.EPOCH, 1, 0));
                if (founder != null) {
                    shelf.relations(founder).communities().add(id);
                    shelf.founders.put(id, founder);
                }
            }
            case CommunityCommand.DescribeCommunity(var id, var by, var description) -> {
                var c = shelf.community(id);
                refuseIf(!Objects.equals(shelf.founders.get(id), by), Refusal.NOT_A_FOUNDER);
                shelf.communities.put(
                        id, new CommunityCard(id, description, c.open(), c.foundedAt(), 1, 0));
            }
            case CommunityCommand.OpenCommunity(var id, var by) -> {
                var c = shelf.community(id);
                refuseIf(!Objects.equals(shelf.founders.get(id), by), Refusal.NOT_A_FOUNDER);
                shelf.communities.put(
                        id, new CommunityCard(id, c.description(), true, c.foundedAt(), 1, 0));
            }
        }
        return true;
    }

    private boolean membership(MembershipCommand command) {
        shelf.community(command.community());
        var mine = shelf.relations(command.member()).communities();
        return switch (command) {
            case MembershipCommand.JoinCommunity c -> mine.add(c.community());
            case MembershipCommand.LeaveCommunity c -> {
                refuseIf(
                        c.member().equals(shelf.founders.get(c.community())), Refusal.LAST_FOUNDER);
                yield mine.remove(c.community());
            }
        };
    }

    private boolean follow(FollowCommand command) {
        refuseIf(command.follower().equals(command.followed()), Refusal.FOLLOWS_ONESELF);
        refuseIf(!shelf.members.containsKey(command.followed()), Refusal.MEMBER_UNKNOWN);
        var mine = shelf.relations(command.follower()).follows();
        return switch (command) {
            case FollowCommand.Follow f -> mine.add(f.followed());
            case FollowCommand.Unfollow f -> mine.remove(f.followed());
        };
    }

    private boolean post(PostCommand command) {
        switch (command) {
            case PostCommand.PublishPost(var id, var community, var author, var content) -> {
                check(content);
                shelf.community(community);
                refuseIf(
                        !shelf.relations(author).communities().contains(community),
                        Refusal.NOT_A_MEMBER);
                shelf.add(id, community, author, null, content);
            }
            case PostCommand.Reply(var id, var parent, var author, var content) -> {
                check(content);
                var to = shelf.post(parent);
                shelf.add(id, to.community(), author, parent, content);
            }
            case PostCommand.EditPost(var id, var author, var content) -> {
                check(content);
                refuseIf(!shelf.post(id).author().equals(author), Refusal.NOT_THE_AUTHOR);
                shelf.edit(id, content);
            }
            case PostCommand.DeletePost(var id, var author) -> {
                refuseIf(!shelf.post(id).author().equals(author), Refusal.NOT_THE_AUTHOR);
                shelf.delete(id);
            }
        }
        return true;
    }

    private boolean reaction(ReactionCommand command) {
        PostId post = command.post();
        shelf.post(post);
        String key = post + "/" + command.member() + "/" + command.reaction();
        return switch (command) {
            case ReactionCommand.React _ -> shelf.reactions.add(key);
            case ReactionCommand.TakeBackReaction _ -> shelf.reactions.remove(key);
        };
    }

    private static void check(Content content) {
        refuseIf(content.length() == 0, Refusal.POST_EMPTY);
        refuseIf(content.length() > Limits.POST_LENGTH_MAX, Refusal.POST_TOO_LONG);
    }

    static void refuseIf(boolean bad, Refusal refusal) {
        if (bad) {
            throw new Refused(refusal);
        }
    }

    /** Relations that can change. */
    static final class Open {
        private final Set<CommunityId> communities = new HashSet<>();
        private final Set<MemberId> follows = new HashSet<>();

        Set<CommunityId> communities() {
            return communities;
        }

        Set<MemberId> follows() {
            return follows;
        }

        Relations closed() {
            return new Relations(communities, follows);
        }
    }
}
