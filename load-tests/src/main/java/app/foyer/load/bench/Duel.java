package app.foyer.load.bench;

import app.foyer.contract.query.Queries;
import app.foyer.load.bench.CallerLoad.Result;
import app.foyer.server.embedded.Stores;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Lets ours and the reference take turns, and prints a row of figures. */
final class Duel {
    private static final int ROUNDS = 3;

    private final Stores stores;
    private final WatchedStore store;
    private final Queries queries;
    private final PrintStream out;

    Duel(Stores stores, WatchedStore store, Queries queries, PrintStream out) {
        this.stores = stores;
        this.store = store;
        this.queries = queries;
        this.out = out;
    }

    /** Lists a second, of the median round each. */
    record Outcome(double ours, double reference) {}

    /** Lets both ask for a while, so that neither begins cold. */
    void warm(CallerLoad load, Askers askers) throws Exception {
        load.run(reference(askers));
        load.run(ours(askers));
    }

    void head() {
        out.println(
                "| who asks | callers | ours/s | reference/s | ratio | ours p50 ms | p99 ms"
                        + " | p50, p99 ms outside Redis | p50, p99 ms of processor | round trips | commands"
                        + " | reference p50 ms | p99 ms |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    Outcome fight(String who, CallerLoad load, Askers askers) throws Exception {
        List<Result> ours = new ArrayList<>();
        List<Result> references = new ArrayList<>();
        long lists = 0;
        long trips = store.trips();
        long commands = store.commands();
        for (int round = 0; round < ROUNDS; round++) {
            references.add(load.run(reference(askers)));
            ours.add(load.run(ours(askers)));
            lists += ours.getLast().whole().getTotalCount();
        }
        Result our = median(ours);
        Result reference = median(references);
        out.println(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %,.0f | %,.0f | %.2f | %.2f | %.2f | %.2f, %.2f | %.2f, %.2f | %.1f | %.0f"
                                + " | %.2f | %.2f |",
                        who,
                        load.callers(),
                        our.perSecond(),
                        reference.perSecond(),
                        our.perSecond() / reference.perSecond(),
                        Result.ms(our.whole(), 50),
                        Result.ms(our.whole(), 99),
                        Result.ms(our.computing(), 50),
                        Result.ms(our.computing(), 99),
                        Result.ms(our.processor(), 50),
                        Result.ms(our.processor(), 99),
                        (double) (store.trips() - trips) / lists,
                        (double) (store.commands() - commands) / lists,
                        Result.ms(reference.whole(), 50),
                        Result.ms(reference.whole(), 99)));
        return new Outcome(our.perSecond(), reference.perSecond());
    }

    private Callable<CallerLoad.Caller> ours(Askers askers) {
        return () -> new FoyerList(queries, store, askers);
    }

    private Callable<CallerLoad.Caller> reference(Askers askers) {
        return () -> new LemmyList(stores, askers);
    }

    private static Result median(List<Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(Result::perSecond))
                .toList()
                .get(results.size() / 2);
    }
}
