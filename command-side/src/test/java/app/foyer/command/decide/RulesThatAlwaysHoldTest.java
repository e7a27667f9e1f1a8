package app.foyer.command.decide;

import static app.foyer.contract.id.CommunityId.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Account;
import app.foyer.contract.Address;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Audience;
import app.foyer.contract.Coming;
import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.Followers;
import app.foyer.contract.Handle;
import app.foyer.contract.Meeting;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Outcome;
import app.foyer.contract.Profile;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refused;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.Role;
import app.foyer.contract.command.AddressCommand.ClaimAddress;
import app.foyer.contract.command.AddressCommand.ReleaseAddress;
import app.foyer.contract.command.AnswerCommand.Answer;
import app.foyer.contract.command.AnswerCommand.EndAnswer;
import app.foyer.contract.command.AnswerCommand.SeatNext;
import app.foyer.contract.command.BlockCommand.Block;
import app.foyer.contract.command.BlockCommand.LiftBlock;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.DescribeCommunity;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenAtItsTime;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.CommunityCommand.SetCapacity;
import app.foyer.contract.command.CommunityCommand.SetDoor;
import app.foyer.contract.command.CommunityCommand.SetOpening;
import app.foyer.contract.command.FollowCommand.ApproveFollow;
import app.foyer.contract.command.FollowCommand.DeclineFollow;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.FollowCommand.RemoveFollower;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.command.GatheringCommand.Announce;
import app.foyer.contract.command.GatheringCommand.Cancel;
import app.foyer.contract.command.GatheringCommand.ChangeGathering;
import app.foyer.contract.command.GatheringCommand.Disown;
import app.foyer.contract.command.GatheringCommand.Hold;
import app.foyer.contract.command.GatheringCommand.RecordPresence;
import app.foyer.contract.command.HidingCommand.HidePost;
import app.foyer.contract.command.HidingCommand.ShowPost;
import app.foyer.contract.command.InvitationCommand.Accept;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.InvitationCommand.Redeem;
import app.foyer.contract.command.InvitationCommand.Revoke;
import app.foyer.contract.command.MemberCommand.AdmitApplicant;
import app.foyer.contract.command.MemberCommand.AdmitNextMember;
import app.foyer.contract.command.MemberCommand.ChangeProfile;
import app.foyer.contract.command.MemberCommand.DeclineApplicant;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.GiveUpHandle;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.command.MemberCommand.Reinstate;
import app.foyer.contract.command.MemberCommand.SetFollowers;
import app.foyer.contract.command.MemberCommand.Suspend;
import app.foyer.contract.command.MemberCommand.TakeHandle;
import app.foyer.contract.command.MemberCommand.WithdrawApplication;
import app.foyer.contract.command.MembershipCommand.AdmitNext;
import app.foyer.contract.command.MembershipCommand.AskToJoin;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.ModerationCommand.Admit;
import app.foyer.contract.command.ModerationCommand.Ban;
import app.foyer.contract.command.ModerationCommand.Decline;
import app.foyer.contract.command.ModerationCommand.LiftBan;
import app.foyer.contract.command.ModerationCommand.LiftSilence;
import app.foyer.contract.command.ModerationCommand.Remove;
import app.foyer.contract.command.ModerationCommand.Silence;
import app.foyer.contract.command.ModerationCommand.Warn;
import app.foyer.contract.command.MuteCommand.MuteCommunity;
import app.foyer.contract.command.MuteCommand.MuteMember;
import app.foyer.contract.command.MuteCommand.MuteWord;
import app.foyer.contract.command.MuteCommand.UnmuteCommunity;
import app.foyer.contract.command.MuteCommand.UnmuteMember;
import app.foyer.contract.command.MuteCommand.UnmuteWord;
import app.foyer.contract.command.NetworkCommand.OpenNetwork;
import app.foyer.contract.command.NetworkCommand.OpenNetworkAtItsTime;
import app.foyer.contract.command.NetworkCommand.PrepareNetwork;
import app.foyer.contract.command.NetworkCommand.SetNetworkCapacity;
import app.foyer.contract.command.NetworkCommand.SetNetworkDoor;
import app.foyer.contract.command.NetworkCommand.SetNetworkOpening;
import app.foyer.contract.command.NetworkCommand.Standing;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReactionCommand.TakeBackReaction;
import app.foyer.contract.command.ReadingCommand.ReadNotifications;
import app.foyer.contract.command.ReportCommand.Report;
import app.foyer.contract.command.ReportCommand.SettleReport;
import app.foyer.contract.command.ReportCommand.WithdrawReport;
import app.foyer.contract.command.RoleCommand.GiveRole;
import app.foyer.contract.command.RoleCommand.HandOver;
import app.foyer.contract.command.SeatsCommand.CountSeats;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipEnded;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostWorded;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random commands by random members; after each, what docs/concepts/rules.md says holds.
 *
 * <p>Long because one random history has to meet all commands, and all rules watch it.
 */
class RulesThatAlwaysHoldTest {
    private static final int MEMBERS = 7;
    private static final int COMMUNITIES = 2;
    private static final int COMMANDS = 6_000;

    private final Map<AggregateId, State> states = new HashMap<>();
    private final List<MemberId> members = new ArrayList<>();
    private final List<CommunityId> communities = new ArrayList<>();
    private static final OpeningRule RULE = new OpeningRule(2, 1);

    private final Facts facts =
            new Facts() {
                @Override
                public State about(AggregateId aggregate) {
                    return state(aggregate);
                }

                @Override
                public OpeningRule openingRule() {
                    return RULE;
                }
            };

    private Random random = new Random(0);
    private Instant now = Scenario.NOW;
    private int posts;
    private final List<MemberId> applicants = new ArrayList<>();
    private final List<ReportId> reports = new ArrayList<>();
    private boolean historyBrought;
    private int joined;
    private int done;

    private State state(AggregateId id) {
        return states.getOrDefault(id, State.before(id));
    }

    private List<? extends Event> send(Command command) {
        List<? extends Event> events;
        try {
            events = Deciders.decide(command, facts, now);
        } catch (Refused refused) {
            return List.of();
        }
        for (Event event : events) {
            states.put(event.aggregate(), state(event.aggregate()).after(event));
        }
        done += events.isEmpty() ? 0 : 1;
        return events;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theyHoldAfterEveryCommand(int seed) {
        random = new Random(seed);
        for (int i = 1; i <= MEMBERS; i++) {
            join();
        }
        for (int i = 1; i <= COMMUNITIES; i++) {
            communities.add(new CommunityId(i));
            send(
                    new FoundCommunity(
                            communities.getLast(),
                            members.get(i),
                            new Description("C", "", List.of()),
                            any(List.of(Door.values()))));
        }
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60)));
            CommunityId community = any(communities);
            Map<CommunityId, Integer> before = inside();
            Map<MemberId, Long> readBefore = read();
            int joinedBefore = countJoined();
            historyBrought = false;
            Command command = command(community);
            List<? extends Event> events = send(command);
            events.forEach(event -> checkFollow(command, event));
            events.forEach(this::clear);
            communities.forEach(each -> check(each, before.getOrDefault(each, 0)));
            checkNetwork(joinedBefore);
            checkBlocks();
            checkHandles();
            checkRead(readBefore);
            events.forEach(this::checkReport);
            events.forEach(this::regret);
            events.forEach(this::checkSeats);
            events.forEach(this::checkEvent);
            events.forEach(this::checkAudience);
            events.forEach(this::checkInvitation);
        }
        assertThat(done).as("seed %d did hardly anything", seed).isGreaterThan(COMMANDS / 10);
    }

    private Command command(CommunityId community) {
        MemberId one = any(members);
        MemberId by = random.nextInt(4) == 0 ? one : any(founders(community));
        String reason = "because";
        return switch (random.nextInt(49)) {
            case 45, 46 -> ownCommand(community, one, by);
            case 47, 48 -> muteCommand(community, one, any(members));
            case 38 -> blockOrLift(one, any(members));
            case 39 -> following(one, any(members));
            case 40, 41 -> reporting(community, one, by);
            case 42, 43, 44 -> gathering(community, one, by);
            case 35 -> networkCommand();
            case 36 -> comes();
            case 37 -> atTheGate();
            case 32, 33 -> writing(community, one);
            case 0 -> new OpenCommunity(community, by);
            case 1 -> new SetDoor(community, by, any(List.of(Door.values())));
            case 2 ->
                    new SetCapacity(
                            community, by, random.nextInt(3) == 0 ? null : 2 + random.nextInt(4));
            case 3 ->
                    new CountSeats(
                            community, countInside(community), facts.seats(community).freed());
            case 4, 5, 6, 7 -> new JoinCommunity(community, one);
            case 8 -> new LeaveCommunity(community, one);
            case 9, 10 -> new AskToJoin(community, one, null);
            case 11, 12 -> new Admit(community, one, by);
            case 13 -> new Decline(community, one, by, null);
            case 14 -> new Remove(community, one, by, reason);
            case 15 ->
                    random.nextBoolean()
                            ? new Ban(community, one, by, reason)
                            : new LiftBan(community, one, by);
            case 16 -> new Warn(community, one, by, reason);
            case 17 ->
                    random.nextBoolean()
                            ? new Silence(community, one, by, now.plus(Duration.ofHours(9)), reason)
                            : new LiftSilence(community, one, by);
            case 18 -> new GiveRole(community, one, by, any(List.of(Role.values())));
            case 19 -> new HandOver(community, one, by);
            case 20 -> new AdmitNext(community, one);
            case 21 ->
                    random.nextBoolean()
                            ? new SetOpening(community, by, now.plus(Duration.ofHours(1)), true)
                            : new OpenAtItsTime(community);
            case 22 -> new DeletePost(anyPost(), one);
            case 23 ->
                    new Invite(
                            invitation(),
                            random.nextBoolean() ? by : one,
                            community,
                            random.nextInt(3) == 0 ? any(members) : null,
                            random.nextInt(3) == 0 ? null : 1 + random.nextInt(3),
                            now.plus(Duration.ofHours(1 + random.nextInt(90))));
            case 24, 25 -> new Redeem(invitation(), one);
            case 26 -> new Accept(invitation(), one);
            case 27 -> new Revoke(invitation(), random.nextBoolean() ? by : one);
            case 28 ->
                    random.nextBoolean()
                            ? new RemovePost(anyPost(), by, reason)
                            : new RestorePost(anyPost(), by);
            case 29 ->
                    random.nextBoolean()
                            ? new Suspend(one, now.plus(Duration.ofHours(3)), reason)
                            : new Reinstate(one);
            case 30 -> goes(one);
            case 31 ->
                    new ImportPost(
                            new PostId(++posts),
                            community,
                            one,
                            new PostId(1 + random.nextInt(posts)),
                            Content.of("words"),
                            now.minus(Duration.ofDays(400)));
            default -> new PublishPost(new PostId(++posts), community, one, Content.of("words"));
        };
    }

    /** What one sets of oneself, or says of one's community. */
    private Command ownCommand(CommunityId community, MemberId one, MemberId by) {
        String name = "name_" + random.nextInt(4);
        Address address = new Address("a" + random.nextInt(3), name + "@example.org");
        return switch (random.nextInt(7)) {
            case 0, 1 -> new TakeHandle(one, new Handle("h" + name, name));
            case 2 -> new GiveUpHandle(one);
            case 3 -> new ClaimAddress(one, address);
            case 4 -> new ReleaseAddress(one, address);
            case 5 -> new ChangeProfile(one, new Profile(name, List.of(), List.of(), null));
            default -> new DescribeCommunity(community, by, new Description(name, "", List.of()));
        };
    }

    private Command muteCommand(CommunityId community, MemberId one, MemberId other) {
        Instant until = random.nextBoolean() ? null : now.plus(Duration.ofDays(1));
        return switch (random.nextInt(7)) {
            case 6 -> new ReadNotifications(one, random.nextInt(50));
            case 0 -> new MuteMember(one, other, until);
            case 1 -> new UnmuteMember(one, other);
            case 2 -> new MuteCommunity(one, community, until);
            case 3 -> new UnmuteCommunity(one, community);
            case 4 -> new MuteWord(one, "word" + random.nextInt(3), until);
            default -> new UnmuteWord(one, 1 + random.nextInt(3));
        };
    }

    private Map<MemberId, Long> read() {
        Map<MemberId, Long> read = new HashMap<>();
        members.forEach(member -> read.put(member, facts.reading(member).upTo()));
        return read;
    }

    /** Nobody has read less far than before. */
    private void checkRead(Map<MemberId, Long> before) {
        before.forEach((member, upTo) ->
                assertThat(facts.reading(member).upTo()).isGreaterThanOrEqualTo(upTo));
    }

    /** A handle has one holder, and a member one handle. */
    private void checkHandles() {
        Set<String> taken = new HashSet<>();
        for (MemberId member : members) {
            if (facts.member(member) instanceof MemberState.Joined joined
                    && joined.handle() != null) {
                assertThat(taken.add(joined.handle())).as("one holder").isTrue();
                assertThat(facts.handle(joined.handle()).holder()).isEqualTo(member);
            }
        }
    }

    private Command blockOrLift(MemberId one, MemberId other) {
        return random.nextInt(3) == 0 ? new Block(one, other) : new LiftBlock(one, other);
    }

    private Command following(MemberId one, MemberId other) {
        return switch (random.nextInt(8)) {
            case 0 -> new SetFollowers(one, any(List.of(Followers.values())));
            case 1 -> new Unfollow(one, other);
            case 2 -> new ApproveFollow(one, other);
            case 3 -> new DeclineFollow(one, other);
            case 4 -> new RemoveFollower(one, other);
            default -> new Follow(one, other);
        };
    }

    /** Who wishes to be asked is followed by nobody whom they did not let. */
    private void checkFollow(Command command, Event event) {
        if (event instanceof FollowStarted started
                && facts.member(started.followed()) instanceof MemberState.Joined followed
                && followed.followers() == Followers.APPROVAL) {
            assertThat(command).isInstanceOf(ApproveFollow.class);
        }
    }

    /** Between whom there is a block, neither follows the other, nor asks to. */
    private void checkBlocks() {
        for (MemberId one : members) {
            for (MemberId other : members) {
                if (!one.equals(other) && facts.block(one, other).apart()) {
                    assertThat(facts.follow(one, other)).isEqualTo(FollowState.NONE);
                }
            }
        }
    }

    private Command gathering(CommunityId community, MemberId one, MemberId by) {
        GatheringId gathering = new GatheringId(1_000_000L + random.nextInt(6) + done / 300);
        Meeting meeting =
                new Meeting(
                        now.plus(Duration.ofHours(1 + random.nextInt(48))),
                        "Europe/Berlin",
                        60,
                        new Meeting.Words("T", "", "P", null),
                        null,
                        random.nextInt(3) == 0 ? null : 1 + random.nextInt(3));
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Announce(gathering, community, by, meeting);
            case 2 -> new ChangeGathering(gathering, by, meeting);
            case 3 -> new Cancel(gathering, by, "rain");
            case 4 -> new Hold(gathering, by);
            case 5 -> new RecordPresence(gathering, by, List.of(one));
            case 6 -> new SeatNext(gathering, one);
            case 7 -> new Disown(gathering, one);
            default -> new Answer(gathering, one, any(List.of(Coming.values())));
        };
    }

    /** As the policy does: who is out of a community comes to nothing there. */
    private void regret(Event event) {
        if (event instanceof MembershipEnded ended) {
            for (AggregateId answer : List.copyOf(states.keySet())) {
                if (answer.kind().equals("answer") && answer.key().endsWith("/" + ended.member())) {
                    GatheringId gathering = GatheringId.of(answer.key().split("/", 2)[0]);
                    if (facts.gathering(gathering) instanceof GatheringState.Announced announced
                            && announced.community().equals(ended.community())) {
                        send(new EndAnswer(gathering, ended.member()));
                    }
                }
            }
        }
    }

    /** Nobody takes a seat that is not there; who comes is counted. */
    private void checkSeats(Event event) {
        if (!(event instanceof AnswerEvent answer)
                || !(facts.gathering(answer.gathering())
                        instanceof GatheringState.Announced announced)) {
            return;
        }
        SeatsState seats = facts.seats(answer.gathering().room());
        long seated =
                states.entrySet().stream()
                        .filter(each ->
                                each.getKey().kind().equals("answer")
                                        && each.getKey().key().startsWith(answer.gathering() + "/")
                                        && ((AnswerState) each.getValue()).isSeated())
                        .count();
        assertThat(seats.taken()).as("who comes is counted").isEqualTo((int) seated);
        Integer most = announced.meeting().seats();
        if (most != null && event instanceof AnswerGiven given && given.coming() == Coming.YES) {
            assertThat(seats.taken()).as("seats are there").isLessThanOrEqualTo(most);
        }
    }

    private Command reporting(CommunityId community, MemberId one, MemberId by) {
        Reported about = random.nextBoolean() ? Reported.of(anyPost()) : Reported.of(any(members));
        ReportId report = reports.isEmpty() ? ReportId.of(one, about, community) : any(reports);
        return switch (random.nextInt(4)) {
            case 0 ->
                    new SettleReport(
                            report, random.nextBoolean() ? by : one, Outcome.ACTED, "done");
            case 1 -> new WithdrawReport(report, one);
            default ->
                    new Report(
                            one,
                            about,
                            random.nextInt(4) == 0 ? NETWORK : community,
                            ReportKind.OTHER,
                            null);
        };
    }

    /** Nobody settles what is about themselves, nor what is not theirs to settle. */
    private void checkReport(Event event) {
        if (event instanceof ReportMade made) {
            reports.add(made.report());
            assertThat(made.reporter()).isNotEqualTo(made.accused());
        }
        MemberId by = event instanceof ReportSettled settled ? settled.by() : null;
        if (event instanceof ReportSettled settled && by != null) {
            assertThat(facts.report(settled.report()))
                    .isInstanceOfSatisfying(
                            ReportState.Made.class,
                            made -> assertThat(made.accused()).isNotEqualTo(by));
            assertThat(membership(settled.place(), by))
                    .isInstanceOfSatisfying(
                            MembershipState.Inside.class,
                            inside -> assertThat(inside.role()).isNotEqualTo(Role.MEMBER));
        }
    }

    /** What is written for followers, answered, edited and reacted to. */
    private Command writing(CommunityId community, MemberId one) {
        MemberId other = any(members);
        PostId post = anyPost();
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                    new PublishPost(
                            new PostId(++posts),
                            community,
                            one,
                            Content.of("words", null, List.of(other)),
                            Audience.FOLLOWERS);
            case 2, 3 -> new Reply(new PostId(++posts), post, one, Content.of("words"));
            case 4 -> new EditPost(post, one, Content.of("words " + posts));
            case 7 -> random.nextInt(3) == 0 ? new ShowPost(one, post) : new HidePost(one, post);
            case 5 ->
                    random.nextInt(3) == 0
                            ? new TakeBackReaction(post, one, ReactionKind.LIKE)
                            : new React(post, one, ReactionKind.LIKE);
            default -> random.nextInt(3) == 0 ? new Unfollow(one, other) : new Follow(one, other);
        };
    }

    /** What is for followers is answered and reacted to by them, and stays for them. */
    private void checkAudience(Event event) {
        switch (event) {
            case ReplyWritten e -> {
                assertThat(e.followersOf()).isEqualTo(followersOf(e.parent()));
                assertHeard(e.author(), e.parent());
            }
            case ReactionAdded e -> assertHeard(e.member(), e.post());
            case PostRemoved e when e.by() != null -> assertHeard(e.by(), e.post());
            case PostWorded e -> assertThat(e.followersOf()).isEqualTo(followersOf(e.post()));
            default -> {}
        }
    }

    private void assertHeard(MemberId member, PostId post) {
        MemberId of = followersOf(post);
        if (of != null && !of.equals(member) && !live(post).author().equals(member)) {
            assertThat(facts.follow(member, of).following()).isTrue();
        }
    }

    private @Nullable MemberId followersOf(PostId post) {
        return live(post).followersOf();
    }

    private PostState.Live live(PostId post) {
        return switch (facts.post(post)) {
            case PostState.Live live -> live;
            case PostState.Removed removed -> removed.post();
            case PostState.Deleted _, PostState.Unknown _ ->
                    throw new AssertionError("is not there: " + post);
        };
    }

    private Command networkCommand() {
        return switch (random.nextInt(8)) {
            case 6 -> new SetNetworkOpening(now.plus(Duration.ofMinutes(1)));
            case 7 -> new OpenNetworkAtItsTime(new Standing(posts, 1));
            case 0 -> new SetNetworkDoor(any(List.of(Door.values())));
            case 1 -> new SetNetworkCapacity(MEMBERS + random.nextInt(4));
            case 2 -> new SetNetworkCapacity(null);
            case 3 -> new CountSeats(NETWORK, countJoined(), facts.seats(NETWORK).freed());
            case 4 -> new PrepareNetwork();
            default -> new OpenNetwork(new Standing(posts, 1));
        };
    }

    /** Somebody new knocks, with an account of their own. */
    private Command comes() {
        MemberId member = new MemberId(++joined);
        applicants.add(member);
        return new JoinNetwork(
                member,
                new Account("account-" + random.nextInt(20), "sub"),
                new Profile("M", List.of(), List.of(), null),
                random.nextBoolean() ? null : invitation());
    }

    private Command atTheGate() {
        MemberId applicant = applicants.isEmpty() ? any(members) : any(applicants);
        return switch (random.nextInt(5)) {
            case 0 -> new DeclineApplicant(applicant, "full of bakers");
            case 1 -> new WithdrawApplication(applicant);
            case 2 -> new AdmitApplicant(applicant);
            default -> new AdmitNextMember(applicant);
        };
    }

    private int countJoined() {
        return (int)
                LongStream.rangeClosed(1, joined)
                        .filter(id -> facts.member(new MemberId(id)) instanceof MemberState.Joined)
                        .count();
    }

    /** Nobody comes into a full network, and who is in, or waits, is counted. */
    private void checkNetwork(int joinedBefore) {
        Integer capacity = facts.network().capacity();
        int inside = countJoined();
        if (capacity != null && inside > joinedBefore && !historyBrought) {
            assertThat(inside).as("nobody comes in beyond").isLessThanOrEqualTo(capacity);
        }
        SeatsState seats = facts.seats(NETWORK);
        long waiting =
                LongStream.rangeClosed(1, joined)
                        .filter(id -> facts.member(new MemberId(id)) instanceof MemberState.Waiting)
                        .count();
        assertThat(seats.waiting()).as("who waits is counted").isEqualTo(waiting);
        if (capacity != null && seats.counted()) {
            assertThat(seats.taken()).as("who is in is counted").isEqualTo(inside);
        }
    }

    private PostId anyPost() {
        return new PostId(1 + random.nextInt(1 + posts));
    }

    private Command goes(MemberId member) {
        return random.nextBoolean()
                ? new LeaveNetwork(member, communities)
                : new ForgetMe(member, communities);
    }

    /** As the policy does: who is no member any more is in no community; another comes. */
    private void clear(Event event) {
        if (event instanceof MemberJoined came && !members.contains(came.member())) {
            members.add(came.member());
        }
        if (event instanceof MemberEvent gone && facts.member(gone.member()).isOver()) {
            communities.forEach(community -> send(new LeaveCommunity(community, gone.member())));
            if (members.remove(gone.member()) && members.size() < MEMBERS) {
                join();
            }
        }
    }

    private void join() {
        historyBrought = true;
        members.add(new MemberId(++joined));
        send(
                new JoinNetwork(
                        members.getLast(), null, new Profile("M", List.of(), List.of(), null)));
    }

    private InvitationId invitation() {
        return new InvitationId("%032x".formatted(done / 60 + random.nextInt(6)));
    }

    /** Nobody comes by an invitation beyond its uses, nor who is kept out. */
    private void checkInvitation(Event event) {
        if (event instanceof InvitationRedeemed redeemed) {
            InvitationState state = ((Facts) this::state).invitation(redeemed.invitation());
            assertThat(state)
                    .isInstanceOfSatisfying(
                            InvitationState.Made.class,
                            made -> {
                                assertThat(made.guests().size()).isLessThanOrEqualTo(made.uses());
                                assertThat(made.revoked()).isFalse();
                                assertThat(now).isBefore(made.expiresAt());
                            });
            CommunityId community = redeemed.community();
            if (community != null) {
                assertThat(membership(community, redeemed.member()))
                        .isInstanceOfAny(
                                MembershipState.Inside.class, MembershipState.Waiting.class);
            }
        }
    }

    private List<MemberId> founders(CommunityId community) {
        return List.copyOf(founded(community).founders());
    }

    private CommunityState.Founded founded(CommunityId community) {
        return (CommunityState.Founded) facts.community(community);
    }

    private MembershipState membership(CommunityId community, MemberId member) {
        return facts.membership(community, member);
    }

    private int countInside(CommunityId community) {
        return (int)
                members.stream()
                        .filter(m -> membership(community, m) instanceof MembershipState.Inside)
                        .count();
    }

    private Map<CommunityId, Integer> inside() {
        Map<CommunityId, Integer> inside = new HashMap<>();
        communities.forEach(community -> inside.put(community, countInside(community)));
        return inside;
    }

    private void check(CommunityId community, int insideBefore) {
        CommunityState.Founded founded = founded(community);
        Set<MemberId> founders = new HashSet<>();
        int waiting = 0;
        for (MemberId member : members) {
            MembershipState membership = membership(community, member);
            if (membership instanceof MembershipState.Inside in && in.role() == Role.FOUNDER) {
                founders.add(member);
            }
            waiting += membership instanceof MembershipState.Waiting ? 1 : 0;
        }
        assertThat(founders).as("founders are never none").isNotEmpty();
        assertThat(founded.founders()).as("and are known").isEqualTo(founders);
        int inside = countInside(community);
        if (founded.capacity() != null && inside > insideBefore) {
            assertThat(inside).as("nobody comes in beyond").isLessThanOrEqualTo(founded.capacity());
        }
        SeatsState seats = facts.seats(community);
        assertThat(seats.waiting()).as("who waits is counted").isEqualTo(waiting);
        if (founded.capacity() != null && seats.counted()) {
            assertThat(seats.taken()).as("who is in is counted").isEqualTo(inside);
        }
    }

    /** Who writes is in the community, and not silenced; what opens is not empty. */
    private void checkEvent(Event event) {
        if (event instanceof CommunityOpened opened) {
            assertThat(facts.beginnings(opened.community()).suffices(RULE)).isTrue();
        }
        if (event instanceof PostPublished || event instanceof PostImported) {
            PostEvent post = (PostEvent) event;
            assertThat(facts.member(post.author()))
                    .isInstanceOfSatisfying(
                            MemberState.Joined.class,
                            author -> assertThat(author.suspended(now)).isFalse());
            assertThat(membership(post.community(), post.author()))
                    .isInstanceOfSatisfying(
                            MembershipState.Inside.class,
                            inside -> assertThat(inside.silenced(now)).isFalse());
        }
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
