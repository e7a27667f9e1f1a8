package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.PUBLISHED_INVALID;

import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostImported;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what is brought along from elsewhere; it does not count for an opening. */
final class PostImport {
    private PostImport() {}

    static List<Event> bringAlong(ImportPost c, PostState post, Facts facts, Instant now) {
        if (!(post instanceof PostState.Unknown)) {
            // Its id derives from what it is: it was brought along before.
            return List.of();
        }
        ValidContent.require(c.content(), facts);
        if (c.publishedAt().isAfter(now) || c.publishedAt().isBefore(Limits.PUBLISHED_MIN)) {
            throw new Refused(PUBLISHED_INVALID);
        }
        Rights.requireVoice(c.author(), c.community(), facts, now, COMMUNITY_UNKNOWN);
        PostState.Live parent = parent(c, facts);
        return List.of(
                new PostImported(
                        c.post(),
                        c.community(),
                        c.author(),
                        parent == null ? null : c.parent(),
                        parent == null ? c.post() : parent.thread(),
                        c.publishedAt(),
                        c.content().text(),
                        c.content().length(),
                        c.content().additions(),
                        c.content().mentions()));
    }

    /** What it answers, where that still stands in the same community, for all; else null. */
    private static PostState.@Nullable Live parent(ImportPost c, Facts facts) {
        return c.parent() != null
                        && facts.post(c.parent()) instanceof PostState.Live live
                        && live.community().equals(c.community())
                        && live.followersOf() == null
                ? live
                : null;
    }
}
