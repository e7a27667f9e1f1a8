package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who was active lately in a community: each on the last day on which they wrote there. */
final class Lively {
    /** One who is trusted by half or more is counted as a person. */
    static final int TRUSTED = Trust.WHOLE / 2;

    private Lively() {}

    /**
     * Moves a member to where they stand now.
     *
     * @param before as they were counted; null if they were not
     */
    static void move(CommunityId community, @Nullable Writer before, Writer now, World world) {
        Key signals = Key.ofSignals(KeyFamily.SIGNALS, community);
        if (before != null) {
            count(signals, before.lastAt(), before.weight(), -1, world);
        }
        count(signals, now.lastAt(), now.weight(), 1, world);
    }

    private static void count(Key signals, Instant at, int weight, int sign, World world) {
        Tallies.add(signals, Tally.LIVELY, at, (long) sign * weight, world);
        if (weight >= TRUSTED) {
            Tallies.add(signals, Tally.ACTIVE, at, sign, world);
        }
    }
}
