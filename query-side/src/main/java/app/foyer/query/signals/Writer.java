package app.foyer.query.signals;

import app.foyer.contract.id.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member who wrote in a community: {@code <first at> <first post> <last at> <last post> <flags>},
 * times in epoch ms, posts decimal. The posts are the events behind the figures.
 *
 * @param newcomer whether they were a newcomer to the network at their first post here
 * @param landed whether that was their first in the network, as a newcomer
 * @param heard whether it was answered within 72 hours
 * @param stays whether they wrote here again 7 to 37 days later
 */
record Writer(
        Instant firstAt,
        PostId firstPost,
        Instant lastAt,
        PostId lastPost,
        boolean newcomer,
        boolean landed,
        boolean heard,
        boolean stays) {
    private static final int NEWCOMER = 1;
    private static final int LANDED = 2;
    private static final int HEARD = 4;
    private static final int STAYS = 8;

    /** One who writes for the first time. */
    static Writer first(Instant at, PostId post, boolean newcomer, boolean landed) {
        return new Writer(at, post, at, post, newcomer, landed, false, false);
    }

    static @Nullable Writer read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split(" ", -1);
        int flags = Integer.parseInt(parts[4]);
        return new Writer(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                new PostId(Long.parseLong(parts[1])),
                Instant.ofEpochMilli(Long.parseLong(parts[2])),
                new PostId(Long.parseLong(parts[3])),
                (flags & NEWCOMER) != 0,
                (flags & LANDED) != 0,
                (flags & HEARD) != 0,
                (flags & STAYS) != 0);
    }

    String write() {
        int flags =
                (newcomer ? NEWCOMER : 0)
                        | (landed ? LANDED : 0)
                        | (heard ? HEARD : 0)
                        | (stays ? STAYS : 0);
        return firstAt.toEpochMilli()
                + " "
                + firstPost.value()
                + " "
                + lastAt.toEpochMilli()
                + " "
                + lastPost.value()
                + " "
                + flags;
    }

    Writer wrote(Instant at, PostId post) {
        return at.isBefore(lastAt)
                ? this
                : new Writer(firstAt, firstPost, at, post, newcomer, landed, heard, stays);
    }

    Writer wasHeard() {
        return new Writer(firstAt, firstPost, lastAt, lastPost, newcomer, landed, true, stays);
    }

    Writer stayed() {
        return new Writer(firstAt, firstPost, lastAt, lastPost, newcomer, landed, heard, true);
    }
}
