package app.foyer.server.embedded;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Redis. */
record RedisVersion(int major, int minor, int patch) implements Comparable<RedisVersion> {
    /** What the jar brings along. */
    static final RedisVersion BUNDLED = new RedisVersion(7, 0, 15);

    private static final Pattern WORDS = Pattern.compile("Redis server v=(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Comparator<RedisVersion> ORDER =
            Comparator.comparingInt(RedisVersion::major)
                    .thenComparingInt(RedisVersion::minor)
                    .thenComparingInt(RedisVersion::patch);

    /** Reads what {@code redis-server --version} writes; empty if that was not Redis. */
    static Optional<RedisVersion> read(String words) {
        Matcher matcher = WORDS.matcher(words);
        return matcher.find()
                ? Optional.of(
                        new RedisVersion(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(RedisVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
