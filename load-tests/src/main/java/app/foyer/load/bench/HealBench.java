package app.foyer.load.bench;

import app.foyer.contract.Content;
import app.foyer.load.bench.LightLoad.Result;
import app.foyer.load.bench.RoomHomes.Compared;
import app.foyer.server.role.Verification;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redis.clients.jedis.RedisClient;

/**
 * Redis loses everything while members read and write: how long until every home is there again,
 * and a comparison with a fresh replay of the log finds no difference; and whether anything is
 * missing in the homes then, or there twice.
 */
@Command(
        name = "heal",
        mixinStandardHelpOptions = true,
        description = "Redis is emptied under load: how long until all of it is there again.")
public final class HealBench implements Callable<Integer> {
    private static final Duration CLEAN_WITHIN = Duration.ofMinutes(20);

    /** Longer than anything goes on with what it saw of Redis before. */
    private static final Duration SEEN_BEFORE = Duration.ofMillis(100);

    @Option(
            names = "--readers",
            defaultValue = "4000",
            description = "How many members have a home (${DEFAULT-VALUE}).")
    private int readers;

    @Option(
            names = "--posts",
            defaultValue = "3600",
            description =
                    "There before; each reader is in a quarter of the communities (${DEFAULT-VALUE}).")
    private int posts;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "Of reading and writing before that (${DEFAULT-VALUE}).")
    private int seconds;

    /** When what was there again, in seconds after Redis was emptied. */
    private record Healed(
            double buckets, double homes, double clean, Verification found, Result load) {}

    @Override
    public Integer call() throws Exception {
        return BenchHouse.measured(this::measure);
    }

    private String measure(BenchHouse house) throws InterruptedException {
        MadeRooms made = MadeRooms.in(house, readers);
        made.write(posts, Content.of(MadeReaders.TEXT), house);
        RoomHomes homes = new RoomHomes(house.queries(), made);
        homes.visit(house.head());
        RestingRedis.await(house.redis());
        Healed healed;
        try (LightLoad load = LightLoad.begin(homes, made, house.commands())) {
            Thread.sleep(Duration.ofSeconds(seconds));
            healed = heal(house, homes, load);
        }
        Compared compared = homes.compare();
        table(healed, compared);
        return String.format(
                Locale.ROOT,
                "heal seconds=%.1f homes_seconds=%.1f missing=%d doubled=%d differences=%d",
                healed.clean(),
                healed.homes(),
                compared.missing(),
                compared.doubled(),
                healed.found().differences());
    }

    private static Healed heal(BenchHouse house, RoomHomes homes, LightLoad load)
            throws InterruptedException {
        long begun = System.nanoTime();
        empty(house.redis());
        Thread.sleep(SEEN_BEFORE);
        long head = house.head();
        homes.awaitFresh(head);
        double buckets = Seconds.since(begun);
        homes.visit(head);
        double there = Seconds.since(begun);
        load.stopWriting();
        house.awaitProjections();
        Verification found = house.verify();
        while (found.differences() > 0 && Seconds.since(begun) < CLEAN_WITHIN.toSeconds()) {
            System.out.printf(Locale.ROOT, "  %,d differences yet%n", found.differences());
            found = house.verify();
        }
        return new Healed(buckets, there, Seconds.since(begun), found, load.end());
    }

    private static void empty(URI uri) {
        try (RedisClient redis = RedisClient.create(uri)) {
            redis.flushAll();
        }
    }

    private void table(Healed healed, Compared compared) {
        System.out.println(
                "| homes | entries | log followed after s | all homes there | verified | keys | differences"
                        + " | missing | doubled |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.1f | %.1f | %.1f | %,d | %d | %d | %d |%n",
                readers,
                compared.entries(),
                healed.buckets(),
                healed.homes(),
                healed.clean(),
                healed.found().keys(),
                healed.found().differences(),
                compared.missing(),
                compared.doubled());
        Result load = healed.load();
        System.out.printf(
                Locale.ROOT,
                "From %d s before until then: %,d pages read, %,d of them stale, p99 %.1f ms; %,d posts"
                        + " published; %d failed%n",
                seconds,
                load.pages(),
                load.stale(),
                load.p99Ms(),
                load.posts(),
                load.failed());
    }
}
