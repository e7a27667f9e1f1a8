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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Writers, and harm to what they write to: nothing that was acknowledged may be lost, nothing
 * doubled or stored in part, no position left out.
 */
@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        description = "Harm while callers write: nothing acknowledged is lost, nothing doubled.")
public final class AppendDrill implements Callable<Integer> {
    private static final List<Fault> FAULTS =
            List.of(
                    new KillFault(),
                    new PostmasterFault(),
                    new StallFault(),
                    new ClockFault(),
                    new TwoServersFault(),
                    new DiskFullFault(),
                    new OrphanFault());

    @Spec private @Nullable CommandSpec spec;

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

    @Option(
            names = "--stall-seconds",
            description = "For how long a server stalls (${DEFAULT-VALUE}).",
            defaultValue = "70")
    private int stallSeconds;

    @Option(names = "--seed", description = "Of all that is left to chance.")
    private @Nullable Long seed;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "For the servers' data; a temporary folder if not given.")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        PrintStream out = System.out;
        List<Fault> faults = asked();
        Path folder = data == null ? Files.createTempDirectory("foyer-drill") : data;
        Ground ground =
                new Ground(
                        folder.toAbsolutePath(),
                        rounds,
                        seed == null ? new Random().nextLong() >>> 32 : seed,
                        Duration.ofSeconds(stallSeconds),
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
        out.println("append drill: %d faults, %d differences".formatted(tried, differences));
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

    private List<Fault> asked() {
        List<String> names = FAULTS.stream().map(Fault::name).toList();
        for (String name : only) {
            if (!names.contains(name) && spec != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no fault " + name + "; those there are: " + names);
            }
        }
        return FAULTS.stream()
                .filter(fault -> only.isEmpty() || only.contains(fault.name()))
                .toList();
    }
}
