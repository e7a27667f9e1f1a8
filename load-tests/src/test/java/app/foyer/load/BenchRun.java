package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;

/** Runs a benchmark or a drill in this process, and hears what it says. */
final class BenchRun {
    private BenchRun() {}

    static List<String> lines(String... arguments) {
        return heard(() -> Bench.run(arguments));
    }

    static List<String> drill(String... arguments) {
        return heard(() -> Drill.run(arguments));
    }

    private static List<String> heard(IntSupplier run) {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertThat(run.getAsInt()).isZero();
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
