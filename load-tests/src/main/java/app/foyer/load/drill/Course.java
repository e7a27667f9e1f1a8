package app.foyer.load.drill;

import app.foyer.load.bench.Deletion;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a drill is asked for, and how it goes from one of its faults to the next. */
final class Course {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--rounds",
            description = "Of what is done in rounds, at most (${DEFAULT-VALUE}).",
            defaultValue = "100")
    private int rounds;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only this fault, or these.")
    private List<String> only = List.of();

    @Option(names = "--seed", description = "Of all that is left to chance.")
    private @Nullable Long seed;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "For the servers' data; a temporary folder if not given.")
    private @Nullable Path data;

    /**
     * Does those that are asked for, and prints what each came to.
     *
     * @param stall for how long a server stalls, where one does
     * @return the exit status: 1 if there are differences
     */
    int run(String drill, List<Fault> all, Duration stall) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        PrintStream out = System.out;
        List<Fault> faults = asked(all);
        Path folder = data == null ? Files.createTempDirectory("foyer-drill") : data;
        Ground ground =
                new Ground(
                        folder.toAbsolutePath(),
                        rounds,
                        seed == null ? new Random().nextLong() >>> 32 : seed,
                        stall,
                        out);
        List<Outcome> outcomes = new ArrayList<>();
        for (Fault fault : faults) {
            outcomes.add(happen(fault, ground));
            out.println(outcomes.getLast());
            out.flush();
        }
        long differences = outcomes.stream().mapToLong(Outcome::differences).sum();
        long tried = outcomes.stream().filter(Outcome::isTried).count();
        if (differences == 0 && data == null) {
            Files.walkFileTree(folder, new Deletion());
        } else {
            out.println("What the servers left is in " + folder + ".");
        }
        out.println("%s drill: %d faults, %d differences".formatted(drill, tried, differences));
        return differences == 0 ? 0 : 1;
    }

    private static Outcome happen(Fault fault, Ground ground) throws IOException {
        Ground own = ground.of(fault);
        try (Remains _ = Remains.of(own.data())) {
            return fault.happen(own);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.broken(fault.name(), e);
        } catch (Exception e) {
            return Outcome.broken(fault.name(), e);
        }
    }

    private List<Fault> asked(List<Fault> all) {
        List<String> names = all.stream().map(Fault::name).toList();
        for (String name : only) {
            if (!names.contains(name) && spec != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no fault " + name + "; those there are: " + names);
            }
        }
        return all.stream().filter(fault -> only.isEmpty() || only.contains(fault.name())).toList();
    }
}
