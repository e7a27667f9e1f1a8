package app.foyer.server.operate;

import java.util.List;

/** The parts that run on this node, as its roles have it. */
@FunctionalInterface
public interface Parts {
    List<? extends Part> all();
}
