package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.EDITS_TOO_MANY;
import static app.foyer.contract.Refusal.NOT_THE_AUTHOR;
import static app.foyer.contract.Refusal.POST_DELETED;
import static app.foyer.contract.Refusal.POST_REMOVED;
import static app.foyer.contract.Refusal.POST_UNKNOWN;

import app.foyer.contract.Audience;
import app.foyer.contract.Refused;
import app.foyer.contract.command.PostCommand;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;

/** Decides what is written. Who writes in a community is in it. */
final class PostDecider {
    private PostDecider() {}

    static List<Event> decide(PostCommand command, Facts facts, Instant now) {
        PostState post = facts.post(command.post());
        return switch (command) {
            case PublishPost c when post instanceof PostState.Unknown -> publish(c, facts, now);
            case Reply c when post instanceof PostState.Unknown -> reply(c, facts, now);
            // The id was made for this very post: it was published before.
            case PublishPost _, Reply _ -> List.of();
            case ImportPost c -> PostImport.bringAlong(c, post, facts, now);
            case EditPost c -> edit(c, post, facts, now);
            case DeletePost c -> delete(c, post, facts, now);
            case RemovePost c -> PostRemoval.remove(c, post, facts, now);
            case RestorePost c -> PostRemoval.restore(c, post, facts, now);
        };
    }

    private static List<Event> publish(PublishPost c, Facts facts, Instant now) {
        Rights.requireVoice(c.author(), c.community(), facts, now, COMMUNITY_UNKNOWN);
        ValidContent.require(c.content(), facts);
        return Beginnings.with(
                new PostPublished(
                        c.post(),
                        c.community(),
                        c.author(),
                        now,
                        c.content().text(),
                        c.content().length(),
                        c.content().additions(),
                        c.content().mentions(),
                        c.audience() == Audience.FOLLOWERS ? c.author() : null),
                facts);
    }

    private static List<Event> reply(Reply c, Facts facts, Instant now) {
        return switch (facts.post(c.parent())) {
            case PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
            case PostState.Deleted deleted -> {
                Rights.requireMeets(c.author(), deleted, facts);
                throw new Refused(POST_DELETED);
            }
            case PostState.Removed(var parent, _) -> {
                Rights.requireMeets(c.author(), parent, facts);
                throw new Refused(POST_REMOVED);
            }
            case PostState.Live parent -> {
                Rights.requireMeets(c.author(), parent, facts);
                Rights.requireVoice(c.author(), parent.community(), facts, now, POST_UNKNOWN);
                ValidContent.require(c.content(), facts);
                yield Beginnings.with(replied(c, parent, now), facts);
            }
        };
    }

    private static ReplyWritten replied(Reply c, PostState.Live parent, Instant now) {
        return new ReplyWritten(
                c.post(),
                parent.community(),
                c.author(),
                c.parent(),
                parent.author(),
                parent.thread(),
                now,
                c.content().text(),
                c.content().length(),
                c.content().additions(),
                c.content().mentions(),
                parent.followersOf());
    }

    private static List<Event> edit(EditPost c, PostState post, Facts facts, Instant now) {
        return switch (post) {
            case PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
            case PostState.Deleted deleted -> {
                Rights.requireMeets(c.author(), deleted, facts);
                throw new Refused(POST_DELETED);
            }
            case PostState.Removed(var removed, _) -> {
                requireAuthor(removed, c.author(), facts);
                throw new Refused(POST_REMOVED);
            }
            case PostState.Live live -> {
                requireAuthor(live, c.author(), facts);
                Rights.requireActive(c.author(), facts, now);
                yield live.content().equals(c.content())
                        ? List.of()
                        : List.of(edited(c, live, facts, now));
            }
        };
    }

    private static PostEdited edited(EditPost c, PostState.Live live, Facts facts, Instant now) {
        ValidContent.require(c.content(), facts);
        if (live.edits() >= facts.postRules().editsMax()) {
            throw new Refused(EDITS_TOO_MANY);
        }
        return new PostEdited(
                c.post(),
                live.community(),
                c.author(),
                now,
                c.content().text(),
                c.content().length(),
                c.content().additions(),
                c.content().mentions(),
                live.followersOf(),
                live.edits() + 1);
    }

    private static List<Event> delete(DeletePost c, PostState post, Facts facts, Instant now) {
        return switch (post) {
            case PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
            case PostState.Deleted deleted -> {
                if (!deleted.author().equals(c.author())) {
                    Rights.requireReads(c.author(), deleted, facts);
                    throw new Refused(NOT_THE_AUTHOR);
                }
                yield List.of();
            }
            case PostState.Live live -> {
                requireAuthor(live, c.author(), facts);
                yield Beginnings.without(
                        new PostDeleted(
                                c.post(),
                                live.community(),
                                c.author(),
                                live.parent(),
                                now,
                                live.followersOf()),
                        live,
                        facts);
            }
            case PostState.Removed(var removed, _) -> {
                requireAuthor(removed, c.author(), facts);
                yield List.of(
                        new RemovedPostDeleted(
                                c.post(),
                                removed.community(),
                                c.author(),
                                now,
                                removed.followersOf()));
            }
        };
    }

    private static void requireAuthor(PostState.Live post, MemberId caller, Facts facts) {
        if (!post.author().equals(caller)) {
            Rights.requireMeets(caller, post, facts);
            throw new Refused(NOT_THE_AUTHOR);
        }
    }
}
