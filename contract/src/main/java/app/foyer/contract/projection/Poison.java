package app.foyer.contract.projection;

import app.foyer.contract.StoreUnavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells an event that cannot be handled from a store that does not answer. */
public final class Poison {
    private static final int CAUSES_MAX = 20;
    private static final String OURS = "app.foyer.";

    private Poison() {}

    /** Whether the event itself is what is wrong, so that another try would end the same. */
    public static boolean isBehind(Throwable thrown) {
        return causes(thrown).stream().noneMatch(Poison::isOfAStore);
    }

    private static boolean isOfAStore(Throwable thrown) {
        return switch (thrown) {
            case StoreUnavailable _, SQLException _, IOException _, TimeoutException _ -> true;
            // By name: only the store itself knows its client.
            default -> thrown.getClass().getName().startsWith("redis.clients.");
        };
    }

    /**
     * What went wrong, and where in our code. Without the message, which may say what the event
     * says.
     */
    public static String described(Throwable thrown) {
        Throwable root = causes(thrown).getLast();
        return Stream.concat(
                        Stream.of(root.getClass().getName()),
                        causes(thrown).reversed().stream()
                                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                                .filter(frame -> frame.getClassName().startsWith(OURS))
                                .limit(1)
                                .map(Poison::described))
                .reduce((what, where) -> what + " at " + where)
                .orElseThrow();
    }

    private static String described(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .toList();
    }
}
