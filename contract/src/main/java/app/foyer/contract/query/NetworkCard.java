package app.foyer.contract.query;

import app.foyer.contract.Door;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the network is entered, for everybody.
 *
 * @param open false while it is being prepared
 * @param opensAt its opening night, if a time is set
 * @param capacity how many members it holds; null for any number
 */
public record NetworkCard(
        boolean open, Door door, @Nullable Instant opensAt, @Nullable Integer capacity) {
    /** Of which nobody said anything. */
    public static final NetworkCard OPEN = new NetworkCard(true, Door.OPEN, null, null);

    /** Whether it shows itself to who is no member. */
    public boolean isShown() {
        return open && door == Door.OPEN;
    }
}
