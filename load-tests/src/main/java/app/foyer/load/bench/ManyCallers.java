package app.foyer.load.bench;

import app.foyer.contract.Authorship;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers who send commands one by one, as clients do, each the next one once the last is durable.
 *
 * @param count at once
 */
record ManyCallers(Commands house, int count) {

    /** Sends all of them; returns when the last one is acknowledged. */
    void send(List<? extends Command> commands, Authorship authorship) throws InterruptedException {
        try (ExecutorService callers = Executors.newFixedThreadPool(count)) {
            List<Future<?>> sent = new ArrayList<>();
            for (Command command : commands) {
                sent.add(callers.submit(() -> house.send(command, authorship)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a command was not done", e);
        }
    }
}
