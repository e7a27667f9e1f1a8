package app.foyer.server.sample;

import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Profile;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.command.AddressCommand;
import app.foyer.contract.command.AnswerCommand;
import app.foyer.contract.command.BlockCommand;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.FollowCommand;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.GatheringCommand;
import app.foyer.contract.command.HidingCommand;
import app.foyer.contract.command.InvitationCommand;
import app.foyer.contract.command.MemberCommand;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MuteCommand;
import app.foyer.contract.command.NetworkCommand;
import app.foyer.contract.command.PostCommand;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.ReactionCommand;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReadingCommand;
import app.foyer.contract.command.ReportCommand;
import app.foyer.contract.command.SeatsCommand;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.server.sample.SampleTitles.Community;
import app.foyer.server.sample.SampleTitles.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Makes the sample's commands: always the same for the same titles and newest time. */
final class SampleHistory {
    private static final long SEED = 20_260_822L;
    private static final String SAMPLE = "sample";
    private static final double NEWCOMERS_SHARE = 0.25;
    private static final int FOLLOWS_MAX = 8;
    private static final int REACTIONS_MAX = 4;
    private static final int REPLIES_MAX = 6;
    private static final Duration REPLIES_AFTER = Duration.ofHours(3);

    private final SampleTitles titles;
    private final SampleTimes times;
    private final RandomGenerator random = new Random(SEED);
    private final List<Dated> commands = new ArrayList<>();
    private final List<SampleMember> members = new ArrayList<>();
    private final Map<Membership, Instant> firstWritten = new LinkedHashMap<>();

    private record Membership(CommunityId community, MemberId member) {}

    private SampleHistory(SampleTitles titles, Instant newest) {
        this.titles = titles;
        this.times = new SampleTimes(newest);
    }

    /**
     * The commands, in the order of time.
     *
     * @param newest when the newest post was written
     */
    static List<Dated> of(SampleTitles titles, Instant newest) {
        SampleHistory history = new SampleHistory(titles, newest);
        history.join();
        titles.communities().forEach(history::furnish);
        history.firstWritten.forEach((membership, at) ->
                history.add(new JoinCommunity(membership.community(), membership.member()), at));
        history.follow();
        history.commands.sort(
                Comparator.comparing(Dated::at).thenComparingInt(dated -> turn(dated.command())));
        return List.copyOf(history.commands);
    }

    private void join() {
        for (String given : SampleWords.NAMES) {
            String name = "Sample " + given;
            MemberId id = new MemberId(Ids.derived(SAMPLE, "member", name));
            boolean newcomer = random.nextDouble() < NEWCOMERS_SHARE;
            Instant at =
                    newcomer
                            ? times.between(1, 20, random)
                            : times.oldest().plusSeconds(random.nextInt(3_600));
            members.add(new SampleMember(id, name, at));
            Profile profile = new Profile(name, interests(), List.of("en"), null);
            add(new JoinNetwork(id, null, profile), at);
        }
    }

    private List<String> interests() {
        List<String> interests = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = pick(titles.communities()).name();
            if (!interests.contains(name)) {
                interests.add(name);
            }
        }
        return interests;
    }

    /** Founds and opens a community, and lets its crew write in it. */
    private void furnish(Community community) {
        Mood mood = Mood.of(community.key());
        List<SampleMember> crew = crew(mood.crew());
        CommunityId id = new CommunityId(Ids.derived(SAMPLE, "community", community.key()));
        SampleMember founder = crew.getFirst();
        Instant founded = times.founded();
        Description description =
                new Description(community.name(), community.about(), List.of(community.language()));
        add(new FoundCommunity(id, founder.id(), description), founded);
        add(new OpenCommunity(id, null), founded);
        enter(id, founder, founded);
        List<Instant> moments = moments(titles.of(community).size(), mood);
        int index = 0;
        for (Title title : titles.of(community)) {
            Instant at = moments.get(index++);
            SampleMember author = whoIsThere(crew, at);
            PostId post = new PostId(Ids.derived(at, SAMPLE, "post", title.key()));
            enter(id, author, at);
            add(new PublishPost(post, id, author.id(), Content.of(title.text())), at);
            answer(id, community, post, author, at, crew, mood);
        }
    }

    /** One who was there from the beginning first, so that somebody can found the community. */
    private List<SampleMember> crew(int size) {
        List<SampleMember> crew = new ArrayList<>();
        crew.add(pick(members.stream().filter(this::wasThereFirst).toList()));
        while (crew.size() < size) {
            SampleMember member = pick(members);
            if (!crew.contains(member)) {
                crew.add(member);
            }
        }
        return crew;
    }

    private boolean wasThereFirst(SampleMember member) {
        return member.joinedAt().isBefore(times.founded());
    }

    private List<Instant> moments(int count, Mood mood) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moments.add(times.between(mood.daysQuiet(), 59, random));
        }
        if (mood.daysQuiet() == 0) {
            moments.set(0, times.newest());
        }
        moments.sort(Comparator.naturalOrder());
        return moments;
    }

    /** Those at the head of the crew write more than those at its end. */
    private SampleMember whoIsThere(List<SampleMember> crew, Instant at) {
        List<SampleMember> there =
                crew.stream().filter(member -> member.joinedAt().isBefore(at)).toList();
        double skewed = random.nextDouble() * random.nextDouble();
        return there.get((int) (skewed * there.size()));
    }

    private void answer(
            CommunityId id,
            Community community,
            PostId post,
            SampleMember author,
            Instant at,
            List<SampleMember> crew,
            Mood mood) {
        int replies = replies(mood.repliesMean());
        for (int i = 0; i < replies; i++) {
            Instant then = times.soonAfter(at, REPLIES_AFTER, random);
            SampleMember replier = whoIsThere(crew, then);
            if (!replier.equals(author) && then.isBefore(times.newest())) {
                enter(id, replier, then);
                PostId reply = new PostId(Ids.derived(then, SAMPLE, "reply", post + "/" + i));
                String text = SampleWords.reply(community.language(), random);
                add(new Reply(reply, post, replier.id(), Content.of(text)), then);
            }
        }
        int reactions = random.nextInt(REACTIONS_MAX + 1);
        for (int i = 0; i < reactions; i++) {
            Instant then = times.soonAfter(at, REPLIES_AFTER, random);
            ReactionKind kind = pick(ReactionKind.STANDARD);
            add(new React(post, whoIsThere(crew, then).id(), kind), then);
        }
    }

    /** A geometric number with this mean, and a limit. */
    private int replies(double mean) {
        double more = mean / (1 + mean);
        int replies = 0;
        while (replies < REPLIES_MAX && random.nextDouble() < more) {
            replies++;
        }
        return replies;
    }

    private void enter(CommunityId community, SampleMember member, Instant at) {
        firstWritten.merge(
                new Membership(community, member.id()),
                at,
                (one, other) -> one.isBefore(other) ? one : other);
    }

    private void follow() {
        for (SampleMember member : members) {
            int follows = random.nextInt(FOLLOWS_MAX + 1);
            for (int i = 0; i < follows; i++) {
                SampleMember followed = pick(members);
                if (!followed.equals(member)) {
                    Instant later =
                            member.joinedAt().isAfter(followed.joinedAt())
                                    ? member.joinedAt()
                                    : followed.joinedAt();
                    add(
                            new Follow(member.id(), followed.id()),
                            times.soonAfter(later, Duration.ofDays(2), random));
                }
            }
        }
    }

    /** The order of what happens at the same moment: nobody writes before they are in. */
    private static int turn(Command command) {
        return switch (command) {
            case MemberCommand _ -> 0;
            case CommunityCommand _ -> 1;
            case MembershipCommand _ -> 2;
            case PublishPost _ -> 3;
            case PostCommand _ -> 4;
            case ReactionCommand _ -> 5;
            case FollowCommand _, SeatsCommand _, InvitationCommand _, AddressCommand _ -> 6;
            case NetworkCommand _,
                    BlockCommand _,
                    MuteCommand _,
                    ReportCommand _,
                    GatheringCommand _,
                    AnswerCommand _,
                    HidingCommand _,
                    ReadingCommand _ ->
                    6;
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void add(Command command, Instant at) {
        commands.add(new Dated(command, at));
    }
}
