package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.query.ranking.CommunitySignals;
import app.foyer.query.ranking.NetworkSignals;
import app.foyer.query.store.Reads.Scored;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The liveliest communities with their figures, and what is usual in the network, at one moment:
 * the part of a list that is the same for all who ask. What is read for one who asks is kept with
 * it for the others.
 */
public final class Liveliest {
    private final Set<Long> ids;
    private final Map<Long, CommunitySignals> open;
    private final NetworkSignals network;
    private final Lately<Long, Optional<CommunitySignals>> figures = new Lately<>();
    private final Lately<Long, Map<Long, Integer>> places = new Lately<>();
    private final Lately<Long, List<Scored>> beside = new Lately<>();

    /**
     * @param ids of the liveliest, whether they are open or not
     * @param open the figures of those of them that are open
     */
    Liveliest(List<Long> ids, Map<Long, CommunitySignals> open, NetworkSignals network) {
        this.ids = Set.copyOf(ids);
        this.open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
        this.network = network;
    }

    /** Those that are open. */
    public List<CommunityId> communities() {
        return open.keySet().stream().map(CommunityId::new).toList();
    }

    boolean has(long community) {
        return ids.contains(community);
    }

    Map<Long, CommunitySignals> open() {
        return open;
    }

    /** The figures of other communities, as they were read lately. */
    Lately<Long, Optional<CommunitySignals>> figures() {
        return figures;
    }

    /** Where members write, likewise. */
    Lately<Long, Map<Long, Integer>> places() {
        return places;
    }

    /** What lies beside communities, likewise. */
    Lately<Long, List<Scored>> beside() {
        return beside;
    }

    /** What is usual in the network. */
    public NetworkSignals network() {
        return network;
    }
}
