package app.foyer.server.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies behind a throwable. */
final class Causes {
    private static final int DEPTH_MAX = 20;

    private Causes() {}

    /** The throwable and its causes, outermost first; cut off after 20. */
    static List<Throwable> of(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable t = thrown;
        while (t != null && chain.size() < DEPTH_MAX) {
            chain.add(t);
            t = t.getCause();
        }
        return chain;
    }
}
