package app.foyer.load.bench;

import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Profile;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
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

/**
 * Readers who are each in two of eight large communities, which are written in by turns: so few
 * events fill many homes, and it is known what stands in each.
 */
final class MadeRooms {
    private static final int ROOMS = 8;
    private static final int READERS_MIN = 2 * ROOMS;

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Random random = new Random(2);
    private final List<Room> rooms = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private final List<PublishPost> written = new ArrayList<>();
    private int turn;

    private record Room(CommunityId community, List<MemberId> members) {}

    /** Who reads what is written in two communities. */
    record Reader(MemberId member, List<CommunityId> communities) {
        Reader {
            communities = List.copyOf(communities);
        }
    }

    private MadeRooms() {}

    /** Has all of them join in a house, and waits until it can be read. */
    static MadeRooms in(BenchHouse house, int readers) throws InterruptedException {
        if (readers < READERS_MIN) {
            throw new IllegalArgumentException("there must be %d readers".formatted(READERS_MIN));
        }
        MadeRooms made = new MadeRooms();
        ThroughTheLog through = new ThroughTheLog(house);
        for (int room = 0; room < ROOMS; room++) {
            made.found(room, through);
        }
        for (int reader = 0; reader < readers; reader++) {
            made.join(reader, through);
        }
        through.done();
        return made;
    }

    List<Reader> readers() {
        return Collections.unmodifiableList(readers);
    }

    /** A post in the next community, by one of its members. */
    PublishPost next(Content content) {
        Room room = rooms.get(turn++ % ROOMS);
        MemberId author = room.members().get(random.nextInt(room.members().size()));
        return new PublishPost(ids.nextPost(), room.community(), author, content);
    }

    /** Has posts written one after the other, and waits until they can be read. */
    void write(int posts, Content content, BenchHouse house) throws InterruptedException {
        ThroughTheLog through = new ThroughTheLog(house);
        for (int i = 0; i < posts; i++) {
            PublishPost post = next(content);
            through.accept(post);
            written(post);
        }
        through.done();
    }

    /** Is told what was written, in the order of the log. */
    void written(PublishPost post) {
        written.add(post);
    }

    /** All that was written for a reader, the newest first. */
    List<PostId> writtenFor(Reader reader) {
        return written.reversed().stream()
                .filter(post -> reader.communities().contains(post.community()))
                .map(PublishPost::post)
                .toList();
    }

    private void found(int number, Consumer<Command> done) {
        Room room = new Room(ids.nextCommunity(), new ArrayList<>());
        rooms.add(room);
        Description description = new Description("Room " + number, "", List.of());
        done.accept(new FoundCommunity(room.community(), null, description));
        done.accept(new OpenCommunity(room.community(), null));
    }

    private void join(int number, Consumer<Command> done) {
        MemberId member = ids.nextMember();
        Profile profile = new Profile("Reader " + number, List.of(), List.of("en"), null);
        done.accept(new JoinNetwork(member, null, profile));
        int one = number % ROOMS;
        int other = (one + 1 + number / ROOMS % (ROOMS - 1)) % ROOMS;
        List<CommunityId> communities = new ArrayList<>();
        for (Room room : List.of(rooms.get(one), rooms.get(other))) {
            room.members().add(member);
            communities.add(room.community());
            done.accept(new JoinCommunity(room.community(), member));
        }
        readers.add(new Reader(member, communities));
    }
}
