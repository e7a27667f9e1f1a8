package app.foyer.query.signals;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;

/**
 * A newcomer's post that nobody has answered: {@code <at> <thread> <author> <1 if first>}, time in
 * epoch ms, ids decimal; of one that was removed, {@code hidden} follows.
 *
 * @param first whether it is their first in the community, which counts for the ranking
 * @param hidden whether it was removed
 */
record Waiting(Instant at, PostId thread, MemberId author, boolean first, boolean hidden) {
    private static final String HIDDEN = " hidden";

    static Waiting read(String written) {
        String[] parts = written.split(" ", -1);
        return new Waiting(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                new PostId(Long.parseLong(parts[1])),
                new MemberId(Long.parseLong(parts[2])),
                parts[3].equals("1"),
                parts.length == 5);
    }

    Waiting hiding(boolean isHidden) {
        return new Waiting(at, thread, author, first, isHidden);
    }

    String write() {
        String written =
                at.toEpochMilli()
                        + " "
                        + thread.value()
                        + " "
                        + author.value()
                        + " "
                        + (first ? 1 : 0);
        return hidden ? written + HIDDEN : written;
    }
}
