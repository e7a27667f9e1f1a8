package app.foyer.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Who is asked about: members whose first post comes at or after the 60th percentile of all
 * members' first posts, and 90 days or more before the end. Where there are more than {@value
 * #ASKED_MAX}, so many of them are drawn with a fixed seed.
 */
final class Newcomers {
    static final int ASKED_MAX = 4_000;
    private static final double PERCENTILE = 0.6;
    private static final long SEED = 1;
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private final Posts posts;
    private final BitSet asked = new BitSet();
    private final int all;

    Newcomers(Posts posts) {
        this.posts = posts;
        List<Integer> firstPosts = new ArrayList<>();
        for (int member = 0; member < posts.members(); member++) {
            if (posts.firstOf(member) >= 0) {
                firstPosts.add(posts.firstOf(member));
            }
        }
        List<Integer> newcomers = newcomers(firstPosts);
        this.all = newcomers.size();
        draw(newcomers).forEach(asked::set);
    }

    private List<Integer> newcomers(List<Integer> firstPosts) {
        if (firstPosts.isEmpty()) {
            return List.of();
        }
        long[] moments = firstPosts.stream().mapToLong(posts::at).sorted().toArray();
        long from = moments[(int) (moments.length * PERCENTILE)];
        long to = posts.at(posts.count() - 1) - 90 * DAY_MS;
        return firstPosts.stream()
                .filter(post -> posts.at(post) >= from && posts.at(post) <= to)
                .sorted()
                .toList();
    }

    private static List<Integer> draw(List<Integer> newcomers) {
        if (newcomers.size() <= ASKED_MAX) {
            return newcomers;
        }
        int[] drawn = newcomers.stream().mapToInt(Integer::intValue).toArray();
        Random random = new Random(SEED);
        for (int i = 0; i < ASKED_MAX; i++) {
            int other = i + random.nextInt(drawn.length - i);
            int post = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = post;
        }
        return Arrays.stream(drawn, 0, ASKED_MAX).boxed().toList();
    }

    /** How many there are, asked about or not. */
    int all() {
        return all;
    }

    /** How many are asked about. */
    int count() {
        return asked.cardinality();
    }

    /** Whether a post is the first of a newcomer who is asked about. */
    boolean isAsked(int post) {
        return asked.get(post);
    }

    /**
     * The communities that turned out to be right for who wrote {@code post} first, among those
     * that exist, which are numbered below {@code communities}.
     */
    Set<Integer> relevant(Task task, int post, int communities) {
        long start = posts.at(post);
        Set<Integer> found = new HashSet<>();
        Map<Integer, Set<Long>> days = new HashMap<>();
        for (int later = post; later >= 0; later = posts.nextOf(later)) {
            int community = posts.community(later);
            if (posts.at(later) - start > task.days() * DAY_MS || community >= communities) {
                continue;
            }
            days.computeIfAbsent(community, _ -> new HashSet<>())
                    .add(Math.floorDiv(posts.at(later), DAY_MS));
            found.add(community);
        }
        switch (task) {
            case ARRIVE -> {}
            case NEXT -> found.remove(posts.community(post));
            case STAY ->
                    found.removeIf(community -> days.getOrDefault(community, Set.of()).size() < 2);
        }
        return found;
    }
}
