package app.foyer.load.bench;

import app.foyer.contract.Content;
import app.foyer.load.bench.MadeRooms.Reader;
import app.foyer.load.bench.RedisBytes.Needed;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.redis.RedisBucketStore;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Bytes in Redis of an entry of a full home timeline, beside the eight of a bare id; and of a card,
 * with a post's words and without. Homes are as they are in a house that lives: built, and then
 * delivered to.
 */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = "Bytes in Redis of a home's entry, beside an id's eight, and of a card.")
public final class MemoryBench implements Callable<Integer> {
    private static final int ENTRIES = KeyFamily.TIMELINE_POSTS_MAX;
    private static final int KEYS_MAX = 10_000;

    /** This part of all posts is delivered into homes that are there. */
    private static final int DELIVERED = 8;

    @Option(
            names = "--readers",
            defaultValue = "400",
            description = "How many members have a home (${DEFAULT-VALUE}).")
    private int readers;

    @Option(
            names = "--posts",
            defaultValue = "4000",
            description =
                    "Published; each reader is in a quarter of the communities, and half of the"
                            + " posts have no words that are known (${DEFAULT-VALUE}).")
    private int posts;

    @Override
    public Integer call() throws Exception {
        return BenchHouse.measured(this::measure);
    }

    private String measure(BenchHouse house) throws InterruptedException {
        Content words = Content.of(MadeReaders.TEXT);
        Content unknown = Content.ofLength(words.length());
        MadeRooms made = MadeRooms.in(house, readers);
        int delivered = posts / DELIVERED;
        made.write(posts / 2, unknown, house);
        made.write(posts - posts / 2 - delivered, words, house);
        try (RedisBucketStore store = new RedisBucketStore(house.redis(), "bench")) {
            BuiltHomes.of(made.readers().stream().map(Reader::member).toList(), store);
        }
        made.write(delivered, words, house);
        try (RedisBytes bytes = new RedisBytes(house.redis())) {
            Needed homes = bytes.fullHomes(KEYS_MAX, ENTRIES);
            if (homes.keys() == 0) {
                throw new IllegalStateException("no home is full: publish more posts");
            }
            Needed cards = bytes.cards(KEYS_MAX, true);
            Needed bare = bytes.cards(KEYS_MAX, false);
            System.out.println("| what | measured | bytes each | reference |");
            System.out.println("|---|---|---|---|");
            row(
                    "entry of a home of %d".formatted(ENTRIES),
                    homes.entries(),
                    homes.perEntry(),
                    "8, an id");
            row(
                    "card, %d characters of text".formatted(words.length()),
                    cards.keys(),
                    cards.perKey(),
                    "");
            row("card without text", bare.keys(), bare.perKey(), "");
            return String.format(
                    Locale.ROOT,
                    "memory ratio=%.2f ours=%.1f reference=%d card=%.0f card_without_text=%.0f",
                    homes.perEntry() / Long.BYTES,
                    homes.perEntry(),
                    Long.BYTES,
                    cards.perKey(),
                    bare.perKey());
        }
    }

    private static void row(String what, long measured, double bytes, String reference) {
        System.out.printf(
                Locale.ROOT, "| %s | %,d | %.1f | %s |%n", what, measured, bytes, reference);
    }
}
