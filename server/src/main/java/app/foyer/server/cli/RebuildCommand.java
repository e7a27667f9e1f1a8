package app.foyer.server.cli;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.operate.Rebuilder;
import app.foyer.server.role.House;
import app.foyer.server.role.Role;
import app.foyer.server.say.Counted;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Has what is kept in Redis built anew: by the server that runs on the folder, or, without one,
 * here.
 */
@Command(
        name = "rebuild",
        description = "Build what is kept in Redis anew from the log, beside what is live.")
final class RebuildCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SAY_EVERY = Duration.ofSeconds(5);

    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--bucket",
            paramLabel = "NUMBER",
            description = "Only this bucket, 0 to 16; all if not given.")
    private @Nullable Integer bucket;

    @Option(names = "--status", description = "Only say how far it is.")
    private boolean status;

    @Option(names = "--stop", description = "Have it rest; another rebuild takes it up.")
    private boolean stop;

    @Override
    public Integer call() {
        Voice voice = new Voice(System.out);
        Lifetime.run(voice, lifetime -> run(voice, lifetime));
        return 0;
    }

    private void run(Voice voice, Lifetime lifetime) {
        Set<Integer> asked = asked();
        FolderStores folder =
                FolderStores.of(
                        data.folder(), "rebuild", EmbeddedStores.Needed.ALL, voice, lifetime);
        boolean here = !folder.served() && !status && !stop;
        House house =
                lifetime.keep(
                        new House(
                                VerifyCommand.settings(
                                        data.folder(), "rebuild", folder.stores(), roles(here)),
                                Clock.systemUTC(),
                                new SimpleMeterRegistry()));
        Rebuilder rebuilder = house.rebuilder();
        if (status) {
            say(rebuilder.progress(), voice);
        } else if (stop) {
            asked.forEach(each -> rebuilder.rebuild(each, false));
            say(rebuilder.progress(), voice);
        } else {
            if (here) {
                CatchingUp.await(house, lifetime);
            }
            rebuild(rebuilder, asked, voice, lifetime);
        }
    }

    private static Set<Role> roles(boolean here) {
        return here ? EnumSet.of(Role.PROJECTION, Role.QUERY) : EnumSet.of(Role.QUERY);
    }

    private Set<Integer> asked() {
        Integer one = bucket;
        if (one == null) {
            return IntStream.range(0, Rebuilder.BUCKETS)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        if (one < 0 || one >= Rebuilder.BUCKETS) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "Buckets are numbered 0 to " + (Rebuilder.BUCKETS - 1) + ".");
        }
        return Set.of(one);
    }

    /**
     * Has buckets built anew, and waits until that is done.
     *
     * @throws Unable if some were not
     */
    static void rebuild(Rebuilder rebuilder, Set<Integer> asked, Voice voice, Lifetime lifetime) {
        long begun = System.nanoTime();
        List<LiveBucket> before = rebuilder.live();
        asked.forEach(each -> rebuilder.rebuild(each, true));
        watch(rebuilder, asked, voice, lifetime);
        if (rebuilder.progress().stream().anyMatch(each -> asked.contains(each.bucket()))) {
            throw new Unable(
                    "It was stopped; another rebuild takes it up. foyer rebuild --status says how far it is.");
        }
        List<LiveBucket> now = rebuilder.live();
        List<Integer> givenUp =
                asked.stream()
                        .filter(each -> !before.get(each).isReplacedBy(now.get(each)))
                        .toList();
        if (!givenUp.isEmpty()) {
            throw new Unable(
                    "%s not built anew, but given up: %s. The server's health and log say why."
                            .formatted(
                                    Counted.of(givenUp.size(), "bucket was", "buckets were"),
                                    numbers(givenUp)));
        }
        voice.say(
                String.format(
                        Locale.ROOT,
                        "rebuilt %s in %.0f s",
                        Counted.of(asked.size(), "bucket"),
                        (System.nanoTime() - begun) / 1e9));
    }

    private static String numbers(List<Integer> buckets) {
        return buckets.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Until none of them goes on any more. */
    private static void watch(
            Rebuilder rebuilder, Set<Integer> asked, Voice voice, Lifetime lifetime) {
        long said = System.nanoTime();
        List<RebuildProgress> left = going(rebuilder, asked);
        while (!left.isEmpty()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            lifetime.checkGoing();
            if (System.nanoTime() - said > SAY_EVERY.toNanos()) {
                said = System.nanoTime();
                say(left, voice);
            }
            left = going(rebuilder, asked);
        }
    }

    private static List<RebuildProgress> going(Rebuilder rebuilder, Set<Integer> asked) {
        return rebuilder.progress().stream()
                .filter(each -> each.going() && asked.contains(each.bucket()))
                .toList();
    }

    private static void say(List<RebuildProgress> buckets, Voice voice) {
        if (buckets.isEmpty()) {
            voice.say("Nothing is being rebuilt.");
        }
        buckets.forEach(each ->
                voice.say(
                        String.format(
                                Locale.ROOT,
                                "  bucket %02d  %5.1f %%  position %,d of %,d  %,.0f events/s  %s",
                                each.bucket(),
                                each.percent(),
                                each.position(),
                                each.upTo(),
                                each.eventsPerSecond(),
                                left(each))));
    }

    private static String left(RebuildProgress progress) {
        if (!progress.going()) {
            return "rests";
        }
        return progress.secondsLeft() < 0
                ? "goes on"
                : String.format(Locale.ROOT, "%,d s left", progress.secondsLeft());
    }
}
