package app.foyer.query.store;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Notification.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is noted for a member: a field of {@link KeyFamily#NOTIFICATIONS}, which holds ids
 * and no words.
 *
 * @param by who did it, where they are named
 * @param about ids of what it is about, the first foremost: a post, and what it answers or the kind
 *     of reaction; a community; a gathering; an invitation; nothing
 */
public record Note(Kind kind, @Nullable MemberId by, List<String> about) {
    public Note {
        about = List.copyOf(about);
    }

    /** About some things, named by their ids. */
    public static Note of(Kind kind, @Nullable MemberId by, Object... about) {
        return new Note(kind, by, List.of(about).stream().map(Object::toString).toList());
    }

    /** Kind, member or nothing, and what it is about, each after a dot. */
    public String field() {
        String who = by == null ? "" : by.toString();
        return about.isEmpty()
                ? kind + "." + who
                : kind + "." + who + "." + String.join(".", about);
    }

    /** Its position in the log, a blank, and when it happened, as epoch ms. */
    public static String value(long position, Instant at) {
        return position + " " + at.toEpochMilli();
    }

    /** A note, and where and when it came about. */
    public record Noted(Note note, long position, Instant at) {
        /** Reads what {@link #field} and {@link #value} wrote. */
        public static Noted read(String field, String value) {
            List<String> parts = List.of(field.split("\\.", -1));
            String who = parts.get(1);
            int blank = value.indexOf(' ');
            return new Noted(
                    new Note(
                            Kind.valueOf(parts.get(0)),
                            who.isEmpty() ? null : MemberId.of(who),
                            parts.subList(2, parts.size())),
                    Long.parseLong(value.substring(0, blank)),
                    Instant.ofEpochMilli(Long.parseLong(value.substring(blank + 1))));
        }
    }
}
