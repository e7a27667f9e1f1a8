package app.foyer.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What can be signed under a post. Each network has a set of its own; what is no longer in it still
 * counts under old posts.
 *
 * @param name as it is stored: capital letters, digits, plus signs and underscores
 */
public record ReactionKind(String name) implements Comparable<ReactionKind> {
    private static final Pattern NAME =
            Pattern.compile("[A-Z0-9+][A-Z0-9+_]{0,%d}".formatted(Limits.REACTION_LENGTH_MAX - 1));

    public static final ReactionKind LIKE = new ReactionKind("LIKE");
    public static final ReactionKind THANKS = new ReactionKind("THANKS");
    public static final ReactionKind INSIGHTFUL = new ReactionKind("INSIGHTFUL");
    public static final ReactionKind FUNNY = new ReactionKind("FUNNY");
    public static final ReactionKind WITH_YOU = new ReactionKind("WITH_YOU");

    /** The set of a network that chose none. */
    public static final List<ReactionKind> STANDARD =
            List.of(LIKE, THANKS, INSIGHTFUL, FUNNY, WITH_YOU);

    /**
     * @throws IllegalArgumentException if this is no such name
     */
    public ReactionKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a reaction");
        }
    }

    @JsonCreator
    public static ReactionKind of(String name) {
        return new ReactionKind(name);
    }

    /**
     * The kind that is spelled like this, such as {@code with-you}.
     *
     * @throws Refused {@code reaction-unknown} if nothing is spelled like this
     */
    public static ReactionKind ofWord(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!word.equals(word.toLowerCase(Locale.ROOT)) || !NAME.matcher(name).matches()) {
            throw new Refused(Refusal.REACTION_UNKNOWN);
        }
        return new ReactionKind(name);
    }

    /** How it is spelled outside: small letters and dashes. */
    public String word() {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonValue
    @Override
    public String name() {
        return name;
    }

    @Override
    public int compareTo(ReactionKind other) {
        return name.compareTo(other.name);
    }
}
