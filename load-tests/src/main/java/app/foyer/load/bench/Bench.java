package app.foyer.load.bench;

import java.util.List;
import java.util.Locale;

/** {@code ./foyer bench NAME}: runs one benchmark. */
public final class Bench {
    private static final List<String> NAMES = List.of("home", "import", "load");

    private Bench() {}

    /** Runs the benchmark that the first argument names; exit status 2 if there is none such. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "home" -> inHouse(house -> new HomeBench(house).run());
            case "import" -> inHouse(house -> new ImportBench(house).run());
            case "load" -> app.foyer.load.LoadBench.main(rest(arguments));
            default -> {
                System.err.println("There is no benchmark '%s'; there are %s.".formatted(name, NAMES));
                System.exit(2);
            }
        }
        System.exit(0);
    }

    @FunctionalInterface
    private interface InHouse {
        String run(BenchHouse house) throws Exception;
    }

    private static void inHouse(InHouse bench) throws Exception {
        String last;
        try (BenchHouse house = BenchHouse.open()) {
            last = bench.run(house);
        }
        System.out.println(last);
    }

    private static String[] rest(String[] arguments) {
        return List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
    }

    /** The line by which a program reads a benchmark: what was asked for, and both figures. */
    static String lastLine(String name, double ours, double reference) {
        return "%s ratio=%.2f ours=%.0f reference=%.0f"
                .formatted(name, ours / reference, ours, reference);
    }
}
