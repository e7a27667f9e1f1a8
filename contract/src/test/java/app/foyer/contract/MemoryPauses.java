package app.foyer.contract;

import app.foyer.contract.projection.Pauses;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which projections rest, where there is no database to say it. */
public final class MemoryPauses implements Pauses {
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    @Override
    public Set<String> paused() {
        return Set.copyOf(paused);
    }

    @Override
    public void pause(String projection) {
        paused.add(projection);
    }

    @Override
    public void resume(String projection) {
        paused.remove(projection);
    }
}
