package app.foyer.evaluate;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.evaluate.Happening.Wrote;
import app.foyer.query.ranking.RankedCommunity;
import app.foyer.query.ranking.Ranker;
import app.foyer.query.signals.CandidateReader.Candidates;
import app.foyer.query.signals.RecordedRanking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a history once more, with an attack in it or without; on which place do newcomers find
 * a community? Asked of Foyer, and of the members who were active in 30 days.
 */
final class Battle {
    /** What stands behind the hundredth place is nowhere. */
    static final int NOWHERE = 101;

    /** So soon a newcomer is answered by an attack. */
    private static final long ANSWERED_MS = Duration.ofMinutes(10).toMillis();

    /** So long after their first post a newcomer looks at their list again. */
    private static final long LOOKS_AGAIN_MS = Duration.ofHours(1).toMillis();

    private static final long NEWCOMER_MS = Duration.ofDays(14).toMillis();

    private final RecordedRanking recorded;
    private final Ranker ranker;
    private final Scene scene;
    private final @Nullable Fabricated attack;
    private final Window active30 = new Window(30);
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparingLong(Step::at).thenComparingLong(Step::order));
    private final List<Places> lists = new ArrayList<>();
    private final Map<Integer, Long> firstAt = new HashMap<>();
    private long order;
    private long position;

    /**
     * What is there before the attack.
     *
     * @param before what the ranking knows when the piece begins
     * @param lately what happened in the 30 days before, and in the piece
     * @param from epoch ms at which the piece begins
     * @param looking newcomers whose lists are looked at, by number
     */
    record Scene(
            RecordedRanking before,
            List<Happening> lately,
            long from,
            List<Integer> looking,
            Numbers<CommunityId> communities,
            Numbers<MemberId> members) {
        Scene {
            lately = List.copyOf(lately);
            looking = List.copyOf(looking);
        }
    }

    /** On which place of one list each community stands, by number; the first is 1. */
    record Places(Map<Integer, Integer> foyer, Map<Integer, Integer> active) {}

    private record Step(long at, long order, @Nullable Happening happening, int looks) {}

    private Battle(Scene scene, Ranker ranker, @Nullable Fabricated attack) {
        this.recorded = scene.before().copy();
        this.ranker = ranker;
        this.scene = scene;
        this.attack = attack;
        this.position = Long.MAX_VALUE / 2;
    }

    /** The newcomers' lists, two of each: before their first post, and an hour after it. */
    static List<Places> fight(Scene scene, Ranker ranker, @Nullable Fabricated attack) {
        return new Battle(scene, ranker, attack).fight();
    }

    private List<Places> fight() {
        for (Happening happening : scene.lately()) {
            if (happening.at() < scene.from()) {
                counted(happening);
            } else {
                steps.add(new Step(happening.at(), order++, happening, -1));
            }
        }
        if (attack != null) {
            attack.from(scene.from())
                    .forEach(done -> steps.add(new Step(done.at(), order++, done, -1)));
        }
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            Happening happening = step.happening();
            if (happening == null) {
                look(step.looks(), step.at());
            } else {
                happened(happening);
            }
        }
        return lists;
    }

    private void happened(Happening happening) {
        boolean real = happening.events().getFirst().position() > 0;
        if (real && happening instanceof Wrote wrote) {
            realPost(wrote);
        }
        for (LogEntry entry : happening.events()) {
            recorded.happened(
                    new LogEntry(++position, entry.event(), entry.origin(), entry.storedAt()));
        }
        counted(happening);
    }

    private void realPost(Wrote wrote) {
        long first = firstAt.computeIfAbsent(wrote.member(), _ -> wrote.at());
        if (first == wrote.at() && scene.looking().contains(wrote.member())) {
            look(wrote.member(), wrote.at());
            steps.add(new Step(wrote.at() + LOOKS_AGAIN_MS, order++, null, wrote.member()));
        }
        if (attack != null
                && wrote.at() - first < NEWCOMER_MS
                && wrote.at() > scene.from() + Fabricated.JOINING_MS) {
            Wrote answer = attack.answer(wrote, wrote.at() + ANSWERED_MS);
            steps.add(new Step(answer.at(), order++, answer, -1));
        }
    }

    private void counted(Happening happening) {
        if (happening instanceof Wrote wrote) {
            active30.addOnce(wrote.community(), wrote.member(), wrote.at());
        }
    }

    private void look(int member, long at) {
        Candidates found =
                recorded.candidates(
                        scene.members().thing(member), List.of(), Instant.ofEpochMilli(at));
        Map<Integer, Integer> foyer = new HashMap<>();
        for (RankedCommunity ranked :
                ranker.rank(found.candidates(), found.network(), NOWHERE - 1)) {
            foyer.put(scene.communities().of(ranked.community()), ranked.rank());
        }
        lists.add(new Places(foyer, active(at)));
    }

    private Map<Integer, Integer> active(long at) {
        Doubles counts = active30.at(at);
        List<Integer> best = new ArrayList<>();
        for (int community = 0; community < scene.communities().size(); community++) {
            best.add(community);
        }
        best.sort(
                Comparator.comparingDouble((Integer community) -> -counts.get(community))
                        .thenComparing(Comparator.naturalOrder()));
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < Math.min(NOWHERE - 1, best.size()); i++) {
            places.put(best.get(i), i + 1);
        }
        return places;
    }
}
