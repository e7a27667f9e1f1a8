package app.foyer.load.drill;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A city that lives, and harm to what is remembered of it: afterwards everything is as a replay of
 * the log says, nothing is missing or there twice, nobody was shown what they may not see, and
 * Redis is not fuller than it was.
 */
@Command(
        name = "projections",
        mixinStandardHelpOptions = true,
        description =
                "Harm to what is remembered: it heals, and shows nobody what they may not see.")
public final class ProjectionsDrill implements Callable<Integer> {
    private static final List<Fault> FAULTS =
            List.of(
                    new FanOutFault(),
                    new FlushFault(),
                    new DeletedKeysFault(),
                    new SharedFault(),
                    RedisFault.kept(),
                    RedisFault.lost(),
                    new ColdReadsFault(),
                    new ReplayFault(),
                    new PoisonFault(),
                    new FailoverFault());

    @Mixin private final Course course = new Course();

    @Option(
            names = "--stall-seconds",
            description = "For how long a server stalls (${DEFAULT-VALUE}).",
            defaultValue = "15")
    private int stallSeconds;

    @Override
    public Integer call() throws Exception {
        return course.run("projections", FAULTS, Duration.ofSeconds(stallSeconds));
    }
}
