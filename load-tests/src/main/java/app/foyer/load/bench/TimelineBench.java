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
 */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Home pages read a second, by REST and by GraphQL, beside a bare endpoint.")
public final class TimelineBench implements Callable<Integer> {
    private static final int ROUNDS = 3;
    static final String HOME = "/v1/timelines/home?first=20";
    private static final String SAME_BY_GRAPHQL =
            "{\"query\":\"{ home(first: 20) { edges { cursor because moreByAuthor moreInCommunity"
                    + " reasons { code } node { id community { id name } authorName thread parent"
                    + " text length warning at edited replies origin position } }"
                    + " pageInfo { endCursor hasNextPage } } }\"}";
    private static final HttpLoad LOAD = new HttpLoad(16, Duration.ofSeconds(6));

    @Option(
            names = "--readers",
            defaultValue = "10000",
            description = "How many members have a home (${DEFAULT-VALUE}).")
    private int readers;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String last;
        try (BenchHouse house = BenchHouse.open()) {
            last = measure(house);
        }
        System.out.println(last);
        return 0;
    }

    private String measure(BenchHouse house) throws IOException, InterruptedException {
        MadeReaders made = MadeReaders.in(house, readers);
        List<byte[]> pages = new ArrayList<>();
        List<byte[]> byGraphql = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            String token = MadeReaders.token(house, reader);
            pages.add(PlainClient.request(HOME, token));
            byGraphql.add(PlainClient.post("/graphql", token, SAME_BY_GRAPHQL));
        }
        int bytes = PlainClient.sendAll(house.port(), pages);
        house.bare().holds(bytes);
        byte[] bare = PlainClient.request(BareEndpoint.PATH, "none");
        List<Load> loads =
                List.of(
                        new Load("bare endpoint", _ -> bare),
                        new Load(
                                "home page of 20 cards, token verified",
                                each -> pages.get(made.zipf(each))),
                        new Load("the same by GraphQL", each -> byGraphql.get(made.zipf(each))));
        loads.forEach(load -> LOAD.run(house.port(), load.requests()));
        System.out.println("| endpoint | requests/s | p50 ms | p99 ms | bytes |");
        System.out.println("|---|---|---|---|---|");
        List<Result> whole = inTurns(loads, house, 0, Result::perSecond);
        double reference = whole.get(0).perSecond();
        double ours = whole.get(1).perSecond();
        List<Result> third = inTurns(loads.subList(0, 2), house, ours / 3, Result::p99Ms);
        System.out.printf(
                "%np99 at a third of the load beside the bare endpoint's: %.2f%n"
                        + "GraphQL beside REST: %.2f; bytes per entry of a home timeline: %.1f%n",
                third.get(1).p99Ms() / third.get(0).p99Ms(),
                whole.get(2).perSecond() / ours,
                house.bytesPerHomeEntry());
        return BenchHouse.lastLine("timeline", ours, reference);
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
