package app.foyer.query.signals;

import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a post or a reply means for the community and for its author. */
final class Writing {
    /** A newcomer joined the network under so long ago. */
    static final Duration NEWCOMER = Duration.ofDays(14);

    /** A newcomer who was never heard is one for so long. */
    static final Duration NEWCOMER_UNHEARD = Duration.ofDays(90);

    private static final Duration STAYS_FROM = Duration.ofDays(7);
    private static final Duration STAYS_TO = Duration.ofDays(37);

    private final PostEvent event;
    private final World world;
    private final Instant at;
    private final Key signals;
    private final Key standing;

    private Writing(PostEvent event, World world) {
        this.event = event;
        this.world = world;
        this.at = event.at();
        this.signals = Key.ofSignals(KeyFamily.SIGNALS, event.community());
        this.standing = Key.ofSignals(KeyFamily.STANDING, event.author());
    }

    static void write(PostEvent event, World world) {
        new Writing(event, world).write();
    }

    private void write() {
        Key writers = Key.ofSignals(KeyFamily.WRITERS, event.community());
        String author = event.author().toString();
        Writer before = Writer.read(world.get(writers, author));
        Writer after = before == null ? first() : again(before);
        if (before == null || !at.isBefore(before.lastAt())) {
            after =
                    after.weighing(
                            Trust.weight(event.author(), event.community(), after, at, world));
        }
        world.set(writers, author, after.write());
        Lively.move(event.community(), before, after, world);
        Company.visit(event.author(), event.community(), world);
        if (after.weight() > 0) {
            Company.settle(event.author(), event.community(), world);
        }
        if (isNewcomer()) {
            await(before == null);
        }
        Sieve.sift(event.community(), at, world);
    }

    private Writer first() {
        Instant joined = moment(SignalFields.JOINED);
        Instant wrote = moment(SignalFields.WROTE);
        boolean landed =
                wrote == null
                        && joined != null
                        && Duration.between(joined, at).compareTo(NEWCOMER) < 0;
        boolean newcomer =
                wrote == null || Duration.between(wrote, at).compareTo(NEWCOMER_UNHEARD) < 0;
        if (wrote == null) {
            world.set(standing, SignalFields.WROTE, Long.toString(at.toEpochMilli()));
            seed();
        }
        if (!newcomer) {
            return Writer.first(at, event.post(), 0, landed);
        }
        int voice = Trust.WHOLE / (1 + Company.places(event.author(), world));
        count(Tally.FIRSTS, at, voice);
        return Writer.first(at, event.post(), voice, landed);
    }

    /** The first who write are trusted: there is nobody else from whom trust could spread. */
    private void seed() {
        Key network = Key.ofSignals(KeyFamily.NETWORK);
        if (world.get(network, SignalFields.BEGAN) == null) {
            world.set(network, SignalFields.BEGAN, Long.toString(at.toEpochMilli()));
        }
        int seeds = Trust.number(world.get(network, SignalFields.SEEDS));
        if (seeds < Trust.SEEDS) {
            world.set(standing, SignalFields.SEED, "1");
            world.set(network, SignalFields.SEEDS, Integer.toString(seeds + 1));
        }
    }

    private Writer again(Writer before) {
        Writer after = before.wrote(at, event.post());
        Duration since = Duration.between(before.firstAt(), at);
        boolean stays =
                before.newcomer()
                        && before.heard()
                        && !before.stays()
                        && since.compareTo(STAYS_FROM) >= 0
                        && since.compareTo(STAYS_TO) <= 0;
        if (!stays) {
            return after;
        }
        count(Tally.STAYS, before.firstAt(), before.voice());
        return after.stayed();
    }

    private void count(Tally tally, Instant when, int voice) {
        Tallies.add(signals, tally, when, voice, world);
        Tallies.add(Key.ofSignals(KeyFamily.NETWORK), tally, when, voice, world);
    }

    private boolean isNewcomer() {
        Instant joined = moment(SignalFields.JOINED);
        if (joined == null) {
            return false;
        }
        Duration since = Duration.between(joined, at);
        boolean unheard = world.get(standing, SignalFields.WAS_HEARD) == null;
        return since.compareTo(unheard ? NEWCOMER_UNHEARD : NEWCOMER) < 0;
    }

    private void await(boolean first) {
        PostId thread =
                switch (event) {
                    case PostPublished published -> published.post();
                    case ReplyWritten reply -> reply.thread();
                    case PostEvent.PostImported _,
                            PostEvent.PostEdited _,
                            PostEvent.PostDeleted _,
                            PostEvent.PostRemoved _,
                            PostEvent.PostRestored _,
                            PostEvent.RemovedPostDeleted _ ->
                            throw new IllegalArgumentException("nothing was written: " + event);
                };
        Answering.await(
                event.community(),
                event.post(),
                new Waiting(at, thread, event.author(), first, false),
                world);
    }

    private @Nullable Instant moment(String field) {
        String written = world.get(standing, field);
        return written == null ? null : Instant.ofEpochMilli(Long.parseLong(written));
    }
}
