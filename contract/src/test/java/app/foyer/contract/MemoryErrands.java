package app.foyer.contract;

import app.foyer.contract.projection.Errand;
import app.foyer.contract.projection.Errands;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errands of one projection, where there is no database to say them. */
public final class MemoryErrands implements Errands {
    private final List<Errand> given = new ArrayList<>();

    @Override
    public synchronized long last() {
        return given.size();
    }

    @Override
    public synchronized List<Errand> after(long number, String projection) {
        return List.copyOf(given.subList((int) number, given.size()));
    }

    @Override
    public synchronized long give(String projection, Errand.Task task, @Nullable String entity) {
        given.add(new Errand(last() + 1, task, entity));
        return last();
    }
}
