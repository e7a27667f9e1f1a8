package app.foyer.evaluate;

import app.foyer.evaluate.Happening.Wrote;
import java.util.Arrays;

/** Who wrote when and where: a whole history in three arrays, and a chain of posts per member. */
final class Posts {
    private long[] at = new long[1 << 16];
    private int[] community = new int[1 << 16];
    private int[] member = new int[1 << 16];
    private int[] next = new int[1 << 16];
    private int[] first = new int[1 << 10];
    private int[] last = new int[1 << 10];
    private int count;
    private int members;

    void add(Wrote wrote) {
        if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            community = Arrays.copyOf(community, 2 * count);
            member = Arrays.copyOf(member, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        at[count] = wrote.at();
        community[count] = wrote.community();
        member[count] = wrote.member();
        next[count] = -1;
        chain(wrote.member(), count);
        count++;
    }

    private void chain(int writer, int post) {
        if (writer >= first.length) {
            int size = Math.max(writer + 1, 2 * first.length);
            first = Arrays.copyOf(first, size);
            last = Arrays.copyOf(last, size);
        }
        for (; members <= writer; members++) {
            first[members] = -1;
        }
        if (first[writer] < 0) {
            first[writer] = post;
        } else {
            next[last[writer]] = post;
        }
        last[writer] = post;
    }

    int count() {
        return count;
    }

    /** Members who may have written: those numbered below. */
    int members() {
        return members;
    }

    long at(int post) {
        return at[post];
    }

    int community(int post) {
        return community[post];
    }

    int member(int post) {
        return member[post];
    }

    /** A member's first post; -1 if they wrote none. */
    int firstOf(int writer) {
        return first[writer];
    }

    /** The next post of the same member; -1 if there is none. */
    int nextOf(int post) {
        return next[post];
    }
}
