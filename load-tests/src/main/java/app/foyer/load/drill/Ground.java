package app.foyer.load.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * Where a fault happens, and how often.
 *
 * @param folder for the data of this fault's servers; made anew
 * @param rounds how often what is done in rounds is done
 * @param seed of all that is left to chance
 * @param stall for how long a server stalls
 */
record Ground(Path folder, int rounds, long seed, Duration stall, PrintStream out) {

    /** The same, for one fault. */
    Ground of(Fault fault) throws IOException {
        Path own = Files.createDirectories(folder.resolve(fault.name()));
        return new Ground(own, rounds, seed, stall, out);
    }

    /** The data folder of the servers. */
    Path data() {
        return folder.resolve("data");
    }

    /** As many rounds as were asked for, but no more than this. */
    int roundsAtMost(int most) {
        return Math.min(rounds, most);
    }

    Random random() {
        return new Random(seed);
    }

    /** Says how far a long work is. */
    void say(String line) {
        out.println("  " + line);
        out.flush();
    }

    /** Waits, while others do something. */
    static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
