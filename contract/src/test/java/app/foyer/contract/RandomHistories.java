package app.foyer.contract;

import app.foyer.contract.event.AddressEvent.AddressClaimed;
import app.foyer.contract.event.AddressEvent.AddressReleased;
import app.foyer.contract.event.AddressesEvent.AddressAdded;
import app.foyer.contract.event.AddressesEvent.AddressRemoved;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.AnswerEvent.MemberCame;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.CommunityEvent.CommunityCapacitySet;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.event.HandleEvent.HandleGivenUp;
import app.foyer.contract.event.HandleEvent.HandleTaken;
import app.foyer.contract.event.HidingEvent.PostHidden;
import app.foyer.contract.event.HidingEvent.PostShown;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberAsked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberHandleSet;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipSilenceLifted;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.CommunityUnmuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.event.ReadingEvent.NotificationsRead;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.ReportEvent.ReportWithdrawn;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Histories that could have happened: what the deciders forbid does not occur in them.
 *
 * <p>Long because it brings about every event that there is, in worlds in which it can happen.
 */
public final class RandomHistories {
    private static final List<String> WORDS =
            List.of("lively", "quiet", "garden", "monad", "bread", "über", "日本", "night", "club");

    private final Random random;
    private final List<LogEntry> log = new ArrayList<>();
    private final List<MemberId> members = new ArrayList<>();
    private final List<MemberId> applicants = new ArrayList<>();
    private final List<GatheringAnnounced> gatherings = new ArrayList<>();
    private final Map<List<Object>, Coming> answers = new LinkedHashMap<>();
    private final Map<MemberId, Long> readUpTo = new LinkedHashMap<>();
    private final List<ReportMade> reports = new ArrayList<>();
    private final List<CommunityId> communities = new ArrayList<>();
    private final Set<CommunityId> open = new LinkedHashSet<>();
    private final Map<PostId, Event> posts = new LinkedHashMap<>();
    private final Map<PostId, Event> removed = new LinkedHashMap<>();
    private final Set<List<Object>> relations = new LinkedHashSet<>();
    private final Set<List<Object>> asking = new LinkedHashSet<>();
    private final Set<List<Object>> banned = new LinkedHashSet<>();
    private final List<InvitationMade> invitations = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");

    private RandomHistories(Random random) {
        this.random = random;
    }

    /** A history of at least {@code size} events, at positions from 1. */
    public static List<LogEntry> of(Random random, int size) {
        RandomHistories history = new RandomHistories(random);
        history.join();
        history.found();
        while (history.log.size() < size) {
            history.step();
        }
        return List.copyOf(history.log);
    }

    private void step() {
        now = now.plus(Duration.ofMinutes(random.nextInt(600)));
        switch (random.nextInt(41)) {
            case 40 -> hideOrShow();
            case 38, 39 -> readOn();
            case 37 -> call();
            case 33 -> mute();
            case 32 -> blockOrLift();
            case 34 -> reportOrSettle();
            case 35 -> announceOrChange();
            case 36 -> answerOrCome();
            case 30 -> setNetwork();
            case 31 -> knock();
            case 25 -> forget();
            case 26 -> invite();
            case 27 -> redeemOrRevoke();
            case 20 -> moderate();
            case 28 -> bringAlong();
            case 29 -> claimOrRelease();
            case 23, 24 -> moderatePost();
            case 21, 22 -> setDoorOrCapacity();
            case 0 -> join();
            case 1 -> found();
            case 2 -> openOrDescribe();
            case 3, 4 -> enterOrLeave();
            case 5, 6 -> follow();
            case 7, 8 -> react();
            case 9 -> edit();
            case 10 -> delete();
            case 11 ->
                    add(
                            random.nextInt(3) == 0
                                    ? new MemberFollowersSet(
                                            any(members), now, any(List.of(Followers.values())))
                                    : new ProfileChanged(any(members), now, profile()));
            case 12, 13, 14, 15 -> reply();
            default -> publish();
        }
    }

    private void join() {
        MemberId member = new MemberId(id());
        members.add(member);
        add(new MemberJoined(member, now, profile()));
    }

    private void announceOrChange() {
        Instant start = now.plus(Duration.ofHours(random.nextInt(400)));
        Meeting.Words words =
                random.nextInt(5) == 0
                        ? null
                        : new Meeting.Words(text(), text(), any(WORDS), any(WORDS));
        Spot spot =
                random.nextInt(3) == 0
                        ? null
                        : new Spot(random.nextInt(180) - 90, random.nextInt(360) - 180);
        Integer seats = random.nextBoolean() ? null : 1 + random.nextInt(9);
        if (gatherings.isEmpty() || random.nextBoolean()) {
            GatheringAnnounced made =
                    new GatheringAnnounced(
                            new GatheringId(id()),
                            any(communities),
                            any(members),
                            now,
                            start,
                            "Europe/Berlin",
                            90,
                            words,
                            spot,
                            seats);
            gatherings.add(made);
            add(made);
            return;
        }
        GatheringAnnounced of = any(gatherings);
        MemberId by = any(members);
        switch (random.nextInt(5)) {
            case 0 -> {
                gatherings.remove(of);
                add(
                        new GatheringCancelled(
                                of.gathering(), of.community(), of.host(), by, now, text()));
            }
            case 1 -> add(new GatheringHeld(of.gathering(), of.community(), of.host(), by, now));
            default ->
                    add(
                            new GatheringChanged(
                                    of.gathering(),
                                    of.community(),
                                    of.host(),
                                    by,
                                    now,
                                    start,
                                    "Europe/Berlin",
                                    90,
                                    words,
                                    spot,
                                    seats));
        }
    }

    private void answerOrCome() {
        if (gatherings.isEmpty()) {
            return;
        }
        GatheringAnnounced to = any(gatherings);
        MemberId member = any(members);
        List<Object> answer = List.of(to.gathering(), member);
        Coming before = answers.get(answer);
        switch (random.nextInt(4)) {
            case 0 -> {
                answers.remove(answer);
                add(new AnswerWaited(to.gathering(), to.community(), member, before, now));
            }
            case 1 ->
                    add(new MemberCame(to.gathering(), to.community(), member, any(members), now));
            default -> {
                Coming coming = any(List.of(Coming.values()));
                answers.put(answer, coming);
                add(new AnswerGiven(to.gathering(), to.community(), member, coming, before, now));
                add(
                        coming == Coming.YES
                                ? new SeatTaken(
                                        to.gathering().room(), member, random.nextBoolean(), now)
                                : new SeatFreed(to.gathering().room(), member, now));
            }
        }
    }

    /** Some of what is there, and more than before. */
    private void readOn() {
        MemberId member = any(members);
        long before = readUpTo.getOrDefault(member, 0L);
        long upTo = before + 1 + random.nextInt((int) (log.size() - before));
        readUpTo.put(member, upTo);
        add(new NotificationsRead(member, upTo, now));
    }

    private void call() {
        MemberId member = any(members);
        String handle = any(WORDS);
        boolean gives = random.nextInt(3) == 0;
        add(gives ? new HandleGivenUp(handle, member, now) : new HandleTaken(handle, member, now));
        add(new MemberHandleSet(member, now, gives ? null : handle, gives ? null : handle));
    }

    private void reportOrSettle() {
        if (reports.isEmpty() || random.nextBoolean()) {
            MemberId reporter = any(members);
            CommunityId place = random.nextInt(4) == 0 ? CommunityId.NETWORK : any(communities);
            MemberId accused = any(members);
            Reported about =
                    posts.isEmpty() || random.nextBoolean()
                            ? Reported.of(accused)
                            : Reported.of(any(List.copyOf(posts.keySet())));
            ReportMade made =
                    new ReportMade(
                            ReportId.of(reporter, about, place),
                            reporter,
                            place,
                            about,
                            accused,
                            now,
                            any(List.of(ReportKind.values())),
                            random.nextBoolean() ? null : text());
            reports.removeIf(other -> other.report().equals(made.report()));
            reports.add(made);
            add(made);
            return;
        }
        ReportMade made = any(reports);
        if (random.nextInt(3) == 0) {
            reports.remove(made);
            add(
                    new ReportWithdrawn(
                            made.report(), made.reporter(), made.place(), made.about(), now));
        } else {
            add(
                    new ReportSettled(
                            made.report(),
                            made.reporter(),
                            made.place(),
                            made.about(),
                            random.nextBoolean() ? null : any(members),
                            now,
                            any(List.of(Outcome.values())),
                            random.nextBoolean() ? null : text()));
        }
    }

    private void setNetwork() {
        add(
                switch (random.nextInt(6)) {
                    case 0 -> new NetworkPrepared(now);
                    case 1 -> new NetworkDoorSet(now, any(List.of(Door.values())));
                    case 2 -> new NetworkCapacitySet(now, random.nextBoolean() ? null : 9);
                    case 3 -> new NetworkOpeningSet(now, random.nextBoolean() ? null : now);
                    case 4 -> new NetworkOpeningMissed(now, 3, 2);
                    default -> new NetworkOpened(now);
                });
    }

    /** Somebody asks or waits; or one of those comes in, is declined, or is forgotten. */
    private void knock() {
        if (applicants.isEmpty() || random.nextBoolean()) {
            MemberId member = new MemberId(id());
            applicants.add(member);
            add(
                    random.nextBoolean()
                            ? new MemberAsked(member, now, profile(), text())
                            : new MemberWaited(member, now, profile(), null));
            return;
        }
        MemberId member = any(applicants);
        switch (random.nextInt(4)) {
            case 0 -> {
                applicants.remove(member);
                members.add(member);
                add(new MemberJoined(member, now, profile()));
            }
            case 1 -> {
                applicants.remove(member);
                add(new MemberForgotten(member, now));
            }
            case 2 -> add(new MemberWaited(member, now, profile(), null));
            default -> {
                applicants.remove(member);
                add(new MemberDeclined(member, now, text()));
            }
        }
    }

    /** Nothing further is told of them, and what they wrote is deleted. */
    private void forget() {
        if (members.size() < 4) {
            return;
        }
        MemberId member = members.remove(random.nextInt(members.size()));
        add(new MemberForgotten(member, now));
        for (Event written : List.copyOf(posts.values())) {
            switch (written) {
                case PostPublished p when p.author().equals(member) -> delete(p.post());
                case ReplyWritten r when r.author().equals(member) -> delete(r.post());
                default -> {}
            }
        }
        for (Event hidden : List.copyOf(removed.values())) {
            if (hidden instanceof PostEvent post && post.author().equals(member)) {
                removed.remove(post.post());
                add(new RemovedPostDeleted(post.post(), post.community(), member, now));
            }
        }
    }

    private void found() {
        CommunityId community = new CommunityId(id());
        communities.add(community);
        MemberId founder = any(members);
        add(new CommunityFounded(community, founder, now, description()));
        add(new MembershipJoined(community, founder, now, Role.FOUNDER));
        relations.add(List.of(community, founder));
    }

    private void openOrDescribe() {
        CommunityId community = any(communities);
        if (open.contains(community)) {
            add(new CommunityDescribed(community, now, description()));
        } else if (random.nextInt(3) > 0) {
            setOrMissOpening(community);
        } else {
            open.add(community);
            add(new CommunityOpened(community, now));
        }
    }

    private void setOrMissOpening(CommunityId community) {
        Instant at = random.nextInt(4) == 0 ? null : now.plus(Duration.ofHours(3));
        add(new CommunityOpeningSet(community, now, at, at != null && random.nextBoolean()));
        if (random.nextInt(3) == 0) {
            add(new CommunityOpeningMissed(community, now, random.nextInt(9), 1));
        }
    }

    private void enterOrLeave() {
        CommunityId community = any(communities);
        MemberId member = any(members);
        List<Object> relation = List.of(community, member);
        if (banned.contains(relation)) {
            return;
        }
        if (relations.remove(relation)) {
            add(new MembershipLeft(community, member, now));
        } else {
            asking.remove(relation);
            relations.add(relation);
            Via via = random.nextInt(4) == 0 ? new Via(1 + random.nextInt(3), "heard") : null;
            MemberId by = via == null && random.nextInt(3) == 0 ? any(members) : null;
            add(new MembershipJoined(community, member, now, Role.MEMBER, via, by));
        }
    }

    private void invite() {
        InvitationMade made =
                new InvitationMade(
                        InvitationId.of("%016x%016x".formatted(id(), id())),
                        random.nextInt(5) == 0 ? null : any(members),
                        random.nextInt(4) == 0 ? null : any(communities),
                        random.nextInt(3) == 0 ? any(members) : null,
                        1 + random.nextInt(9),
                        now,
                        now.plus(Duration.ofDays(1 + random.nextInt(90))));
        invitations.add(made);
        add(made);
    }

    private void redeemOrRevoke() {
        if (invitations.isEmpty()) {
            return;
        }
        InvitationMade made = any(invitations);
        if (random.nextInt(4) == 0) {
            invitations.remove(made);
            add(
                    new InvitationRevoked(
                            made.invitation(),
                            made.inviter(),
                            made.community(),
                            made.invitee(),
                            random.nextBoolean() ? null : made.inviter(),
                            now));
        } else {
            MemberId member = made.invitee() == null ? any(members) : made.invitee();
            add(
                    new InvitationRedeemed(
                            made.invitation(),
                            made.inviter(),
                            made.community(),
                            member,
                            random.nextBoolean(),
                            now));
        }
    }

    private void setDoorOrCapacity() {
        CommunityId community = any(communities);
        if (random.nextBoolean()) {
            add(new CommunityDoorSet(community, now, any(List.of(Door.values()))));
        } else {
            Integer capacity = random.nextBoolean() ? null : 1 + random.nextInt(9);
            add(new CommunityCapacitySet(community, now, capacity));
        }
    }

    private void moderate() {
        CommunityId community = any(communities);
        MemberId member = any(members);
        MemberId by = any(members);
        List<Object> relation = List.of(community, member);
        String reason = random.nextInt(4) == 0 ? null : text();
        if (banned.remove(relation)) {
            add(new MembershipBanLifted(community, member, by, now));
        } else if (asking.remove(relation)) {
            add(
                    random.nextBoolean()
                            ? new MembershipDeclined(community, member, by, now, reason)
                            : new MembershipWithdrawn(community, member, now));
        } else if (relations.contains(relation)) {
            moderateInside(community, member, by, reason);
        } else if (random.nextBoolean()) {
            asking.add(relation);
            add(new MembershipAsked(community, member, now, reason));
        } else {
            ban(community, member, by, reason);
        }
    }

    private void moderateInside(
            CommunityId community, MemberId member, MemberId by, @Nullable String reason) {
        switch (random.nextInt(6)) {
            case 0 -> remove(community, member, by, reason);
            case 1 -> {
                remove(community, member, by, reason);
                ban(community, member, by, reason);
            }
            case 2 -> add(new MembershipWarned(community, member, by, now, reason));
            case 3 ->
                    add(
                            new MembershipSilenced(
                                    community,
                                    member,
                                    by,
                                    now,
                                    now.plus(Duration.ofDays(1)),
                                    reason));
            case 4 -> add(new MembershipSilenceLifted(community, member, by, now));
            default ->
                    add(
                            new MembershipRoleGiven(
                                    community, member, by, any(List.of(Role.values())), now));
        }
    }

    private void remove(
            CommunityId community, MemberId member, MemberId by, @Nullable String reason) {
        relations.remove(List.<Object>of(community, member));
        add(new MembershipRemoved(community, member, by, now, reason));
    }

    private void ban(CommunityId community, MemberId member, MemberId by, @Nullable String reason) {
        banned.add(List.of(community, member));
        add(new MembershipBanned(community, member, by, now, reason));
    }

    private void follow() {
        MemberId follower = any(members);
        MemberId followed = any(members);
        if (follower.equals(followed) || apart(follower, followed)) {
            return;
        }
        List<Object> relation = List.of(follower, followed);
        List<Object> request = List.of("follow", follower, followed);
        if (relations.remove(relation)) {
            add(new FollowEnded(follower, followed, now));
        } else if (relations.remove(request)) {
            answer(follower, followed, relation);
        } else if (random.nextInt(3) == 0) {
            relations.add(request);
            add(new FollowAsked(follower, followed, now));
        } else {
            relations.add(relation);
            add(new FollowStarted(follower, followed, now));
        }
    }

    private void answer(MemberId follower, MemberId followed, List<Object> relation) {
        switch (random.nextInt(3)) {
            case 0 -> add(new FollowDeclined(follower, followed, now));
            case 1 -> add(new FollowWithdrawn(follower, followed, now));
            default -> {
                relations.add(relation);
                add(new FollowStarted(follower, followed, now, followed));
            }
        }
    }

    private boolean apart(MemberId one, MemberId other) {
        return relations.contains(List.<Object>of("block", one, other))
                || relations.contains(List.<Object>of("block", other, one));
    }

    private void blockOrLift() {
        MemberId blocker = any(members);
        MemberId blocked = any(members);
        List<Object> relation = List.of("block", blocker, blocked);
        if (blocker.equals(blocked)) {
            return;
        }
        if (relations.remove(relation)) {
            add(new BlockLifted(blocker, blocked, now));
        } else {
            relations.add(relation);
            add(new BlockMade(blocker, blocked, now));
            endFollow(blocker, blocked);
            endFollow(blocked, blocker);
        }
    }

    private void endFollow(MemberId follower, MemberId followed) {
        if (relations.remove(List.<Object>of(follower, followed))) {
            add(new FollowEnded(follower, followed, now));
        }
        if (relations.remove(List.<Object>of("follow", follower, followed))) {
            add(new FollowWithdrawn(follower, followed, now));
        }
    }

    private void mute() {
        MemberId muter = any(members);
        Instant until = random.nextBoolean() ? null : now.plus(Duration.ofDays(2));
        int number = 1 + random.nextInt(4);
        add(
                switch (random.nextInt(6)) {
                    case 0 -> new MemberMuted(muter, any(members), now, until);
                    case 1 -> new MemberUnmuted(muter, any(members), now);
                    case 2 -> new CommunityMuted(muter, any(communities), now, until);
                    case 3 -> new CommunityUnmuted(muter, any(communities), now);
                    case 4 ->
                            new WordMuted(
                                    muter,
                                    number,
                                    now,
                                    until,
                                    random.nextInt(4) == 0 ? null : any(WORDS));
                    default -> new WordUnmuted(muter, number, now);
                });
    }

    private void publish() {
        CommunityId community = any(communities);
        String text = text();
        MemberId author = any(members);
        PostPublished event =
                new PostPublished(
                        new PostId(id()),
                        community,
                        author,
                        now,
                        random.nextInt(5) == 0 ? null : text,
                        text.length(),
                        additions(),
                        mentions(),
                        random.nextInt(6) == 0 ? author : null);
        posts.put(event.post(), event);
        add(event);
    }

    /** From then on it is a post like others. */
    private void bringAlong() {
        CommunityId community = any(communities);
        MemberId author = any(members);
        PostId post = new PostId(id());
        Instant at = now.minus(Duration.ofDays(random.nextInt(900)));
        String text = text();
        int length = text.length();
        if (posts.isEmpty() || random.nextBoolean()) {
            posts.put(post, new PostPublished(post, community, author, at, text, length));
            add(new PostImported(post, community, author, null, post, at, text, length));
        } else if (any(List.copyOf(posts.values())) instanceof PostPublished p
                && p.followersOf() == null) {
            posts.put(
                    post,
                    new ReplyWritten(
                            post,
                            p.community(),
                            author,
                            p.post(),
                            p.author(),
                            p.post(),
                            at,
                            text,
                            length));
            add(
                    new PostImported(
                            post, p.community(), author, p.post(), p.post(), at, text, length));
        }
    }

    private @Nullable Additions additions() {
        return random.nextInt(3) != 0
                ? null
                : Additions.of(
                        random.nextBoolean() ? any(WORDS) : null,
                        random.nextBoolean()
                                ? List.of()
                                : List.of(
                                        new Attachment(
                                                "https://example.org/" + any(WORDS),
                                                "image/png",
                                                random.nextBoolean() ? any(WORDS) : null)),
                        random.nextBoolean() ? new Language("en", random.nextBoolean()) : null);
    }

    private List<MemberId> mentions() {
        return random.nextInt(4) == 0 ? List.of(any(members)) : List.of();
    }

    private void claimOrRelease() {
        MemberId member = any(members);
        String address = any(WORDS);
        if (relations.remove(List.<Object>of(address, member))) {
            add(new AddressReleased(address, member, now));
            add(new AddressRemoved(member, address, now));
        } else {
            relations.add(List.of(address, member));
            add(new AddressClaimed(address, member, now));
            add(new AddressAdded(member, address, now, address + "@there.example"));
        }
    }

    private void reply() {
        if (posts.isEmpty()) {
            return;
        }
        Event parent = any(List.copyOf(posts.values()));
        String text = text();
        ReplyWritten event =
                switch (parent) {
                    case PostPublished p ->
                            new ReplyWritten(
                                    new PostId(id()),
                                    p.community(),
                                    any(members),
                                    p.post(),
                                    p.author(),
                                    p.post(),
                                    now,
                                    text,
                                    text.length(),
                                    additions(),
                                    mentions(),
                                    p.followersOf());
                    case ReplyWritten r ->
                            new ReplyWritten(
                                    new PostId(id()),
                                    r.community(),
                                    any(members),
                                    r.post(),
                                    r.author(),
                                    r.thread(),
                                    now,
                                    text,
                                    text.length(),
                                    additions(),
                                    mentions(),
                                    r.followersOf());
                    default -> throw new IllegalStateException("not a post: " + parent);
                };
        posts.put(event.post(), event);
        add(event);
    }

    private void edit() {
        if (posts.isEmpty()) {
            return;
        }
        String text = text();
        if (any(List.copyOf(posts.values())) instanceof PostEvent post) {
            add(
                    new PostEdited(
                            post.post(),
                            post.community(),
                            post.author(),
                            now,
                            text,
                            text.length(),
                            additions(),
                            mentions(),
                            post.followersOf(),
                            random.nextBoolean() ? null : 1 + random.nextInt(9)));
        }
    }

    private void delete() {
        if (posts.isEmpty()) {
            return;
        }
        delete(any(List.copyOf(posts.keySet())));
    }

    private void delete(PostId post) {
        Event event = posts.remove(post);
        switch (event) {
            case PostPublished p ->
                    add(
                            new PostDeleted(
                                    post, p.community(), p.author(), null, now, p.followersOf()));
            case ReplyWritten r ->
                    add(
                            new PostDeleted(
                                    post,
                                    r.community(),
                                    r.author(),
                                    r.parent(),
                                    now,
                                    r.followersOf()));
            case null, default -> {}
        }
    }

    private void moderatePost() {
        if (removed.isEmpty() || random.nextBoolean()) {
            remove();
            return;
        }
        PostId post = any(List.copyOf(removed.keySet()));
        Event event = removed.remove(post);
        boolean restored = random.nextInt(3) > 0;
        if (restored && event != null) {
            posts.put(post, event);
        }
        switch (event) {
            case PostPublished p ->
                    add(
                            restored
                                    ? new PostRestored(
                                            post,
                                            p.community(),
                                            p.author(),
                                            null,
                                            null,
                                            now,
                                            p.followersOf())
                                    : new RemovedPostDeleted(
                                            post, p.community(), p.author(), now, p.followersOf()));
            case ReplyWritten r ->
                    add(
                            restored
                                    ? new PostRestored(
                                            post,
                                            r.community(),
                                            r.author(),
                                            r.parent(),
                                            any(members),
                                            now,
                                            r.followersOf())
                                    : new RemovedPostDeleted(
                                            post, r.community(), r.author(), now, r.followersOf()));
            case null, default -> {}
        }
    }

    private void remove() {
        if (posts.isEmpty()) {
            return;
        }
        PostId post = any(List.copyOf(posts.keySet()));
        Event event = posts.remove(post);
        if (event != null) {
            removed.put(post, event);
        }
        String reason = random.nextInt(4) == 0 ? null : text();
        switch (event) {
            case PostPublished p ->
                    add(
                            new PostRemoved(
                                    post,
                                    p.community(),
                                    p.author(),
                                    null,
                                    null,
                                    now,
                                    reason,
                                    p.followersOf()));
            case ReplyWritten r ->
                    add(
                            new PostRemoved(
                                    post,
                                    r.community(),
                                    r.author(),
                                    r.parent(),
                                    any(members),
                                    now,
                                    reason,
                                    r.followersOf()));
            case null, default -> {}
        }
    }

    private void react() {
        if (posts.isEmpty()) {
            return;
        }
        switch (any(List.copyOf(posts.values()))) {
            case PostPublished p -> toggle(p);
            case ReplyWritten r -> toggle(r);
            default -> {}
        }
    }

    private void toggle(PostEvent of) {
        PostId post = of.post();
        CommunityId community = of.community();
        MemberId member = any(members);
        ReactionKind kind = any(ReactionKind.STANDARD);
        List<Object> relation = List.of(post, member, kind);
        if (relations.remove(relation)) {
            add(new ReactionTakenBack(post, community, member, kind, now, of.author()));
        } else {
            relations.add(relation);
            add(new ReactionAdded(post, community, member, kind, now, of.author()));
        }
    }

    private void hideOrShow() {
        if (posts.isEmpty()) {
            return;
        }
        PostId post = any(List.copyOf(posts.keySet()));
        MemberId member = any(members);
        List<Object> relation = List.of("hides", member, post);
        if (relations.remove(relation)) {
            add(new PostShown(member, post, now));
        } else {
            relations.add(relation);
            add(new PostHidden(member, post, now));
        }
    }

    private void add(Event event) {
        log.add(new LogEntry(log.size() + 1L, event, origin(event), now));
    }

    private static Origin origin(Event event) {
        return event.at().getEpochSecond() % 7 == 0 ? Origin.SAMPLE : Origin.MEMBER;
    }

    private @Nullable Profile profile() {
        return random.nextInt(10) == 0
                ? null
                : new Profile(any(WORDS), List.of(any(WORDS)), List.of("en"), null);
    }

    private Description description() {
        return new Description(any(WORDS) + " " + any(WORDS), text(), List.of("en"));
    }

    private String text() {
        StringBuilder text = new StringBuilder(any(WORDS));
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(' ').append(any(WORDS));
        }
        return text.toString();
    }

    private long id() {
        return random.nextLong() & Long.MAX_VALUE;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
