package app.foyer.query.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * @param places as {@link Company} wrote them, one of each member; null where there are none
     */
    static Voices of(List<@Nullable String> places) {
        Voices all = new Voices();
        places.forEach(all::add);
        return all;
    }

    private void add(@Nullable String written) {
        Map<Long, Integer> places = Counts.read(written, Company.PLACES_MAX).all();
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
