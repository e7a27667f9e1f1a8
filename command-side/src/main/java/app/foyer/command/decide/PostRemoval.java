package app.foyer.command.decide;

import static app.foyer.contract.Refusal.OUTRANKED;
import static app.foyer.contract.Refusal.POST_DELETED;
import static app.foyer.contract.Refusal.POST_UNKNOWN;
import static app.foyer.contract.Refusal.REMOVED_BY_OPERATOR;

import app.foyer.contract.Refused;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what founders, moderators and operators may do about a post. */
final class PostRemoval {
    private PostRemoval() {}

    static List<Event> remove(RemovePost c, PostState post, Facts facts, Instant now) {
        return switch (post) {
            case PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
            case PostState.Deleted deleted -> {
                if (c.by() != null) {
                    Rights.requireMeetsOrModerates(c.by(), deleted, facts);
                }
                requireMay(c.by(), deleted.community(), deleted.author(), facts, now);
                throw new Refused(POST_DELETED);
            }
            case PostState.Removed(var removed, _) -> {
                requireMay(c.by(), removed, facts, now);
                yield List.of();
            }
            case PostState.Live live -> {
                requireMay(c.by(), live, facts, now);
                Valid.reason(c.reason());
                yield Beginnings.without(
                        new PostRemoved(
                                c.post(),
                                live.community(),
                                live.author(),
                                live.parent(),
                                c.by(),
                                now,
                                c.reason(),
                                live.followersOf()),
                        live,
                        facts);
            }
        };
    }

    static List<Event> restore(RestorePost c, PostState post, Facts facts, Instant now) {
        return switch (post) {
            case PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
            case PostState.Deleted deleted -> {
                if (c.by() != null) {
                    Rights.requireMeetsOrModerates(c.by(), deleted, facts);
                }
                requireMay(c.by(), deleted.community(), deleted.author(), facts, now);
                throw new Refused(POST_DELETED);
            }
            case PostState.Live live -> {
                requireMay(c.by(), live, facts, now);
                yield List.of();
            }
            case PostState.Removed(var live, var remover) -> {
                requireMay(c.by(), live, facts, now);
                if (remover == null && c.by() != null) {
                    throw new Refused(REMOVED_BY_OPERATOR);
                }
                PostRestored restored =
                        new PostRestored(
                                c.post(),
                                live.community(),
                                live.author(),
                                live.parent(),
                                c.by(),
                                now,
                                live.followersOf());
                yield Beginnings.withAgain(restored, live, facts);
            }
        };
    }

    private static void requireMay(
            @Nullable MemberId by, PostState.Live post, Facts facts, Instant now) {
        if (by != null) {
            Rights.requireMeetsOrModerates(by, post, facts);
        }
        requireMay(by, post.community(), post.author(), facts, now);
    }

    /** Operators may always; founders and moderators where they are, and not with their own. */
    private static void requireMay(
            @Nullable MemberId by,
            CommunityId community,
            MemberId author,
            Facts facts,
            Instant now) {
        if (by == null) {
            return;
        }
        Rights.requireModerator(by, community, facts, now);
        if (by.equals(author)) {
            throw new Refused(OUTRANKED);
        }
    }
}
