package app.foyer.evaluate;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.evaluate.Happening.Followed;
import app.foyer.evaluate.Happening.Wrote;
import app.foyer.evaluate.Results.Figures;
import app.foyer.server.say.Unable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * Lets rankings order communities for the newcomers of a recorded history. The history is read
 * twice: first to learn who the newcomers are and where they went, then for the rankings, which see
 * nothing that comes after the moment at which they are asked.
 */
final class Evaluation {
    private final Path folder;
    private final PrintStream reported;
    private final DoubleConsumer progress;
    private final Numbers<CommunityId> communities = new Numbers<>();
    private final Numbers<MemberId> members = new Numbers<>();
    private final Posts posts = new Posts();
    private final Life life = new Life();
    private final Welcome welcome = new Welcome();
    private final Results results = new Results();
    private final Map<Task, Oracle> oracles = new EnumMap<>(Task.class);
    private boolean anyFollows;

    /**
     * @param reported where lines that are left out are shown
     * @param progress is told how much is done, from 0 to 1
     */
    Evaluation(Path folder, PrintStream reported, DoubleConsumer progress) {
        this.folder = folder;
        this.reported = reported;
        this.progress = progress;
        for (Task task : Task.values()) {
            oracles.put(task, new Oracle());
        }
    }

    /** What came of it, and what it was tried on. */
    record Outcome(
            Results results,
            Life life,
            int posts,
            int communities,
            int members,
            int newcomers,
            int asked) {}

    /**
     * Runs it, once.
     *
     * @throws Unable if the folder is no history, or has no newcomers
     */
    Outcome run() {
        readAll();
        Newcomers newcomers = new Newcomers(posts);
        if (newcomers.count() == 0) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "There is nobody to ask about in "
                            + folder
                            + ": a newcomer's first post comes after those of 60 % of all members,"
                            + " and 90 days before the end.");
        }
        List<Rankings> rankings = new ArrayList<>();
        rankings.add(new Ours(communities, members));
        rankings.add(new Popularity());
        rankings.add(new LemmyRanks());
        rankings.add(new CompanyRanks(anyFollows));
        ask(rankings, newcomers);
        oracles.forEach((task, oracle) -> results.oracle(task, oracle.ndcg()));
        return new Outcome(
                results,
                life,
                posts.count(),
                communities.size(),
                posts.members(),
                newcomers.all(),
                newcomers.count());
    }

    private void readAll() {
        try (Happenings happenings = new Happenings(folder, reported, communities, members)) {
            Optional<Happening> next = happenings.next();
            while (next.isPresent()) {
                switch (next.get()) {
                    case Wrote post -> {
                        posts.add(post);
                        life.happened(post);
                    }
                    case Followed _ -> anyFollows = true;
                }
                next = happenings.next();
            }
        }
        progress.accept(0.1);
    }

    private void ask(List<Rankings> rankings, Newcomers newcomers) {
        int post = 0;
        int existing = 0;
        try (Happenings happenings =
                new Happenings(
                        folder,
                        new PrintStream(PrintStream.nullOutputStream()),
                        communities,
                        members)) {
            Optional<Happening> next = happenings.next();
            while (next.isPresent()) {
                Happening happening = next.get();
                if (!(happening instanceof Wrote wrote)) {
                    rankings.forEach(ranking -> ranking.happened(happening));
                    next = happenings.next();
                    continue;
                }
                boolean asked = newcomers.isAsked(post);
                if (asked) {
                    Moment before = new Moment(wrote.member(), -1, existing, wrote.at());
                    ask(rankings, before, newcomers, post, Task.ARRIVE, Task.STAY);
                }
                rankings.forEach(ranking -> ranking.happened(wrote));
                welcome.happened(wrote);
                existing = Math.max(existing, wrote.community() + 1);
                if (asked) {
                    Moment after =
                            new Moment(wrote.member(), wrote.community(), existing, wrote.at());
                    ask(rankings, after, newcomers, post, Task.NEXT);
                }
                post++;
                progress.accept(0.1 + 0.9 * post / posts.count());
                next = happenings.next();
            }
        }
    }

    private void ask(
            List<Rankings> rankings, Moment moment, Newcomers newcomers, int post, Task... tasks) {
        Map<Task, Set<Integer>> relevant = new EnumMap<>(Task.class);
        boolean any = false;
        for (Task task : tasks) {
            Set<Integer> right = newcomers.relevant(task, post, moment.communities());
            relevant.put(task, right);
            oracle(task).asked(moment, right);
            any |= !right.isEmpty();
        }
        if (!any) {
            return;
        }
        boolean top = !moment.isAfterFirstPost();
        int largestTenth = top ? welcome.largestTenthMembers(moment.communities()) : 0;
        for (Rankings ranking : rankings) {
            ranking.order(moment)
                    .forEach((name, order) -> {
                        relevant.forEach(
                                (task, right) -> measure(results.of(task, name), order, right));
                        if (top) {
                            measureTop(results.of(Task.ARRIVE, name), order, moment, largestTenth);
                        }
                    });
        }
    }

    private Oracle oracle(Task task) {
        return oracles.computeIfAbsent(task, _ -> new Oracle());
    }

    private static void measure(Figures figures, int[] order, Set<Integer> right) {
        figures.ndcg().add(Measured.ndcg(order, right));
        figures.recall3().add(Measured.recall(order, right, Welcome.TOP));
        figures.recall10().add(Measured.recall(order, right, Rankings.PLACES));
    }

    private void measureTop(Figures figures, int[] order, Moment moment, int largestTenth) {
        figures.heard3().add(welcome.heard(order, moment.at()));
        figures.stays3().add(welcome.stays(order, moment.at()));
        figures.small3().add(welcome.small(order, largestTenth));
    }
}
