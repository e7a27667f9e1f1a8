package app.foyer.load.bench;

import app.foyer.load.bench.HttpLoad.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Home pages read a second over HTTP, each of 20 cards and with a verified token, beside a bare
 * endpoint of the same bytes in the same server. The two take turns, and the medians are compared.
 * Of several sizes, how it grows is said, too.
 */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Home pages read a second, by REST and by GraphQL, beside a bare endpoint.")
public final class TimelineBench implements Callable<Integer> {
    private static final int ROUNDS = 3;
    private static final int HOMES_LOOKED_AT = 1_000;

    /** More than are asked for in all rounds. */
    private static final int DRAWS = 500_000;

    static final String HOME = "/v1/timelines/home?first=20";
    static final String SAME_BY_GRAPHQL =
            "{\"query\":\"{ home(first: 20) { edges { cursor because moreByAuthor moreInCommunity"
                    + " reasons { code } node { id community { id name } authorName thread parent"
                    + " text length warning at edited replies origin position } }"
                    + " pageInfo { endCursor hasNextPage } } }\"}";
    private static final HttpLoad LOAD = new HttpLoad(16, Duration.ofSeconds(6));
    private static final HttpLoad WARM_UP = new HttpLoad(16, Duration.ofSeconds(15));

    @Option(
            names = "--readers",
            split = ",",
            defaultValue = "100000",
            description =
                    "How many members have a home, one size after the other (${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    /** What was found of one size. */
    private record Found(int readers, Result bare, Result pages, Result third) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Found> found = new ArrayList<>();
        for (int readers : sizes) {
            try (BenchHouse house = BenchHouse.open()) {
                found.add(measure(house, readers));
            }
        }
        if (found.size() > 1) {
            growth(found);
        }
        Found last = found.getLast();
        System.out.println(
                BenchHouse.lastLine("timeline", last.pages().perSecond(), last.bare().perSecond()));
        return 0;
    }

    private static Found measure(BenchHouse house, int readers)
            throws IOException, InterruptedException {
        System.out.printf("%n%,d readers%n", readers);
        MadeReaders made = MadeReaders.beside(house, readers);
        DrawnReaders drawn = DrawnReaders.of(made, DRAWS, house);
        int bytes = PlainClient.sendAll(house.port(), drawn.everyPage());
        house.bare().holds(bytes);
        byte[] bare = PlainClient.request(BareEndpoint.PATH, "none");
        List<Load> loads =
                List.of(
                        new Load("bare endpoint", _ -> bare),
                        new Load("home page of 20 cards, token verified", _ -> drawn.page()),
                        new Load("the same by GraphQL", _ -> drawn.byGraphql()));
        loads.forEach(load -> WARM_UP.run(house.port(), load.requests()));
        System.out.println("| endpoint | requests/s | p50 ms | p99 ms | bytes |");
        System.out.println("|---|---|---|---|---|");
        List<Result> whole = inTurns(loads, house, 0, Result::perSecond);
        double ours = whole.get(1).perSecond();
        List<Result> third = inTurns(loads.subList(0, 2), house, ours / 3, Result::p99Ms);
        System.out.printf(
                "%nof %,d readers, %,d came; beside the bare endpoint: %.2f; p99 at a third of the"
                        + " load: %.2f; GraphQL beside REST: %.2f; bytes per entry of a home"
                        + " timeline: %.1f%n",
                readers,
                drawn.readers(),
                ours / whole.get(0).perSecond(),
                third.get(1).p99Ms() / third.get(0).p99Ms(),
                whole.get(2).perSecond() / ours,
                bytesPerHomeEntry(house));
        return new Found(readers, whole.get(0), whole.get(1), third.get(1));
    }

    private static double bytesPerHomeEntry(BenchHouse house) {
        try (RedisBytes bytes = new RedisBytes(house.redis())) {
            return bytes.homes(HOMES_LOOKED_AT).perEntry();
        }
    }

    /** The bare endpoint has the same to do at every size: what differs there is the machine's. */
    private static void growth(List<Found> found) {
        Found first = found.getFirst();
        System.out.println();
        System.out.println(
                "| readers | requests/s | over the first size's | the same, beside the bare endpoint"
                        + " | p99 ms | p99 ms at a third |");
        System.out.println("|---|---|---|---|---|---|");
        for (Found each : found) {
            System.out.printf(
                    "| %,d | %,.0f | %.2f | %.2f | %.2f | %.2f |%n",
                    each.readers(),
                    each.pages().perSecond(),
                    each.pages().perSecond() / first.pages().perSecond(),
                    each.pages().perSecond()
                            / each.bare().perSecond()
                            / (first.pages().perSecond() / first.bare().perSecond()),
                    each.pages().p99Ms(),
                    each.third().p99Ms());
        }
    }

    /** What is asked for, and what it is called. */
    private record Load(String name, Function<Random, byte[]> requests) {}

    /** The medians by a figure of some rounds, each of which asks for one after the other. */
    private static List<Result> inTurns(
            List<Load> loads, BenchHouse house, double perSecond, ToDoubleFunction<Result> figure) {
        List<List<Result>> results = new ArrayList<>();
        loads.forEach(_ -> results.add(new ArrayList<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (int load = 0; load < loads.size(); load++) {
                results.get(load)
                        .add(LOAD.run(house.port(), loads.get(load).requests(), perSecond));
            }
        }
        List<Result> medians = new ArrayList<>();
        for (int load = 0; load < loads.size(); load++) {
            Result median = Result.median(results.get(load), figure);
            medians.add(median);
            System.out.printf(
                    "| %s%s | %,.0f | %.2f | %.2f | %,.0f |%n",
                    loads.get(load).name(),
                    perSecond == 0 ? "" : ", at a third of the load",
                    median.perSecond(),
                    median.p50Ms(),
                    median.p99Ms(),
                    median.bytes());
        }
        return medians;
    }
}
