package app.foyer.query.signals;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;

/**
 * A newcomer's post that nobody has answered: {@code <at> <thread> <author> <1 if first>}, time in
 * epoch ms, ids decimal.
 *
 * @param first whether it is their first in the community, which counts for the ranking
 */
record Waiting(Instant at, PostId thread, MemberId author, boolean first) {

    static Waiting read(String written) {
        String[] parts = written.split(" ", -1);
        return new Waiting(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                new PostId(Long.parseLong(parts[1])),
                new MemberId(Long.parseLong(parts[2])),
                parts[3].equals("1"));
    }

    String write() {
        return at.toEpochMilli()
                + " "
                + thread.value()
                + " "
                + author.value()
                + " "
                + (first ? 1 : 0);
    }
}
