package app.foyer.load.bench;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.server.embedded.Stores;
import java.io.OutputStream;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.postgresql.PGConnection;

/** The log read from its beginning, decoded, beside a plain COPY of the same rows. */
final class LogReading {
    private static final long EVENTS_MAX = 200_000;

    private LogReading() {}

    static void compare(CommandSideConfiguration side, Stores stores, int rounds) throws Exception {
        double[] ours = new double[rounds];
        double[] copies = new double[rounds];
        read(side);
        for (int round = 0; round < rounds; round++) {
            copies[round] = copy(stores);
            ours[round] = read(side);
        }
        Arrays.sort(ours);
        Arrays.sort(copies);
        double our = ours[rounds / 2];
        double copy = copies[rounds / 2];
        System.out.printf(
                Locale.ROOT,
                "The log read and decoded: %,.0f events/s; COPY of the same rows: %,.0f/s; ratio"
                        + " %.2f%n",
                our,
                copy,
                our / copy);
    }

    private static double read(CommandSideConfiguration side) throws InterruptedException {
        long begun = System.nanoTime();
        long events = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream = side.log().openStream(null)) {
            while (events < EVENTS_MAX && stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                stream.nextAvailable();
                events++;
            }
        }
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    private static double copy(Stores stores) throws Exception {
        try (Connection connection = OneRowCommits.connect(stores)) {
            long begun = System.nanoTime();
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from event where position <= "
                                            + EVENTS_MAX
                                            + " order by position) to stdout",
                                    OutputStream.nullOutputStream());
            return rows / ((System.nanoTime() - begun) / 1e9);
        }
    }
}
