package app.foyer.contract.projection;

import java.util.Set;

/** Which projections rest, on all nodes, because an operator wants them to. */
public interface Pauses {

    /** None does, ever. */
    Pauses NONE =
            new Pauses() {
                @Override
                public Set<String> paused() {
                    return Set.of();
                }

                @Override
                public void pause(String projection) {
                    throw new UnsupportedOperationException("nothing rests here");
                }

                @Override
                public void resume(String projection) {
                    // It goes on.
                }
            };

    /** Their names. */
    Set<String> paused();

    /** Has one rest; each node sees it within about a second. */
    void pause(String projection);

    /** Has one go on. */
    void resume(String projection);
}
