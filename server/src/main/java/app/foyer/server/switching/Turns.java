package app.foyer.server.switching;

import app.foyer.contract.id.MemberId;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets only so many members switch at the same time, and each only once. */
final class Turns {
    private final Semaphore free;
    private final Set<MemberId> busy = ConcurrentHashMap.newKeySet();

    Turns(int atOnce) {
        this.free = new Semaphore(atOnce);
    }

    /**
     * A turn, until it is closed.
     *
     * @throws FrontRefused {@code switching-busy}
     */
    Turn take(MemberId member) {
        if (!busy.add(member)) {
            throw new FrontRefused(
                    FrontCode.SWITCHING_BUSY, "What you asked for before is still under way.");
        }
        if (!free.tryAcquire()) {
            busy.remove(member);
            throw new FrontRefused(FrontCode.SWITCHING_BUSY);
        }
        return () -> {
            free.release();
            busy.remove(member);
        };
    }

    /** A place among those who switch now. */
    @FunctionalInterface
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
