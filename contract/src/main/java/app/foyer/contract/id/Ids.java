package app.foyer.contract.id;

import io.hypersistence.tsid.TSID;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Makes ids: 42 bits of milliseconds since 1990, then 22 bits that tell ids of one millisecond
 * apart. Clock and randomness are injected.
 */
public final class Ids {
    private static final Instant EPOCH = Instant.parse("1990-01-01T00:00:00Z");
    private static final int RANDOM_BITS = 22;
    private static final long SPREAD_MS = 1_000;

    private final TSID.Factory factory;

    /** Makes ids by {@code clock}; ids of one millisecond are counted up from a random number. */
    public Ids(Clock clock, RandomGenerator random) {
        factory =
                TSID.Factory.builder()
                        .withCustomEpoch(EPOCH)
                        .withClock(clock)
                        .withRandomFunction(() -> random.nextInt())
                        .build();
    }

    public MemberId nextMember() {
        return new MemberId(next());
    }

    public CommunityId nextCommunity() {
        return new CommunityId(next());
    }

    public PostId nextPost() {
        return new PostId(next());
    }

    public GatheringId nextGathering() {
        return new GatheringId(next());
    }

    private long next() {
        return factory.generate().toLong();
    }

    /**
     * The id of a thing that another system names and dates: always the same for the same words, so
     * that importing twice adds nothing. Its time lies within a second from {@code at}: a recorded
     * history may hold thousands of things of one instant, more than 22 bits tell apart.
     */
    public static long derived(Instant at, String... words) {
        long hash = hash(words);
        long ms = Math.max(0, at.toEpochMilli() - EPOCH.toEpochMilli());
        long spread = Long.remainderUnsigned(hash >>> RANDOM_BITS, SPREAD_MS);
        return (ms + spread) << RANDOM_BITS | (hash & ((1L << RANDOM_BITS) - 1));
    }

    /**
     * The id of a thing that another system names, but does not date (a member, a community): a
     * hash, not sortable by time.
     */
    public static long derived(String... words) {
        return hash(words) & Long.MAX_VALUE;
    }

    /**
     * Reads 13 characters as an id.
     *
     * @throws IllegalArgumentException if they are not an id
     */
    public static long parse(String text) {
        if (text.length() != 13 || !TSID.isValid(text)) {
            throw new IllegalArgumentException("not an id: 13 characters are expected");
        }
        return TSID.from(text).toLong();
    }

    /** An id as 13 characters. */
    public static String format(long value) {
        return TSID.from(value).toString();
    }

    private static long hash(String... words) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                sha256.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
                sha256.update(bytes);
            }
            return ByteBuffer.wrap(sha256.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
