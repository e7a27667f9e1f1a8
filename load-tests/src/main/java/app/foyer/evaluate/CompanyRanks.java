package app.foyer.evaluate;

import app.foyer.evaluate.Happening.Followed;
import app.foyer.evaluate.Happening.Wrote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rankings that know who asks: by members' first and next communities, by whom they wrote with, by
 * members in common (item-based nearest neighbours), and by whom they follow.
 */
final class CompanyRanks implements Rankings {
    static final String TRANSITIONS = "transitions + actives + thread peers";
    static final String NEIGHBOURS = "item kNN (cosine)";
    static final String FRIENDS = "friends";
    static final String FRIENDS_POPULARITY = "friends + popularity";
    static final String NEIGHBOURS_FRIENDS = "item kNN + friends";

    /** Of a member with more places, the first so many are paired with each other. */
    private static final int PLACES_PAIRED_MAX = 200;

    private static final int THREAD_MEMBERS_MAX = 200;

    private final boolean follows;
    private final Window active30 = new Window(30);
    private final Doubles members = new Doubles();
    private final List<List<Integer>> places = new ArrayList<>();
    private final Map<Integer, Map<Integer, Integer>> common = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> next = new HashMap<>();
    private final Map<Integer, Set<Integer>> inThread = new HashMap<>();
    private final Map<Integer, Set<Integer>> peers = new HashMap<>();
    private final Map<Integer, Set<Integer>> followed = new HashMap<>();

    /**
     * @param follows whether the history says who follows whom
     */
    CompanyRanks(boolean follows) {
        this.follows = follows;
    }

    @Override
    public List<String> names() {
        return follows
                ? List.of(TRANSITIONS, NEIGHBOURS, FRIENDS, FRIENDS_POPULARITY, NEIGHBOURS_FRIENDS)
                : List.of(TRANSITIONS, NEIGHBOURS);
    }

    @Override
    public void happened(Happening happening) {
        switch (happening) {
            case Followed follow ->
                    followed.computeIfAbsent(follow.member(), _ -> new HashSet<>())
                            .add(follow.followed());
            case Wrote post -> {
                active30.addOnce(post.community(), post.member(), post.at());
                visit(post);
                meet(post);
            }
        }
    }

    private void visit(Wrote post) {
        List<Integer> visited = placesOf(post.member());
        if (visited.contains(post.community())) {
            return;
        }
        members.add(post.community(), 1);
        if (!visited.isEmpty()) {
            count(next, visited.getFirst(), post.community());
        }
        visited.stream()
                .limit(PLACES_PAIRED_MAX)
                .forEach(other -> {
                    count(common, other, post.community());
                    count(common, post.community(), other);
                });
        visited.add(post.community());
    }

    private static void count(Map<Integer, Map<Integer, Integer>> pairs, int from, int to) {
        pairs.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, 1, Integer::sum);
    }

    private void meet(Wrote post) {
        Set<Integer> others = inThread.computeIfAbsent(post.thread(), _ -> new HashSet<>());
        for (int other : others) {
            if (other != post.member()) {
                peers.computeIfAbsent(post.member(), _ -> new HashSet<>()).add(other);
                peers.computeIfAbsent(other, _ -> new HashSet<>()).add(post.member());
            }
        }
        if (others.size() < THREAD_MEMBERS_MAX) {
            others.add(post.member());
        }
    }

    private List<Integer> placesOf(int member) {
        while (places.size() <= member) {
            places.add(new ArrayList<>());
        }
        return places.get(member);
    }

    @Override
    public Map<String, int[]> order(Moment moment) {
        Doubles actives = active30.at(moment.at());
        Map<Integer, Double> byPeers = places(peers.getOrDefault(moment.member(), Set.of()));
        Map<Integer, Double> byFriends = places(followed.getOrDefault(moment.member(), Set.of()));
        Map<Integer, Integer> nextHere = next.getOrDefault(moment.community(), Map.of());
        Map<Integer, Integer> commonHere = common.getOrDefault(moment.community(), Map.of());
        Map<String, int[]> orders = new LinkedHashMap<>();
        orders.put(
                TRANSITIONS,
                Best.of(
                        moment,
                        c ->
                                Math.log1p(actives.get(c))
                                        + .3 * Math.log1p(nextHere.getOrDefault(c, 0))
                                        + .3 * Math.log1p(byPeers.getOrDefault(c, 0.0))));
        orders.put(NEIGHBOURS, Best.of(moment, c -> cosine(c, moment.community(), commonHere)));
        if (follows) {
            orders.put(FRIENDS, Best.of(moment, c -> byFriends.getOrDefault(c, 0.0)));
            orders.put(
                    FRIENDS_POPULARITY,
                    Best.of(
                            moment,
                            c -> byFriends.getOrDefault(c, 0.0) + .1 * Math.log1p(members.get(c))));
            orders.put(
                    NEIGHBOURS_FRIENDS,
                    Best.of(
                            moment,
                            c ->
                                    Math.log1p(byFriends.getOrDefault(c, 0.0))
                                            + 5 * cosine(c, moment.community(), commonHere)));
        }
        return orders;
    }

    private double cosine(int one, int other, Map<Integer, Integer> commonHere) {
        int both = commonHere.getOrDefault(one, 0);
        return both == 0 ? 0 : both / Math.sqrt(members.get(one) * members.get(other));
    }

    private Map<Integer, Double> places(Set<Integer> company) {
        Map<Integer, Double> found = new HashMap<>();
        for (int member : company) {
            placesOf(member).forEach(place -> found.merge(place, 1.0, Double::sum));
        }
        return found;
    }
}
