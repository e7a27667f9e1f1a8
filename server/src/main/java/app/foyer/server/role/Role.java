package app.foyer.server.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server can be, and what it starts for that. All of them open the log. */
public enum Role {
    /** Decides: takes commands, and appends to the log. */
    COMMAND,
    /** Remembers: follows the log, and writes Redis. */
    PROJECTION,
    /** Answers from what is remembered: timelines, cards, recommendations. */
    QUERY,
    /** Finds: follows the log into an index of its own, and answers searches. */
    SEARCH,
    /** One server for all of it. */
    ALL;

    /** What can be started. */
    public enum Part {
        COMMANDS,
        PROJECTIONS,
        QUERIES,
        INDEX
    }

    private Set<Part> parts() {
        return switch (this) {
            case COMMAND -> EnumSet.of(Part.COMMANDS);
            case PROJECTION -> EnumSet.of(Part.PROJECTIONS);
            case QUERY -> EnumSet.of(Part.QUERIES);
            case SEARCH -> EnumSet.of(Part.INDEX);
            case ALL -> EnumSet.allOf(Part.class);
        };
    }

    /** What servers of these roles start. */
    public static Set<Part> parts(Set<Role> roles) {
        EnumSet<Part> all = EnumSet.noneOf(Part.class);
        roles.forEach(role -> all.addAll(role.parts()));
        return all;
    }

    /** The role of this name, as it stands in settings. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All names, for people. */
    public static String names() {
        return Arrays.stream(values()).map(Role::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
