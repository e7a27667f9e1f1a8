package app.foyer.server.history;

import app.foyer.contract.Content;
import java.time.Instant;
import java.util.List;

/**
 * A line of {@code posts.tsv}: something that somebody wrote.
 *
 * @param place where it stands
 * @param replyTo the source's id of a post; may be empty, or name one that is not there
 */
record PostLine(
        String place,
        String post,
        Instant at,
        String community,
        String thread,
        String member,
        String replyTo,
        Content content) {

    static final List<String> HEADER =
            List.of("post", "at", "community", "thread", "member", "reply_to", "length", "text");

    static PostLine of(Row row) throws Malformed {
        int length = row.count(6, "length");
        String text = row.text(7);
        return new PostLine(
                row.place(),
                row.id(0, "post"),
                row.instant(1),
                row.id(2, "community"),
                row.id(3, "thread"),
                row.id(4, "member"),
                row.text(5),
                text.isBlank() ? Content.ofLength(length) : Content.of(text));
    }
}
