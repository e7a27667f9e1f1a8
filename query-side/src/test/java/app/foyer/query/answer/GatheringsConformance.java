package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Coming;
import app.foyer.contract.Door;
import app.foyer.contract.Meeting;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.Spot;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.AnswerEvent.MemberCame;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.GatheringEvent.GatheringDisowned;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Comer;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.GatheringCard.Counts;
import app.foyer.contract.query.GatheringCard.Course;
import app.foyer.contract.query.GatheringCard.Own;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.FindGatherings;
import app.foyer.contract.query.RememberedQuery.ListComers;
import app.foyer.contract.query.RememberedQuery.ListGatherings;
import app.foyer.contract.query.RememberedQuery.ListOwnGatherings;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gatherings, as each viewer sees them. */
abstract class GatheringsConformance extends AnswersConformance {
    private static final Meeting.Words WORDS =
            new Meeting.Words("Baking", "Rye", "The mill", "Mill Lane 1");
    private static final Spot EXACT = new Spot(52.517, 13.389);

    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.openCommunity("Bakery");

    GatheringsConformance(BucketStore store) {
        super(store);
        network.happens(new MembershipJoined(bakery, ada, network.now(), Role.FOUNDER));
        network.join(ben, bakery);
    }

    private GatheringId announced(long id, Duration from) {
        return announced(id, network.instant().plus(from));
    }

    private GatheringId announced(long id, Instant start) {
        GatheringId gathering = new GatheringId(id);
        network.happens(
                new GatheringAnnounced(
                        gathering,
                        bakery,
                        ada,
                        network.now(),
                        start,
                        "Europe/Berlin",
                        120,
                        WORDS,
                        EXACT,
                        2));
        return gathering;
    }

    private void says(GatheringId to, MemberId member, Coming coming, @Nullable Coming before) {
        network.happens(new AnswerGiven(to, bakery, member, coming, before, network.now()));
    }

    private @Nullable GatheringCard card(Viewer viewer, GatheringId id) {
        return ask(new FindGatherings(viewer, List.of(id))).get(id);
    }

    private List<GatheringId> list(Viewer viewer, boolean past) {
        return ids(ask(new ListGatherings(viewer, bakery, past, new PageRequest(10, null))));
    }

    private static List<GatheringId> ids(Page<GatheringCard> page) {
        return page.edges().stream().map(edge -> edge.node().gathering()).toList();
    }

    @Test
    void whereExactlyIsForThoseWhoComeAndForModerators() {
        GatheringId baking = announced(70, Duration.ofDays(1));
        for (Viewer other : List.of(Viewer.ANONYMOUS, new Viewer(ben), new Viewer(cleo))) {
            GatheringCard coarse = card(other, baking);
            assertThat(coarse).isNotNull();
            assertThat(String.valueOf(coarse)).doesNotContain("Mill Lane", "52.517");
            assertThat(String.valueOf(coarse)).contains("The mill", "52.52");
        }
        says(baking, ben, Coming.YES, null);
        for (Viewer knows : List.of(new Viewer(ben), new Viewer(ada))) {
            assertThat(String.valueOf(card(knows, baking))).contains("Mill Lane 1", "52.517");
        }
    }

    @Test
    void answersAreCounted() {
        GatheringId baking = announced(71, Duration.ofDays(1));
        says(baking, ada, Coming.YES, null);
        says(baking, ben, Coming.MAYBE, null);
        says(baking, ben, Coming.YES, Coming.MAYBE);
        network.happens(new AnswerWaited(baking, bakery, cleo, null, network.now()));
        network.happens(new MemberCame(baking, bakery, ben, ada, network.now()));
        assertThat(card(new Viewer(cleo), baking))
                .extracting(GatheringCard::counts, GatheringCard::own)
                .containsExactly(new Counts(2, 0, 0, 1, 1), Own.WAITING);
        says(baking, cleo, Coming.YES, null);
        says(baking, ada, Coming.NO, Coming.YES);
        assertThat(card(Viewer.ANONYMOUS, baking))
                .extracting(GatheringCard::counts, GatheringCard::own)
                .containsExactly(new Counts(2, 0, 1, 0, 1), null);
    }

    @Test
    void whatBeginsAtTheSameTimeIsMetOnceEachInPages() {
        for (boolean past : List.of(false, true)) {
            List<GatheringId> all = new ArrayList<>();
            Instant start = network.instant().plus(Duration.ofDays(past ? -2 : 2));
            for (int i = 0; i < 5; i++) {
                all.add(announced((past ? 90 : 80) + i, start));
            }
            List<GatheringId> met = new ArrayList<>();
            String cursor = null;
            Page<GatheringCard> page;
            do {
                PageRequest two = new PageRequest(2, cursor);
                page = ask(new ListGatherings(Viewer.ANONYMOUS, bakery, past, two));
                met.addAll(ids(page));
                cursor = page.endCursor();
            } while (page.hasNext());
            assertThat(met).containsExactlyElementsOf(past ? all.reversed() : all);
        }
    }

    @Test
    void theNextComesFirstAndOfThePastTheLast() {
        GatheringId late = announced(72, Duration.ofDays(9));
        GatheringId soon = announced(73, Duration.ofDays(1));
        GatheringId before = announced(74, Duration.ofDays(-3));
        GatheringId longBefore = announced(75, Duration.ofDays(-30));
        assertThat(list(Viewer.ANONYMOUS, false)).containsExactly(soon, late);
        assertThat(list(Viewer.ANONYMOUS, true)).containsExactly(before, longBefore);
        Page<GatheringCard> first =
                ask(new ListGatherings(Viewer.ANONYMOUS, bakery, false, new PageRequest(1, null)));
        assertThat(first.hasNext()).isTrue();
        assertThat(
                        ids(
                                ask(
                                        new ListGatherings(
                                                Viewer.ANONYMOUS,
                                                bakery,
                                                false,
                                                new PageRequest(1, first.endCursor())))))
                .containsExactly(late);
        network.happens(
                new GatheringChanged(
                        soon,
                        bakery,
                        ada,
                        ada,
                        network.now(),
                        network.instant().plus(Duration.ofDays(20)),
                        "Europe/Berlin",
                        60,
                        WORDS,
                        null,
                        null));
        assertThat(list(Viewer.ANONYMOUS, false)).containsExactly(late, soon);
        assertThat(card(Viewer.ANONYMOUS, soon))
                .extracting(GatheringCard::changes, found -> found.meeting().spot())
                .containsExactly(1, null);
    }

    @Test
    void whoeverReadsTheCommunitySeesThem() {
        GatheringId baking = announced(76, Duration.ofDays(1));
        network.happens(new CommunityDoorSet(bakery, network.now(), Door.GATED));
        assertThat(card(new Viewer(ben), baking)).isNotNull();
        assertThat(card(new Viewer(cleo), baking)).isNull();
        assertRefused(Refusal.NOT_A_MEMBER, () -> list(new Viewer(cleo), false));
        network.happens(new CommunityDoorSet(bakery, network.now(), Door.INVITATION));
        assertThat(card(Viewer.ANONYMOUS, baking)).isNull();
        assertRefused(Refusal.COMMUNITY_UNKNOWN, () -> list(Viewer.ANONYMOUS, false));
    }

    @Test
    void whoComesIsReadByMembers() {
        GatheringId baking = announced(77, Duration.ofDays(1));
        says(baking, ben, Coming.YES, null);
        says(baking, ada, Coming.MAYBE, null);
        PageRequest page = new PageRequest(10, null);
        assertThat(ask(new ListComers(new Viewer(ada), baking, page)).edges())
                .extracting(Page.Edge::node)
                .containsExactly(new Comer(ben, "Ben"));
        assertRefused(
                Refusal.NOT_A_MEMBER, () -> ask(new ListComers(new Viewer(cleo), baking, page)));
        network.happens(new CommunityDoorSet(bakery, network.now(), Door.INVITATION));
        assertRefused(
                Refusal.GATHERING_UNKNOWN,
                () -> ask(new ListComers(new Viewer(cleo), baking, page)));
    }

    @Test
    void onesOwnAreThoseThatOneDidNotDecline() {
        GatheringId late = announced(78, Duration.ofDays(9));
        GatheringId soon = announced(79, Duration.ofDays(1));
        GatheringId over = announced(80, Duration.ofDays(-9));
        says(late, ben, Coming.MAYBE, null);
        says(soon, ben, Coming.YES, null);
        says(over, ben, Coming.YES, null);
        says(announced(81, Duration.ofDays(2)), ben, Coming.NO, null);
        assertThat(ask(new ListOwnGatherings(ben)))
                .extracting(GatheringCard::gathering)
                .containsExactly(soon, late);
    }

    @Test
    void whatIsCalledOffSaysWhyAndWhoseHostIsForgottenSaysNothing() {
        GatheringId off = announced(82, Duration.ofDays(1));
        network.happens(
                new GatheringCancelled(off, bakery, ada, ada, network.now(), "The oven broke"));
        assertThat(card(Viewer.ANONYMOUS, off))
                .extracting(GatheringCard::course, GatheringCard::reason)
                .containsExactly(Course.CANCELLED, "The oven broke");
        network.happens(new GatheringDisowned(off, bakery, ada, network.now()));
        assertThat(card(Viewer.ANONYMOUS, off))
                .extracting(
                        GatheringCard::course,
                        GatheringCard::reason,
                        found -> found.meeting().words())
                .containsExactly(Course.DISOWNED, null, null);
    }
}
