package app.foyer.load.drill;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin private final Course course = new Course();

    @Option(
            names = "--stall-seconds",
            description = "For how long a server stalls (${DEFAULT-VALUE}).",
            defaultValue = "70")
    private int stallSeconds;

    @Override
    public Integer call() throws Exception {
        return course.run("append", FAULTS, Duration.ofSeconds(stallSeconds));
    }
}
