package app.foyer.query.answer;

import static app.foyer.contract.query.Notification.Kind.ADMITTED;
import static app.foyer.contract.query.Notification.Kind.DECLINED;
import static app.foyer.contract.query.Notification.Kind.FOLLOW;
import static app.foyer.contract.query.Notification.Kind.FOLLOW_APPROVED;
import static app.foyer.contract.query.Notification.Kind.FOLLOW_REQUEST;
import static app.foyer.contract.query.Notification.Kind.GATHERING_CANCELLED;
import static app.foyer.contract.query.Notification.Kind.GATHERING_CHANGED;
import static app.foyer.contract.query.Notification.Kind.INVITED;
import static app.foyer.contract.query.Notification.Kind.MENTION;
import static app.foyer.contract.query.Notification.Kind.MODERATOR;
import static app.foyer.contract.query.Notification.Kind.REACTION;
import static app.foyer.contract.query.Notification.Kind.REPLY;
import static app.foyer.contract.query.Notification.Kind.SEAT;
import static app.foyer.contract.query.Notification.Kind.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Limits;
import app.foyer.contract.Meeting;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.event.ReadingEvent.NotificationsRead;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Notification;
import app.foyer.contract.query.Notification.Kind;
import app.foyer.contract.query.Notification.Named;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.CountUnreadNotifications;
import app.foyer.contract.query.RememberedQuery.ListNotifications;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a member is told that others did, in which order, and what of it they do not see.
 *
 * <p>Long because there are a dozen kinds of notifications, all in one list with one count.
 */
abstract class NotificationConformance extends AnswersConformance {
    private static final Meeting.Words WORDS = new Meeting.Words("Baking", "", "The mill", null);

    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final CommunityId cellar = network.closedCommunity("Cellar");
    private final PostId bread;

    NotificationConformance(BucketStore store) {
        super(store);
        List.of(ada, ben, cleo).forEach(member -> network.join(member, bakery));
        network.join(ada, cellar);
        network.join(ben, cellar);
        bread = network.post(ada, bakery, "About bread");
    }

    private Page<Notification> page(int first, @Nullable String after) {
        return ask(new ListNotifications(ada, new PageRequest(first, after)));
    }

    private List<Notification> all() {
        return page(100, null).edges().stream().map(Page.Edge::node).toList();
    }

    private Notification only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<Kind> kinds() {
        return all().stream().map(Notification::kind).toList();
    }

    private int unread() {
        return ask(new CountUnreadNotifications(ada));
    }

    private void react(PostId post, MemberId member, ReactionKind kind) {
        network.happens(new ReactionAdded(post, bakery, member, kind, network.now(), ada));
    }

    private void takeBack(PostId post, MemberId member, ReactionKind kind) {
        network.happens(new ReactionTakenBack(post, bakery, member, kind, network.now(), ada));
    }

    private PostId mention(MemberId author, CommunityId community, String text) {
        PostId post = network.nextPost();
        network.happens(
                new PostPublished(
                        post,
                        community,
                        author,
                        network.now(),
                        text,
                        text.length(),
                        null,
                        List.of(ada),
                        null));
        return post;
    }

    private GatheringId announced(MemberId host) {
        GatheringId gathering = new GatheringId(88);
        network.happens(
                new GatheringAnnounced(
                        gathering,
                        bakery,
                        host,
                        network.now(),
                        network.now().plus(Duration.ofDays(1)),
                        "UTC",
                        60,
                        WORDS,
                        null,
                        null));
        return gathering;
    }

    private void read(long upTo) {
        network.happens(new NotificationsRead(ada, upTo, network.now()));
    }

    @Test
    void repliesToAPostAreOneEntryThatShowsTheLast() {
        network.reply(ben, bakery, bread, ada);
        PostId last = network.reply(cleo, bakery, bread, ada);
        network.reply(ada, bakery, bread, ada);
        Notification told = only();
        assertThat(told.kind()).isEqualTo(REPLY);
        Card shown = Objects.requireNonNull(told.post());
        assertThat(shown.post()).isEqualTo(last);
        assertThat(shown.parent()).isEqualTo(bread);
        assertThat(told.members()).containsExactly(new Named(cleo, "Cleo"), new Named(ben, "Ben"));
        assertThat(told.count()).isEqualTo(2);
        assertThat(told.unread()).isTrue();
        network.deleteReply(last, bakery, cleo, bread);
        assertThat(only().members()).containsExactly(new Named(ben, "Ben"));
    }

    @Test
    void whoIsNamedIsToldOnceAndOneselfNever() {
        PostId reply = network.nextPost();
        network.happens(
                new ReplyWritten(
                        reply,
                        bakery,
                        ben,
                        bread,
                        ada,
                        bread,
                        network.now(),
                        "@ada",
                        4,
                        null,
                        List.of(ada),
                        null));
        assertThat(kinds()).containsExactly(REPLY);
        mention(ada, bakery, "I am @ada");
        PostId named = mention(cleo, bakery, "Where is @ada?");
        assertThat(kinds()).containsExactly(MENTION, REPLY);
        network.happens(new PostEdited(named, bakery, cleo, network.now(), "Where?", 6));
        assertThat(kinds()).containsExactly(REPLY);
    }

    @Test
    void reactionsToAPostAreOneEntryWithItsMembersEachOnce() {
        react(bread, ben, ReactionKind.LIKE);
        react(bread, cleo, ReactionKind.LIKE);
        react(bread, ben, ReactionKind.WITH_YOU);
        react(bread, ada, ReactionKind.LIKE);
        Notification told = only();
        assertThat(told.kind()).isEqualTo(REACTION);
        assertThat(told.members()).containsExactly(new Named(ben, "Ben"), new Named(cleo, "Cleo"));
        takeBack(bread, ben, ReactionKind.WITH_YOU);
        assertThat(only().members())
                .containsExactly(new Named(cleo, "Cleo"), new Named(ben, "Ben"));
        takeBack(bread, ben, ReactionKind.LIKE);
        assertThat(only().count()).isEqualTo(1);
        takeBack(bread, cleo, ReactionKind.LIKE);
        assertThat(all()).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void aFewMembersAreNamedAndTheRestCounted() {
        for (int i = 1; i <= 5; i++) {
            react(bread, network.member("M" + i), ReactionKind.LIKE);
        }
        assertThat(only().members()).extracting(Named::name).containsExactly("M5", "M4", "M3");
        assertThat(only().count()).isEqualTo(5);
    }

    @Test
    void whatWasStoredBeforeItWasToldWhoWroteThePostIsPassedOver() {
        network.react(bread, bakery, ben, ReactionKind.LIKE);
        assertThat(all()).isEmpty();
    }

    @Test
    void theFollowsOfADayAreOneEntry() {
        network.follow(ben, ada);
        network.follow(cleo, ada);
        assertThat(only().kind()).isEqualTo(FOLLOW);
        assertThat(only().count()).isEqualTo(2);
        network.pass(Duration.ofDays(1));
        network.follow(network.member("Dan"), ada);
        assertThat(all()).extracting(Notification::count).containsExactly(1, 2);
        network.unfollow(cleo, ada);
        assertThat(all()).extracting(Notification::count).containsExactly(1, 1);
    }

    @Test
    void aRequestIsToldUntilItIsSettledAndWhoLetSomebodyIsNotToldOfIt() {
        network.happens(new FollowAsked(ben, ada, network.now()));
        network.happens(new FollowAsked(cleo, ada, network.now()));
        assertThat(kinds()).containsExactly(FOLLOW_REQUEST, FOLLOW_REQUEST);
        network.happens(new FollowWithdrawn(cleo, ada, network.now()));
        network.happens(new FollowStarted(ben, ada, network.now(), ada));
        assertThat(all()).isEmpty();
        network.happens(new FollowStarted(ada, cleo, network.now(), cleo));
        assertThat(only().kind()).isEqualTo(FOLLOW_APPROVED);
        assertThat(only().members()).containsExactly(new Named(cleo, "Cleo"));
        network.unfollow(ada, cleo);
        assertThat(all()).isEmpty();
    }

    @Test
    void beingAnsweredComesFirstUntilItIsRead() {
        network.reply(ben, bakery, bread, ada);
        mention(cleo, bakery, "@ada");
        react(bread, ben, ReactionKind.LIKE);
        network.follow(ben, ada);
        assertThat(kinds()).containsExactly(MENTION, REPLY, FOLLOW, REACTION);
        assertThat(unread()).isEqualTo(4);
        read(all().get(1).position());
        assertThat(kinds()).containsExactly(MENTION, FOLLOW, REACTION, REPLY);
        assertThat(all()).extracting(Notification::unread).containsExactly(true, true, true, false);
        assertThat(unread()).isEqualTo(3);
        read(network.log.size());
        assertThat(kinds()).containsExactly(FOLLOW, REACTION, MENTION, REPLY);
        assertThat(unread()).isZero();
    }

    @Test
    void pagesGoOnWhereTheyWereWhateverIsReadOrComesMeanwhile() {
        network.reply(ben, bakery, bread, ada);
        mention(cleo, bakery, "@ada");
        react(bread, ben, ReactionKind.LIKE);
        network.follow(ben, ada);
        Page<Notification> first = page(1, null);
        assertThat(first.edges()).extracting(edge -> edge.node().kind()).containsExactly(MENTION);
        assertThat(first.hasNext()).isTrue();
        read(network.log.size());
        mention(ben, bakery, "@ada, too");
        Page<Notification> second = page(2, first.endCursor());
        assertThat(second.edges())
                .extracting(edge -> edge.node().kind())
                .containsExactly(REPLY, FOLLOW);
        Page<Notification> third = page(2, second.endCursor());
        assertThat(third.edges()).extracting(edge -> edge.node().kind()).containsExactly(REACTION);
        assertThat(third.hasNext()).isFalse();
        assertRefused(
                Refusal.CURSOR_INVALID,
                () -> ask(new ListNotifications(ben, new PageRequest(2, first.endCursor()))));
    }

    @Test
    void whoIsMutedBlockedOrForgottenIsNeitherNamedNorCounted() {
        network.reply(ben, bakery, bread, ada);
        react(bread, ben, ReactionKind.LIKE);
        react(bread, cleo, ReactionKind.LIKE);
        network.follow(ben, ada);
        network.happens(new MemberMuted(ada, ben, network.now(), null));
        assertThat(only().members()).containsExactly(new Named(cleo, "Cleo"));
        assertThat(unread()).isEqualTo(1);
        network.happens(new MemberUnmuted(ada, ben, network.now()));
        assertThat(kinds()).containsExactly(REPLY, FOLLOW, REACTION);
        network.happens(new BlockMade(ben, ada, network.now()));
        assertThat(only().count()).isEqualTo(1);
        network.happens(new BlockLifted(ben, ada, network.now()));
        network.happens(new BlockMade(ada, ben, network.now()));
        assertThat(only().count()).isEqualTo(1);
        network.happens(new MemberForgotten(cleo, network.now()));
        assertThat(all()).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void aMutedWordIsNotToldAndAnAnswerInAMutedCommunityIs() {
        mention(ben, bakery, "A spoiler for @ada");
        PostId other = mention(ben, bakery, "Bread for @ada");
        network.happens(new WordMuted(ada, 1, network.now(), null, "spoiler"));
        network.happens(new CommunityMuted(ada, bakery, network.now(), null));
        assertThat(Objects.requireNonNull(only().post()).post()).isEqualTo(other);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void whatIsNotSeenAnyMoreIsNotTold() {
        PostId hidden = mention(ben, cellar, "@ada, in the cellar");
        assertThat(kinds()).containsExactly(MENTION);
        network.leave(ada, cellar);
        assertThat(all()).isEmpty();
        network.join(ada, cellar);
        assertThat(kinds()).containsExactly(MENTION);
        network.happens(
                new PostRemoved(hidden, cellar, ben, null, null, network.now(), "no", null));
        assertThat(all()).isEmpty();
        assertThat(unread()).isZero();
        network.happens(new PostRestored(hidden, cellar, ben, null, null, network.now()));
        assertThat(kinds()).containsExactly(MENTION);
        network.delete(hidden, cellar, ben);
        assertThat(all()).isEmpty();
        react(bread, ben, ReactionKind.LIKE);
        network.delete(bread, bakery, ada);
        assertThat(all()).isEmpty();
        PostId whisper = network.nextPost();
        network.happens(
                new PostPublished(
                        whisper, bakery, ben, network.now(), "@ada", 4, null, List.of(ada), ben));
        assertThat(all()).isEmpty();
        network.follow(ada, ben);
        assertThat(kinds()).containsExactly(MENTION);
    }

    @Test
    void whatCommunitiesDecideOfAMemberIsToldWithoutWhoDid() {
        CommunityId garden = network.openCommunity("Garden");
        network.happens(new MembershipDeclined(garden, ada, ben, network.now(), "no"));
        assertThat(only().kind()).isEqualTo(DECLINED);
        assertThat(only().community()).isEqualTo(new Notification.Place(garden, "Garden"));
        assertThat(only().members()).isEmpty();
        network.happens(new MembershipAsked(garden, ada, network.now(), null));
        assertThat(all()).isEmpty();
        network.happens(new MembershipJoined(garden, ada, network.now(), Role.MEMBER, null, ben));
        assertThat(kinds()).containsExactly(ADMITTED);
        network.happens(new MembershipRoleGiven(garden, ada, ben, Role.MODERATOR, network.now()));
        network.happens(new MembershipWarned(garden, ada, ben, network.now(), "hm"));
        assertThat(kinds()).containsExactly(WARNED, MODERATOR, ADMITTED);
        network.happens(new MembershipRoleGiven(garden, ada, ben, Role.MEMBER, network.now()));
        network.leave(ada, garden);
        assertThat(kinds()).containsExactly(WARNED);
        network.join(ada, garden);
        network.happens(new SeatTaken(garden, ada, false, network.now()));
        assertThat(kinds()).containsExactly(WARNED);
    }

    @Test
    void anInvitationIsToldWhileItHolds() {
        CommunityId garden = network.openCommunity("Garden");
        network.happens(new MembershipJoined(garden, ben, network.now(), Role.FOUNDER));
        InvitationId invitation = new InvitationId("0".repeat(32));
        var until = network.now().plus(Duration.ofDays(3));
        network.happens(new InvitationMade(invitation, ben, garden, ada, 1, network.now(), until));
        assertThat(only().kind()).isEqualTo(INVITED);
        assertThat(only().invitation()).isEqualTo(invitation);
        assertThat(only().members()).containsExactly(new Named(ben, "Ben"));
        network.pass(Duration.ofDays(4));
        assertThat(all()).isEmpty();
        network.happens(new InvitationRevoked(invitation, ben, garden, ada, ben, network.now()));
        assertThat(unread()).isZero();
    }

    @Test
    void aHostIsToldWhatOthersDoWithTheirGathering() {
        GatheringId gathering = announced(ada);
        for (MemberId by : List.of(ada, ben)) {
            network.happens(
                    new GatheringChanged(
                            gathering,
                            bakery,
                            ada,
                            by,
                            network.now(),
                            network.now().plus(Duration.ofDays(1)),
                            "UTC",
                            90,
                            WORDS,
                            null,
                            null));
        }
        assertThat(only().kind()).isEqualTo(GATHERING_CHANGED);
        assertThat(Objects.requireNonNull(only().gathering()).gathering()).isEqualTo(gathering);
        network.happens(
                new GatheringCancelled(gathering, bakery, ada, ben, network.now(), "Rain."));
        assertThat(kinds()).containsExactly(GATHERING_CANCELLED, GATHERING_CHANGED);
    }

    @Test
    void whoWaitedIsToldOfTheSeatThatTheyGotAsLongAsTheyHaveIt() {
        network.happens(new SeatTaken(bakery, ada, true, network.now()));
        assertThat(only().kind()).isEqualTo(SEAT);
        assertThat(only().community()).isEqualTo(new Notification.Place(bakery, "Bakery"));
        network.leave(ada, bakery);
        assertThat(all()).isEmpty();
        GatheringId gathering = announced(ben);
        network.happens(new SeatTaken(gathering.room(), ada, true, network.now()));
        assertThat(Objects.requireNonNull(only().gathering()).gathering()).isEqualTo(gathering);
        assertThat(only().community()).isNull();
        network.happens(new SeatFreed(gathering.room(), ada, network.now()));
        assertThat(all()).isEmpty();
    }

    @Test
    void theNewestAreKeptAndUnreadIsCountedUpToALimit() {
        int many = Limits.NOTIFICATIONS_MAX * 5 / 4 + 10;
        for (int i = 0; i < many; i++) {
            mention(ben, bakery, "@ada " + i);
        }
        int told = 0;
        String after = null;
        Page<Notification> page;
        do {
            page = page(100, after);
            told += page.edges().size();
            after = page.endCursor();
        } while (page.hasNext());
        assertThat(told).isEqualTo(Limits.NOTIFICATIONS_MAX);
        assertThat(unread()).isEqualTo(Limits.UNREAD_MAX);
    }

    @Test
    void whoIsForgottenIsToldNothingAnyMore() {
        mention(ben, bakery, "@ada");
        network.happens(new MemberForgotten(ada, network.now()));
        assertThat(all()).isEmpty();
    }
}
