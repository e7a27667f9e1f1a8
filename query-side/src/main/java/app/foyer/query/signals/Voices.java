package app.foyer.query.signals;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Where some members write. Each has one voice, shared among their places: {@code ln(1 + posts) /
 * sqrt(places)} for each of them, so that one who writes everywhere says little of any place.
 */
final class Voices {
    private final Map<Long, Double> voices = new HashMap<>();
    private final Map<Long, Integer> members = new HashMap<>();

    /**
     * Adds up some members' places.
     *
     * @param places of each member, and how often they wrote there
     */
    static Voices of(Collection<Map<Long, Integer>> places) {
        Voices all = new Voices();
        places.forEach(all::add);
        return all;
    }

    private void add(Map<Long, Integer> places) {
        double share = 1 / Math.sqrt(Math.max(1, places.size()));
        places.forEach((community, posts) -> {
            voices.merge(community, share * Math.log1p(posts), Double::sum);
            members.merge(community, 1, Integer::sum);
        });
    }

    double voice(long community) {
        return voices.getOrDefault(community, 0.0);
    }

    int members(long community) {
        return members.getOrDefault(community, 0);
    }

    Map<Long, Double> all() {
        return voices;
    }
}
