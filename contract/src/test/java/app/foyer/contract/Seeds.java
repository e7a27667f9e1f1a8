package app.foyer.contract;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a test under many seeds; a failure names its seed, {@code -Dfoyer.seed=…} repeats it. */
public final class Seeds {
    private Seeds() {}

    /** Runs {@code test} with {@code times} different generators. */
    public static void each(int times, Consumer<Random> test) {
        String wanted = System.getProperty("foyer.seed");
        if (wanted != null) {
            test.accept(new Random(Long.parseLong(wanted)));
            return;
        }
        for (long seed = 1; seed <= times; seed++) {
            try {
                test.accept(new Random(seed));
            } catch (Throwable failure) {
                throw new AssertionError("failed; repeat with -Dfoyer.seed=" + seed, failure);
            }
        }
    }
}
