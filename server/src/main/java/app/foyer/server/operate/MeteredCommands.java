package app.foyer.server.operate;

import app.foyer.contract.Authorship;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Times commands: {@code foyer.commands}, by command, outcome (done, unchanged, repeated, refused,
 * failed) and refusal (a code, or none). The tags are bounded: commands and refusals are known by
 * name.
 */
public final class MeteredCommands implements Commands {
    static final String TIMER = "foyer.commands";
    private static final String NO_REFUSAL = "none";

    private final Commands commands;
    private final MeterRegistry meters;

    public MeteredCommands(Commands commands, MeterRegistry meters) {
        this.commands = commands;
        this.meters = meters;
    }

    @Override
    public Receipt send(Command command, Authorship authorship, @Nullable IdempotencyKey key) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        String refusal = NO_REFUSAL;
        try {
            Receipt receipt = commands.send(command, authorship, key);
            outcome = outcome(receipt);
            return receipt;
        } catch (Refused refused) {
            outcome = "refused";
            refusal = refused.refusal().code();
            throw refused;
        } finally {
            sample.stop(timer(command, outcome, refusal));
        }
    }

    private static String outcome(Receipt receipt) {
        if (receipt.repeated()) {
            return "repeated";
        }
        return receipt.changed() ? "done" : "unchanged";
    }

    private Timer timer(Command command, String outcome, String refusal) {
        return Timer.builder(TIMER)
                .description("Commands, from the front's call to durable events")
                .tag("command", command.getClass().getSimpleName())
                .tag("outcome", outcome)
                .tag("refusal", refusal)
                .publishPercentileHistogram()
                .register(meters);
    }
}
