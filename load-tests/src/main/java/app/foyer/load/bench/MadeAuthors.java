package app.foyer.load.bench;

import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Profile;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Authors whom readers follow: how many follow each goes by a Zipf law, and a mean is kept. Each
 * author writes in a community of their own, where nobody else is, so that a post is owed to their
 * followers and to themselves. Authors are readers, too.
 */
final class MadeAuthors {
    private static final double ZIPF = 0.8;

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Random random = new Random(2);
    private final List<MemberId> members = new ArrayList<>();
    private final List<Author> authors = new ArrayList<>();

    /** Who writes, where, and for whom. */
    record Author(MemberId member, CommunityId community, List<MemberId> followers) {
        Author {
            followers = List.copyOf(followers);
        }

        /** Who has a post of theirs at home: who follows them, and they themselves. */
        List<MemberId> readers() {
            return Stream.concat(followers.stream(), Stream.of(member)).toList();
        }

        /** How many these are. */
        int owed() {
            return followers.size() + 1;
        }

        MemberId anyFollower(Random random) {
            return followers.get(random.nextInt(followers.size()));
        }
    }

    /**
     * How many there are.
     *
     * @param readers the authors among them
     * @param followers of an author, in the mean
     * @param posts of an author that are there before
     */
    record Sizes(int authors, int readers, int followers, int posts) {
        /** How many follow each author, the most popular first. */
        int[] popularity() {
            double[] weights =
                    IntStream.rangeClosed(1, authors)
                            .mapToDouble(rank -> Math.pow(rank, -ZIPF))
                            .toArray();
            double scale =
                    (double) followers
                            * authors
                            / IntStream.range(0, authors).mapToDouble(i -> weights[i]).sum();
            int[] each =
                    IntStream.range(0, authors)
                            .map(i -> (int) Math.max(1, Math.round(scale * weights[i])))
                            .toArray();
            if (each[0] >= readers) {
                throw new IllegalArgumentException(
                        "the most popular author is followed by %,d, so there must be more readers"
                                .formatted(each[0]));
            }
            return each;
        }
    }

    /** Has all of them do all of it in a house, and waits until it can be read. */
    static MadeAuthors in(BenchHouse house, Sizes sizes) throws InterruptedException {
        return in(house, sizes, 0);
    }

    /**
     * The same, and one more author, the last, whom others follow who follow nobody else.
     *
     * @param crowd how many these are; 0 for no such author
     */
    static MadeAuthors in(BenchHouse house, Sizes sizes, int crowd) throws InterruptedException {
        MadeAuthors made = new MadeAuthors();
        ThroughTheLog through = new ThroughTheLog(house);
        made.live(sizes, through);
        if (crowd > 0) {
            made.gather(crowd, through);
        }
        through.done();
        return made;
    }

    /** Everybody who has a home. */
    List<MemberId> members() {
        return Collections.unmodifiableList(members);
    }

    /** The most popular first. */
    List<Author> authors() {
        return Collections.unmodifiableList(authors);
    }

    /** An id that no post has yet. */
    PostId nextPost() {
        return ids.nextPost();
    }

    PublishPost post(Author author) {
        return new PublishPost(
                nextPost(), author.community(), author.member(), Content.of(MadeReaders.TEXT));
    }

    private void live(Sizes sizes, Consumer<Command> done) {
        List<MemberId> readers = join(sizes.readers(), done);
        int[] popularity = sizes.popularity();
        for (int rank = 0; rank < sizes.authors(); rank++) {
            MemberId author = readers.get(rank);
            List<MemberId> others = new ArrayList<>(readers);
            others.remove(author);
            Collections.shuffle(others, random);
            write(author, others.subList(0, popularity[rank]), done);
        }
        for (int post = 0; post < sizes.posts(); post++) {
            List<Author> inAnyOrder = new ArrayList<>(authors);
            Collections.shuffle(inAnyOrder, random);
            inAnyOrder.forEach(author -> done.accept(post(author)));
        }
    }

    private void gather(int crowd, Consumer<Command> done) {
        MemberId author = join(1, done).getFirst();
        write(author, join(crowd, done), done);
        done.accept(post(authors.getLast()));
    }

    private List<MemberId> join(int count, Consumer<Command> done) {
        List<MemberId> joined = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MemberId member = ids.nextMember();
            joined.add(member);
            Profile profile = new Profile("Reader " + i, List.of(), List.of("en"), null);
            done.accept(new JoinNetwork(member, null, profile));
        }
        members.addAll(joined);
        return joined;
    }

    private void write(MemberId author, List<MemberId> followers, Consumer<Command> done) {
        CommunityId community = ids.nextCommunity();
        Description description = new Description("Room " + authors.size(), "", List.of());
        done.accept(new FoundCommunity(community, null, description));
        done.accept(new OpenCommunity(community, null));
        done.accept(new JoinCommunity(community, author));
        followers.forEach(follower -> done.accept(new Follow(follower, author)));
        authors.add(new Author(author, community, followers));
    }
}
