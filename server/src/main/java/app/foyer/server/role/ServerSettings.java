package app.foyer.server.role;

import app.foyer.contract.Limits;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Origin;
import app.foyer.contract.PostRules;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refused;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.server.role.Role.Part;
import app.foyer.server.say.Unable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * What a server is told about its stores and its work; the names of the settings are those of
 * {@code docs/operating/settings.md}.
 *
 * @param redisUrl empty where no role needs Redis
 * @param indexFolder where this node's search index lies
 * @param nodeName tells this process from all others
 * @param now where the domain's clock starts; empty for the time of day
 * @param openingRule what must be there before a community opens
 * @param postRules what the network sets about posts
 * @param forgotten the list of who is forgotten, a file that is in no backup
 * @param countedOrigins whose activity the ranking counts
 * @param upkeep how what is kept in Redis is looked after
 */
public record ServerSettings(
        Database log,
        Database keys,
        Optional<String> redisUrl,
        String masterKeys,
        Set<Role> roles,
        Path indexFolder,
        String nodeName,
        Optional<Instant> now,
        OpeningRule openingRule,
        PostRules postRules,
        Path forgotten,
        Set<Origin> countedOrigins,
        Upkeep upkeep) {

    /** A database and who may use it; the password is never logged. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Reads the settings.
     *
     * @throws Unable if one that the roles need is missing, or cannot be read
     */
    public static ServerSettings read(Environment environment) {
        Set<Role> roles = roles(environment.getProperty("foyer.roles", "all"));
        Set<Part> parts = Role.parts(roles);
        boolean redis = parts.contains(Part.PROJECTIONS) || parts.contains(Part.QUERIES);
        requireAll(environment, redis);
        String user = environment.getProperty("foyer.postgres.user", "");
        String password = environment.getProperty("foyer.postgres.password", "");
        return new ServerSettings(
                new Database(environment.getRequiredProperty("foyer.postgres.url"), user, password),
                new Database(
                        environment.getRequiredProperty("foyer.keys.url"),
                        environment.getProperty("foyer.keys.user", user),
                        environment.getProperty("foyer.keys.password", password)),
                Optional.ofNullable(environment.getProperty("foyer.redis.url")),
                environment.getRequiredProperty("foyer.master-keys"),
                roles,
                Path.of(environment.getProperty("foyer.index.folder", "data/index")),
                environment.getProperty("foyer.node.name", processName()),
                now(environment.getProperty("foyer.now", "")),
                openingRule(environment),
                postRules(environment),
                Path.of(
                        environment.getProperty(
                                "foyer.forgotten",
                                environment.getProperty("foyer.data", "data") + "/forgotten.list")),
                countedOrigins(
                        environment.getProperty("foyer.sample.counted", Boolean.class, false)),
                upkeep(environment));
    }

    private static Upkeep upkeep(Environment environment) {
        Upkeep standard = Upkeep.STANDARD;
        int swept =
                environment.getProperty(
                        "foyer.sweep.keys", Integer.class, standard.sweptPerSecond());
        double share =
                environment.getProperty(
                        "foyer.rebuild.share", Double.class, standard.rebuildShare());
        if (swept < 0 || !(share > 0 && share <= 1)) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "FOYER_SWEEP_KEYS is a number of keys a second, and FOYER_REBUILD_SHARE a share above 0, and 1 at most: "
                            + swept
                            + ", "
                            + share);
        }
        return new Upkeep(swept, share, standard.grace());
    }

    private static void requireAll(Environment environment, boolean redis) {
        List<String> missing = new ArrayList<>();
        List<String> needed =
                redis
                        ? List.of("postgres.url", "keys.url", "redis.url", "master-keys")
                        : List.of("postgres.url", "keys.url", "master-keys");
        for (String name : needed) {
            if (environment.getProperty("foyer." + name, "").isBlank()) {
                missing.add("FOYER_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
            }
        }
        if (!missing.isEmpty()) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "Foyer needs to be told where its stores are; missing: "
                            + String.join(", ", missing)
                            + ". (On one machine, ./foyer demo and ./foyer serve bring their own.)");
        }
    }

    private static Set<Role> roles(String names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(",", -1))
                .map(name ->
                        Role.named(name)
                                .orElseThrow(() ->
                                        new Unable(
                                                Unable.WRONG_ASKING,
                                                "There is no role '"
                                                        + name.strip()
                                                        + "': "
                                                        + Role.names()
                                                        + " are those there are.")))
                .forEach(roles::add);
        return roles;
    }

    private static Optional<Instant> now(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "FOYER_NOW is not an instant, such as 2026-08-22T01:34:53Z: " + text);
        }
    }

    private static OpeningRule openingRule(Environment environment) {
        OpeningRule standard = OpeningRule.STANDARD;
        return new OpeningRule(
                environment.getProperty("foyer.opening.posts", Integer.class, standard.posts()),
                environment.getProperty(
                        "foyer.opening.members", Integer.class, standard.members()));
    }

    private static PostRules postRules(Environment environment) {
        return new PostRules(
                reactions(environment.getProperty("foyer.reactions", "")),
                environment.getProperty("foyer.posts.edits", Integer.class, Limits.EDITS_MAX));
    }

    private static List<ReactionKind> reactions(String words) {
        if (words.isBlank()) {
            return ReactionKind.STANDARD;
        }
        try {
            List<ReactionKind> kinds =
                    Arrays.stream(words.split(",", -1))
                            .map(word -> ReactionKind.ofWord(word.strip()))
                            .distinct()
                            .toList();
            if (kinds.size() <= Limits.REACTIONS_MAX) {
                return kinds;
            }
        } catch (Refused _) {
            // One of them is no word for a reaction.
        }
        throw new Unable(
                Unable.WRONG_ASKING,
                "FOYER_REACTIONS is 1 to "
                        + Limits.REACTIONS_MAX
                        + " words of small letters, digits, + and -, such as like,with-you: "
                        + words);
    }

    /** Whose activity the ranking counts; the sample's in the demo only. */
    public static Set<Origin> countedOrigins(boolean sample) {
        return sample
                ? EnumSet.allOf(Origin.class)
                : EnumSet.complementOf(EnumSet.of(Origin.SAMPLE));
    }

    private static String processName() {
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "node-" + ProcessHandle.current().pid();
        }
    }
}
