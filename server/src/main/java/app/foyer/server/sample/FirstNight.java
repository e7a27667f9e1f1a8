package app.foyer.server.sample;

import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Profile;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network's first night: twelve founders, three rooms, no history, and nobody who could have
 * earned any trust yet. Seven of the founders are in one room, three in another, two in the last.
 */
final class FirstNight {
    private static final String SAMPLE = "first-night";
    private static final long SEED = 12;
    private static final Duration LASTED = Duration.ofHours(2);

    private static final List<Room> ROOMS =
            List.of(
                    new Room(
                            "Kitchen",
                            "What is on the stove tonight.",
                            List.of(
                                    "Good evening! I have rye bread in the oven.",
                                    "Does anybody here make their own vinegar?",
                                    "Leftover rice: what would you do with it?",
                                    "My first sourdough is flat, but it smells right.",
                                    "Soup for twelve, one pot. Wish me luck.",
                                    "Which knife do you reach for first?",
                                    "I cook for one, and I am tired of pasta.")),
                    new Room(
                            "Garden",
                            "Balconies count.",
                            List.of(
                                    "The first frost took my basil.",
                                    "Who else grows tomatoes on a windowsill?",
                                    "I have seeds to give away.")),
                    new Room(
                            "Records",
                            "What we listen to.",
                            List.of(
                                    "A scratch on side two, and I still love it.",
                                    "What did you play last?")));

    private final Random random = new Random(SEED);
    private final List<Dated> commands = new ArrayList<>();
    private final Instant begin;
    private int founders;
    private int steps;

    private record Room(String name, String about, List<String> words) {}

    private FirstNight(Instant newest) {
        this.begin = newest.minus(LASTED);
    }

    /**
     * The commands, in the order of time.
     *
     * @param newest when it is over
     */
    static List<Dated> until(Instant newest) {
        FirstNight night = new FirstNight(newest);
        ROOMS.forEach(night::furnish);
        return List.copyOf(night.commands);
    }

    /** Each founder enters, writes, and is answered by the one who came before. */
    private void furnish(Room room) {
        CommunityId community = new CommunityId(Ids.derived(SAMPLE, "community", room.name()));
        MemberId before = null;
        for (String words : room.words()) {
            MemberId founder = join();
            if (before == null) {
                Description description = new Description(room.name(), room.about(), List.of("en"));
                then(new FoundCommunity(community, founder, description));
                then(new OpenCommunity(community, null));
            }
            then(new JoinCommunity(community, founder));
            PostId post = new PostId(Ids.derived(next(), SAMPLE, "post", words));
            then(new PublishPost(post, community, founder, Content.of(words)));
            if (before != null) {
                PostId reply = new PostId(Ids.derived(next(), SAMPLE, "reply", words));
                Content answer = Content.of(SampleWords.reply("en", random));
                then(new Reply(reply, post, before, answer));
            }
            before = founder;
        }
    }

    private MemberId join() {
        String name = "Sample " + SampleWords.NAMES.get(founders++);
        MemberId founder = new MemberId(Ids.derived(SAMPLE, "member", name));
        then(new JoinNetwork(founder, null, new Profile(name, List.of(), List.of("en"), null)));
        return founder;
    }

    private Instant next() {
        return begin.plus(Duration.ofMinutes(2L * steps));
    }

    private void then(Command command) {
        commands.add(new Dated(command, next()));
        steps++;
    }
}
