package app.foyer.evaluate;

import app.foyer.contract.Origin;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.evaluate.Battle.Places;
import app.foyer.evaluate.Battle.Scene;
import app.foyer.evaluate.Happening.Wrote;
import app.foyer.query.ranking.Ranker;
import app.foyer.query.ranking.Weights;
import app.foyer.query.signals.RecordedRanking;
import app.foyer.server.say.Unable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/**
 * Adds fabricated members to a real history, and sees how many places their target gains on
 * newcomers' lists. The history is read once; each attack is then played on a copy of what the
 * ranking knew when it began.
 */
final class AttackEvaluation {
    private static final int TARGETS = 20;
    private static final int NEWCOMERS_MAX = 20;
    private static final long SEED = 7;
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    /** Newcomers of the attack's last days look at their lists. */
    private static final long LOOKING_MS = 10 * DAY_MS;

    /** An account is old if its first post was so long before. */
    private static final long OLD_MS = 365 * DAY_MS;

    private static final long LATELY_MS = 30 * DAY_MS;

    private final Path folder;
    private final PrintStream reported;
    private final DoubleConsumer progress;
    private final Numbers<CommunityId> communities = new Numbers<>();
    private final Numbers<MemberId> members = new Numbers<>();
    private final Posts posts = new Posts();
    private final Ranker ranker = new Ranker(Weights.standard());
    private final Map<Integer, Scene> scenes = new TreeMap<>(Collections.reverseOrder());

    AttackEvaluation(Path folder, PrintStream reported, DoubleConsumer progress) {
        this.folder = folder;
        this.reported = reported;
        this.progress = progress;
    }

    /** Places gained by the target, one figure per target and list. */
    record Gains(List<Integer> foyer, List<Integer> active) {
        Gains {
            foyer = List.copyOf(foyer);
            active = List.copyOf(active);
        }
    }

    /** What came of it, per attack. */
    record Outcome(Map<Attack, Gains> gains, int targets, int lists) {
        Outcome {
            gains = Collections.unmodifiableMap(new LinkedHashMap<>(gains));
        }
    }

    /**
     * Plays attacks.
     *
     * @throws Unable if the folder is no history, or has no newcomers
     */
    Outcome run(List<Attack> attacks) {
        readAll();
        long end = end();
        List<Integer> looking = looking(end);
        readScenes(end, looking);
        Scene longest = scenes.values().iterator().next();
        List<Integer> targets = targets(longest.from());
        Map<Integer, List<Places>> peace = new TreeMap<>();
        scenes.forEach((days, scene) -> peace.put(days, Battle.fight(scene, ranker, null)));
        AtomicInteger done = new AtomicInteger();
        int battles = attacks.size() * targets.size();
        Map<Attack, Gains> gains = new LinkedHashMap<>();
        for (Attack attack : attacks) {
            Scene scene = scenes.get(attack.kind().days());
            List<Places> before = peace.getOrDefault(attack.kind().days(), List.of());
            if (scene == null) {
                continue;
            }
            List<Gains> each =
                    targets.parallelStream()
                            .map(target -> {
                                Gains gained = gains(attack, target, scene, before);
                                progress.accept(.1 + .9 * done.incrementAndGet() / battles);
                                return gained;
                            })
                            .toList();
            gains.put(attack, all(each));
        }
        return new Outcome(gains, targets.size(), 2 * looking.size());
    }

    private void readAll() {
        try (Happenings happenings = new Happenings(folder, reported, communities, members)) {
            Optional<Happening> next = happenings.next();
            while (next.isPresent()) {
                if (next.get() instanceof Wrote post) {
                    posts.add(post);
                }
                next = happenings.next();
            }
        }
    }

    /** When attacks end: just after the first post of the middle one of those asked about. */
    private long end() {
        Newcomers newcomers = new Newcomers(posts);
        if (newcomers.count() == 0) {
            throw new Unable(
                    Unable.WRONG_ASKING, "There is no newcomer in " + folder + " to be misled.");
        }
        int skipped = newcomers.count() / 2;
        int post = 0;
        while (skipped > 0 || !newcomers.isAsked(post)) {
            skipped -= newcomers.isAsked(post) ? 1 : 0;
            post++;
        }
        return posts.at(post) + 1;
    }

    private List<Integer> looking(long end) {
        List<Integer> looking = new ArrayList<>();
        for (int member = 0; member < posts.members(); member++) {
            int first = posts.firstOf(member);
            if (first >= 0 && posts.at(first) < end && posts.at(first) >= end - LOOKING_MS) {
                looking.add(member);
            }
        }
        return looking.subList(Math.max(0, looking.size() - NEWCOMERS_MAX), looking.size());
    }

    private void readScenes(long end, List<Integer> looking) {
        RecordedRanking recorded = new RecordedRanking(EnumSet.allOf(Origin.class));
        List<Happening> lately = new ArrayList<>();
        Map<Integer, RecordedRanking> copies = new TreeMap<>();
        int[] lengths = {90, 30};
        try (Happenings happenings =
                new Happenings(
                        folder,
                        new PrintStream(PrintStream.nullOutputStream()),
                        communities,
                        members)) {
            Optional<Happening> next = happenings.next();
            while (next.isPresent() && next.get().at() <= end) {
                Happening happening = next.get();
                for (int days : lengths) {
                    if (happening.at() >= end - days * DAY_MS) {
                        copies.computeIfAbsent(days, _ -> recorded.copy());
                    }
                }
                if (happening.at() >= end - lengths[0] * DAY_MS - LATELY_MS) {
                    lately.add(happening);
                }
                happening.events().forEach(recorded::happened);
                next = happenings.next();
            }
        }
        copies.forEach((days, copy) -> {
            long from = end - days * DAY_MS;
            List<Happening> since =
                    lately.stream().filter(each -> each.at() >= from - LATELY_MS).toList();
            scenes.put(days, new Scene(copy, since, from, looking, communities, members));
        });
        progress.accept(.1);
    }

    /** Communities that exist before the first attack begins, drawn with a fixed seed. */
    private List<Integer> targets(long from) {
        List<Integer> existing = new ArrayList<>();
        for (int post = 0; post < posts.count() && posts.at(post) < from; post++) {
            if (posts.community(post) >= existing.size()) {
                existing.add(posts.community(post));
            }
        }
        Collections.shuffle(existing, new Random(SEED));
        return existing.subList(0, Math.min(TARGETS, existing.size()));
    }

    private Gains gains(Attack attack, int target, Scene scene, List<Places> before) {
        List<Integer> bought =
                attack.kind() == Attack.Kind.BOUGHT ? oldAccounts(scene.from(), target) : List.of();
        Fabricated fabricated =
                new Fabricated(
                        attack, target, communities.thing(target), bought, members, SEED + target);
        List<Places> after = Battle.fight(scene, ranker, fabricated);
        List<Integer> foyer = new ArrayList<>();
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            foyer.add(place(before.get(i).foyer(), target) - place(after.get(i).foyer(), target));
            active.add(
                    place(before.get(i).active(), target) - place(after.get(i).active(), target));
        }
        return new Gains(foyer, active);
    }

    private static int place(Map<Integer, Integer> places, int target) {
        return places.getOrDefault(target, Battle.NOWHERE);
    }

    /** Members whose first post is a year old, and who still wrote in the last quarter of one. */
    private List<Integer> oldAccounts(long from, int target) {
        List<Integer> old = new ArrayList<>();
        for (int member = 0; member < posts.members(); member++) {
            int first = posts.firstOf(member);
            if (first >= 0 && posts.at(first) < from - OLD_MS && wroteLately(first, from)) {
                old.add(member);
            }
        }
        Collections.shuffle(old, new Random(SEED + target));
        return old.subList(0, Math.min(Attack.BOUGHT, old.size()));
    }

    private boolean wroteLately(int first, long from) {
        for (int post = first; post >= 0 && posts.at(post) < from; post = posts.nextOf(post)) {
            if (posts.at(post) >= from - 3 * LATELY_MS) {
                return true;
            }
        }
        return false;
    }

    private static Gains all(List<Gains> each) {
        List<Integer> foyer = new ArrayList<>();
        List<Integer> active = new ArrayList<>();
        each.forEach(gains -> {
            foyer.addAll(gains.foyer());
            active.addAll(gains.active());
        });
        return new Gains(foyer, active);
    }
}
