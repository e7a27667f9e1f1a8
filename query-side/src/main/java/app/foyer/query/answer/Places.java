package app.foyer.query.answer;

import java.util.List;

/** Where one is in a list of falling positions. */
final class Places {
    private Places() {}

    /** The first place whose position is lower than {@code position}; the end if none is. */
    static int after(long position, List<Long> positions) {
        int low = 0;
        int high = positions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions.get(middle) < position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
