package app.foyer.search.index;

/** A count for each community that has one; communities by {@link Order}. Not thread-safe. */
public final class CommunityCounts {
    private static final int CAPACITY_MIN = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] communities = new long[CAPACITY_MIN];

    /** Beside {@link #communities}; 0 where the place is free. */
    private int[] counts = new int[CAPACITY_MIN];

    private int size;

    /** Counts {@code more} of a community; they are positive. */
    public void add(long community, int more) {
        int place = placeOf(community);
        if (counts[place] == 0) {
            communities[place] = community;
            size++;
        }
        counts[place] = (int) Math.min(Integer.MAX_VALUE, (long) counts[place] + more);
        if (2 * size > counts.length) {
            grow();
        }
    }

    /** The count of a community; 0 if it has none. */
    public int of(long community) {
        return counts[placeOf(community)];
    }

    /** How many communities have a count. */
    public int size() {
        return size;
    }

    /** Calls {@code visitor} for each community that has a count, in any order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                visitor.visit(communities[i], counts[i]);
            }
        }
    }

    /** Where a community is, or would be: by Fibonacci hashing, at most half full. */
    private int placeOf(long community) {
        int mask = counts.length - 1;
        int place = (int) ((community * MIX) >>> Long.numberOfLeadingZeros(mask));
        while (counts[place] != 0 && communities[place] != community) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldCommunities = communities;
        int[] oldCounts = counts;
        communities = new long[2 * oldCounts.length];
        counts = new int[2 * oldCounts.length];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int place = placeOf(oldCommunities[i]);
                communities[place] = oldCommunities[i];
                counts[place] = oldCounts[i];
            }
        }
    }

    /** Sees each community and its count. */
    @FunctionalInterface
    public interface Visitor {
        void visit(long community, int count);
    }
}
