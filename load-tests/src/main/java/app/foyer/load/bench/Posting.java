package app.foyer.load.bench;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Receipt;
import app.foyer.load.bench.HomeWatch.Acknowledged;
import app.foyer.load.bench.MadeAuthors.Author;
import java.util.List;
import java.util.Random;

/**
 * An author's posts, each acknowledged, and waited for in some of their followers' homes. For one
 * thread.
 */
final class Posting implements CallerLoad.Caller {
    private static final Authorship AUTHORSHIP = new Authorship(null, Origin.MEMBER, "bench");

    private final Commands commands;
    private final MadeAuthors made;
    private final List<Author> authors;
    private final HomeWatch watch;
    private final Sampled sampled;

    /**
     * Which posts are waited for.
     *
     * @param share of the posts; 0 to 1
     * @param homes in so many homes each
     */
    record Sampled(double share, int homes) {}

    /**
     * @param authors each as likely
     */
    Posting(
            Commands commands,
            MadeAuthors made,
            List<Author> authors,
            HomeWatch watch,
            Sampled sampled) {
        this.commands = commands;
        this.made = made;
        this.authors = authors;
        this.watch = watch;
        this.sampled = sampled;
    }

    @Override
    public long ask(Random random) {
        Author author = authors.get(random.nextInt(authors.size()));
        Receipt receipt = commands.send(made.post(author), AUTHORSHIP);
        if (random.nextDouble() < sampled.share()) {
            Acknowledged post = new Acknowledged(author.member(), receipt.position());
            for (int home = 0; home < sampled.homes(); home++) {
                watch.expect(post, author.anyFollower(random));
            }
        }
        return 0;
    }

    @Override
    public void close() {}
}
