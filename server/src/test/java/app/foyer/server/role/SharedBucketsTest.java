package app.foyer.server.role;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Authorship;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Origin;
import app.foyer.contract.PostRules;
import app.foyer.contract.Profile;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.id.Ids;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.ExternalStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.role.ServerSettings.Database;
import app.foyer.server.say.Voice;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

/** Several nodes on one log and one Redis, which come, go, and are cut off. */
class SharedBucketsTest {
    private static final Voice SILENT =
            new Voice(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    private static final int ALL = 17;

    /** Generous: within 15 s on a machine that has nothing else to do. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    @TempDir Path path;

    @Test
    void nodesShareTheBucketsEvenlyWhoeverComesAndGoes() throws IOException {
        try (DataFolder folder = DataFolder.take(path.resolve("data"), "test");
                EmbeddedStores stores =
                        EmbeddedStores.start(
                                folder,
                                ExternalStores.read(new StandardEnvironment()),
                                EmbeddedStores.Needed.ALL,
                                SILENT);
                Node one = node(stores.stores(), stores.stores().logUrl())) {
            try (Node two = node(stores.stores(), stores.stores().logUrl())) {
                eventually(() -> evenly(8, one, two));
                happens(one);
                aThirdComesAndIsCutOff(stores.stores(), one, two);
            }
            eventually(() -> evenly(16, one));
            happens(one);
        }
    }

    private void aThirdComesAndIsCutOff(Stores stores, Node one, Node two) throws IOException {
        try (CutLine line = CutLine.to(stores.logUrl());
                Node three = node(stores, line.url())) {
            eventually(() -> evenly(6, one, two, three));
            happens(one);
            // As if it had been killed: it gives nothing up, and says nothing.
            line.cut();
            eventually(() -> evenly(8, one, two));
            happens(one);
        }
    }

    /** Something new is remembered everywhere. */
    private void happens(Node node) {

        node.house
                .commands()
                .send(
                        new JoinNetwork(
                                ids.nextMember(),
                                null,
                                new Profile("somebody", List.of(), List.of(), null)),
                        new Authorship(null, Origin.MEMBER, "test"),
                        null);
        eventually(() -> node.remembered() == node.house.head());
    }

    private static boolean evenly(int most, Node... nodes) {
        int all = 0;
        for (Node node : nodes) {
            // One of them has the signals, beside its share of the timelines.
            if (node.buckets() > most + 1) {
                return false;
            }
            all += node.buckets();
        }
        return all == ALL;
    }

    private static void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(WAIT_MAX.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Node node(Stores stores, String logUrl) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ServerSettings settings =
                new ServerSettings(
                        new Database(logUrl, stores.user(), stores.password()),
                        new Database(stores.keysUrl(), stores.user(), stores.password()),
                        Optional.ofNullable(stores.redisUrl()),
                        stores.masterKeys(),
                        EnumSet.of(Role.COMMAND, Role.PROJECTION),
                        path.resolve("index"),
                        "test",
                        Optional.empty(),
                        OpeningRule.STANDARD,
                        PostRules.STANDARD,
                        path.resolve("forgotten.list"),
                        ServerSettings.countedOrigins(false),
                        Upkeep.STANDARD);
        return new Node(new House(settings, Clock.systemUTC(), meters), meters);
    }

    private record Node(House house, SimpleMeterRegistry meters) implements AutoCloseable {
        int buckets() {
            return (int) meters.get("foyer.projection.buckets").gauge().value();
        }

        long remembered() {
            return house.sides().stream()
                    .filter(side -> side.name().equals("timelines"))
                    .mapToLong(side -> side.position())
                    .sum();
        }

        @Override
        public void close() {
            house.close();
        }
    }
}
