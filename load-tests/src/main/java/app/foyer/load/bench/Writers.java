package app.foyer.load.bench;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Members who publish posts, or edit those that are there, drawn by a Zipf law. */
final class Writers {
    private static final int MEMBERS = 500;
    private static final int COMMUNITIES = 40;
    private static final int BATCH = 1_000;
    private static final double ZIPF = 0.8;
    private static final String TEXT =
            "It was a warm evening, and the bread was still in the oven. ";

    private final CommandSideConfiguration side;
    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Authorship authorship = new Authorship(null, Origin.MEMBER, "bench");
    private final List<MemberId> members = new ArrayList<>();
    private final List<CommunityId> communities = new ArrayList<>();
    private final PostId[] posts;
    private final MemberId[] authors;
    private final double[] drawn;
    private final AtomicLong edits = new AtomicLong();

    /**
     * @param posts how many are there to be edited
     */
    Writers(CommandSideConfiguration side, int posts) {
        this.side = side;
        this.posts = new PostId[posts];
        this.authors = new MemberId[posts];
        this.drawn = zipf(posts);
    }

    /** The share of draws up to each rank. */
    private static double[] zipf(int ranks) {
        double[] up = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1, -ZIPF);
            up[rank] = sum;
        }
        for (int rank = 0; rank < ranks; rank++) {
            up[rank] /= sum;
        }
        return up;
    }

    /** Founds all that is needed, and publishes the posts that are there before. */
    void prepare() {
        Steps steps = new Steps("Posts that are there before", System.out);
        List<Command> commands = new ArrayList<>();
        Profile profile = new Profile("Bench", List.of(), List.of(), null);
        for (int i = 0; i < MEMBERS; i++) {
            members.add(ids.nextMember());
            commands.add(new JoinNetwork(members.getLast(), null, profile));
        }
        for (int i = 0; i < COMMUNITIES; i++) {
            CommunityId community = ids.nextCommunity();
            communities.add(community);
            Description description = new Description("Community " + i, "", List.of());
            commands.add(new FoundCommunity(community, null, description));
            commands.add(new OpenCommunity(community, null));
            members.forEach(member -> commands.add(new JoinCommunity(community, member)));
        }
        Random random = new Random(2);
        for (int i = 0; i < posts.length; i++) {
            PublishPost publish = publish(random);
            posts[i] = publish.post();
            authors[i] = publish.author();
            commands.add(publish);
        }
        for (int from = 0; from < commands.size(); from += BATCH) {
            List<Dated> batch =
                    commands.subList(from, Math.min(commands.size(), from + BATCH)).stream()
                            .map(command -> new Dated(command, Instant.EPOCH))
                            .toList();
            side.bulk().sendAll(batch, authorship);
            steps.reached(from);
        }
        steps.done();
    }

    private PublishPost publish(Random random) {
        return new PublishPost(
                ids.nextPost(),
                communities.get(random.nextInt(communities.size())),
                members.get(random.nextInt(members.size())),
                Content.of(TEXT + TEXT));
    }

    private EditPost edit(Random random) {
        int found = Arrays.binarySearch(drawn, random.nextDouble());
        int rank = Math.min(posts.length - 1, found < 0 ? -found - 1 : found);
        Content content = Content.of(TEXT + edits.incrementAndGet());
        return new EditPost(posts[rank], authors[rank], content);
    }

    Callable<CallerLoad.Caller> publishing() {
        return () -> new Sending(this::publish);
    }

    Callable<CallerLoad.Caller> editing() {
        return () -> new Sending(this::edit);
    }

    private interface Making {
        Command next(Random random);
    }

    private final class Sending implements CallerLoad.Caller {
        private final Making making;

        Sending(Making making) {
            this.making = making;
        }

        @Override
        public long ask(Random random) {
            if (!side.commands().send(making.next(random), authorship).changed()) {
                throw new IllegalStateException("a command changed nothing");
            }
            return 0;
        }

        @Override
        public void close() {}
    }
}
