package app.foyer.query.ranking;

import java.util.Arrays;

/**
 * A sample of members, by which it can be told how far two communities are the same people: of the
 * hashes of all members, the {@value #SIZE} smallest. So the same members are in the samples of all
 * their communities, and whatever the order in which they came.
 *
 * <p>Source: Broder, "On the resemblance and containment of documents" (SEQUENCES 1997). The
 * standard error of {@link #overlap} is at most {@code 1 / (2 √16)}, an eighth.
 */
public final class MemberSample {
    public static final MemberSample NONE = new MemberSample(new int[0]);

    private static final int SIZE = 16;
    private static final int WIDTH = 4;
    private static final int BITS = 6;
    private static final int FIRST = '0';
    private static final int MASK = (1 << BITS) - 1;

    /** In ascending order. */
    private final int[] hashes;

    private MemberSample(int[] hashes) {
        this.hashes = hashes;
    }

    /** What {@link #write()} wrote. */
    public static MemberSample read(String written) {
        int[] hashes = new int[written.length() / WIDTH];
        for (int i = 0; i < written.length(); i++) {
            hashes[i / WIDTH] = (hashes[i / WIDTH] << BITS) | (written.charAt(i) - FIRST);
        }
        return new MemberSample(hashes);
    }

    /**
     * The hashes in ascending order, four characters of base 64 each; 64 in all, which is as much
     * as a small hash in Redis holds in one piece.
     */
    public String write() {
        StringBuilder written = new StringBuilder(SIZE * WIDTH);
        for (int hash : hashes) {
            for (int shift = BITS * (WIDTH - 1); shift >= 0; shift -= BITS) {
                written.append((char) (FIRST + ((hash >>> shift) & MASK)));
            }
        }
        return written.toString();
    }

    /** The sample with one more member, by their id. */
    public MemberSample with(long member) {
        int hash = hash(member);
        if (Arrays.binarySearch(hashes, hash) >= 0
                || (hashes.length == SIZE && hash > hashes[SIZE - 1])) {
            return this;
        }
        int[] after = Arrays.copyOf(hashes, hashes.length + 1);
        after[hashes.length] = hash;
        Arrays.sort(after);
        return new MemberSample(after.length > SIZE ? Arrays.copyOf(after, SIZE) : after);
    }

    /** How many of the members of both are in both; an estimate from 0 to 1. */
    public double overlap(MemberSample other) {
        int[] theirs = other.hashes;
        int seen = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (seen < SIZE && i < hashes.length && j < theirs.length) {
            int order = Integer.compare(hashes[i], theirs[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        seen = Math.min(SIZE, seen + (hashes.length - i) + (theirs.length - j));
        return seen == 0 ? 0 : (double) both / seen;
    }

    /** The upper bits of a well mixed product (Fibonacci hashing, Knuth 6.4). */
    private static int hash(long member) {
        long mixed = member * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> (Long.SIZE - WIDTH * BITS));
    }
}
