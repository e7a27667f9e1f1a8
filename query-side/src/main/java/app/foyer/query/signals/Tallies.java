package app.foyer.query.signals;

import app.foyer.query.store.Key;
import java.time.Instant;

/** Counts in the hashes of the signals. */
final class Tallies {
    private Tallies() {}

    static void add(Key key, Tally tally, Instant at, long by, World world) {
        Histogram histogram = read(key, tally, world);
        histogram.add(at, by);
        world.set(key, tally.field(), histogram.write());
    }

    static Histogram read(Key key, Tally tally, World world) {
        return Histogram.read(tally, world.get(key, tally.field()));
    }
}
