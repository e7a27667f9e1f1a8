package app.foyer.load.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Who reads next, drawn by Zipf's law beforehand, so that a token is signed only for those who
 * come: each draw is used once, as it would be of endless many.
 */
final class DrawnReaders {
    private static final int SEED = 3;

    private final int[] draws;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, byte[]> pages = new HashMap<>();
    private final Map<Integer, byte[]> byGraphql = new HashMap<>();

    private DrawnReaders(int[] draws) {
        this.draws = draws;
    }

    /**
     * @param count how many are drawn; after the last, the first comes again
     */
    static DrawnReaders of(MadeReaders made, int count, BenchHouse house)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        DrawnReaders drawn =
                new DrawnReaders(
                        IntStream.generate(() -> made.zipf(random)).limit(count).toArray());
        Steps steps = new Steps("Tokens signed", System.out);
        for (int reader : drawn.draws) {
            if (!drawn.pages.containsKey(reader)) {
                String token = MadeReaders.token(house, reader);
                drawn.pages.put(reader, PlainClient.request(TimelineBench.HOME, token));
                drawn.byGraphql.put(
                        reader, PlainClient.post("/graphql", token, TimelineBench.SAME_BY_GRAPHQL));
                steps.reached(drawn.pages.size());
            }
        }
        steps.done();
        return drawn;
    }

    /** How many different ones. */
    int readers() {
        return pages.size();
    }

    /**
     * One request of each, those who come most at last: so they are found when a house has long
     * been open.
     */
    List<byte[]> everyPage() {
        return pages.entrySet().stream()
                .sorted(Map.Entry.<Integer, byte[]>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .toList();
    }

    byte[] page() {
        return next(pages);
    }

    byte[] byGraphql() {
        return next(byGraphql);
    }

    private byte[] next(Map<Integer, byte[]> requests) {
        int draw = Math.floorMod(next.getAndIncrement(), draws.length);
        return Objects.requireNonNull(requests.get(draws[draw]));
    }
}
