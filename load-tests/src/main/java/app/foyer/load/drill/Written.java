package app.foyer.load.drill;

import app.foyer.load.drill.Walked.Seen;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What callers were told of posts, of the newest: which are there, and which are deleted. Of a post
 * of which they were told nothing more after they had sent its deletion, neither is known, and it
 * is in neither.
 *
 * @param there the posts' words, by id
 * @param deleted ids
 * @param since the position of the oldest that is there
 */
record Written(Map<String, String> there, Set<String> deleted, long since) {
    /** Fewer than a timeline keeps, deleted ones and those without an answer among them. */
    private static final int LOOKED_AT = 500;

    static Written newest(Collection<Acknowledged> acknowledged) {
        List<Acknowledged> published =
                acknowledged.stream()
                        .filter(each -> each.type().equals("post.published"))
                        .sorted(Comparator.comparingLong(Acknowledged::position).reversed())
                        .limit(LOOKED_AT)
                        .toList();
        Map<String, String> there = new HashMap<>();
        published.forEach(each -> there.put(id(each), each.text()));
        Set<String> deleted =
                acknowledged.stream()
                        .filter(each -> each.type().equals("post.deleted"))
                        .map(Written::id)
                        .collect(Collectors.toSet());
        long since = published.isEmpty() ? 0 : published.getLast().position();
        return new Written(Map.copyOf(there), Set.copyOf(deleted), since);
    }

    private static String id(Acknowledged post) {
        return post.aggregate().substring(post.aggregate().indexOf('/') + 1);
    }

    /** Without what is told in closed communities. */
    Written open() {
        Map<String, String> open = new HashMap<>(there);
        open.values().removeIf(text -> text.contains(CityLife.SECRET));
        return new Written(Map.copyOf(open), deleted, since);
    }

    /** How many are neither seen in a home nor folded there: of a run by one author a few are. */
    long missing(Walked home) {
        return Math.max(0, missing(home.posts()) - home.folded());
    }

    /** How many of them are not seen, or with other words. */
    long missing(Collection<Seen> seen) {
        Map<String, String> words = new HashMap<>();
        seen.forEach(each -> words.put(each.id(), each.text()));
        return there.entrySet().stream()
                .filter(each -> !each.getValue().equals(words.get(each.getKey())))
                .count();
    }

    /** How many times something is seen once more. */
    static long doubled(Collection<Seen> seen) {
        Set<String> ids = new HashSet<>();
        return seen.stream().filter(each -> !ids.add(each.id())).count();
    }

    /** How many are seen though they are deleted. */
    long undead(Collection<Seen> seen) {
        return seen.stream().filter(each -> deleted.contains(each.id())).count();
    }
}
