package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.ranking.CommunitySignals;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wanted of the store for the ranking; each asks together with other things. */
final class Wanted {
    private static final int BESIDE_MAX = 64;
    private static final List<String> PLACES = List.of(SignalFields.PLACES);

    private Wanted() {}

    /** The figures of communities at a moment; of those that are not open, none. */
    static Supplier<Map<Long, Optional<CommunitySignals>>> figures(
            List<Long> communities, Instant now, Reads reads) {
        Supplier<List<Long>> sizes = reads.scores(Key.ofSignals(KeyFamily.SIZES), communities);
        Map<Long, Supplier<Map<String, String>>> asked = new HashMap<>();
        for (long id : communities) {
            Key key = Key.ofSignals(KeyFamily.SIGNALS, new CommunityId(id));
            asked.put(id, reads.fields(key));
        }
        return () -> {
            Map<Long, Optional<CommunitySignals>> figures = new HashMap<>();
            for (int i = 0; i < communities.size(); i++) {
                long id = communities.get(i);
                long members = sizes.get().get(i);
                Map<String, String> fields = asked.getOrDefault(id, Map::of).get();
                figures.put(
                        id,
                        Figures.isOpen(fields)
                                ? Optional.of(
                                        Figures.community(
                                                new CommunityId(id), members, fields, now))
                                : Optional.empty());
            }
            return figures;
        };
    }

    /** In which communities members write, and how often. */
    static Supplier<Map<Long, Map<Long, Integer>>> places(List<Long> members, Reads reads) {
        Map<Long, Supplier<List<@Nullable String>>> asked = new HashMap<>();
        for (long member : members) {
            Key standing = Key.ofSignals(KeyFamily.STANDING, new MemberId(member));
            asked.put(member, reads.fields(standing, PLACES));
        }
        return () -> {
            Map<Long, Map<Long, Integer>> places = new HashMap<>();
            asked.forEach((member, written) ->
                    places.put(
                            member,
                            Counts.read(written.get().getFirst(), Company.PLACES_MAX).all()));
            return places;
        };
    }

    /** Which communities lie beside others, and how many members they share. */
    static Supplier<Map<Long, List<Scored>>> beside(List<Long> communities, Reads reads) {
        Map<Long, Supplier<List<Scored>>> asked = new HashMap<>();
        for (long community : communities) {
            Key key = Key.ofSignals(KeyFamily.BESIDE, new CommunityId(community));
            asked.put(community, reads.best(key, 0, BESIDE_MAX));
        }
        return () -> {
            Map<Long, List<Scored>> beside = new HashMap<>();
            asked.forEach((community, row) -> beside.put(community, row.get()));
            return beside;
        };
    }
}
