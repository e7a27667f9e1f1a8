package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Outcome;
import app.foyer.contract.Refusal;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.Role;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.ReportEvent.ReportWithdrawn;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListAlike;
import app.foyer.contract.query.RememberedQuery.ListOwnReports;
import app.foyer.contract.query.RememberedQuery.ListReports;
import app.foyer.contract.query.RememberedQuery.ListReportsForOperators;
import app.foyer.contract.query.ReportCard;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is reported, for those who settle it and for those who did. */
abstract class ReportsConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final PostId post;

    ReportsConformance(BucketStore store) {
        super(store);
        network.happens(new MembershipJoined(bakery, ada, network.now(), Role.FOUNDER));
        network.join(ben, bakery);
        post = network.post(ben, bakery, "Buy now");
    }

    private ReportId reported(MemberId reporter, Reported about, CommunityId place) {
        ReportId report = ReportId.of(reporter, about, place);
        network.happens(
                new ReportMade(
                        report,
                        reporter,
                        place,
                        about,
                        ben,
                        network.now(),
                        ReportKind.SPAM,
                        "Ads"));
        return report;
    }

    private Page<ReportCard> toSettle(Viewer viewer, int first, @Nullable String after) {
        return ask(new ListReports(viewer, bakery, new PageRequest(first, after)));
    }

    private List<ReportId> toSettle() {
        return ids(toSettle(new Viewer(ada), 10, null));
    }

    private static List<ReportId> ids(Page<ReportCard> page) {
        return page.edges().stream().map(edge -> edge.node().report()).toList();
    }

    @Test
    void moderatorsReadWhatIsToBeSettledAndNotWhoReported() {
        ReportId first = reported(cleo, Reported.of(post), bakery);
        ReportId second = reported(ada, Reported.of(post), bakery);
        ReportCard card = toSettle(new Viewer(ada), 10, null).edges().getFirst().node();
        assertThat(card.report()).isEqualTo(first);
        assertThat(card.reporter()).isNull();
        assertThat(card.words()).isEqualTo("Ads");
        assertThat(card.open()).isEqualTo(2);
        assertThat(toSettle()).containsExactly(first, second);
        assertThat(ask(new ListAlike(second))).containsExactlyInAnyOrder(first, second);
        assertRefused(Refusal.NOT_A_MODERATOR, () -> toSettle(new Viewer(ben), 10, null));
        assertRefused(Refusal.NOT_A_MODERATOR, () -> toSettle(Viewer.ANONYMOUS, 10, null));
    }

    @Test
    void whatIsSettledOrTakenBackIsNotInTheListAndItsReporterReadsHow() {
        ReportId settled = reported(cleo, Reported.of(post), bakery);
        ReportId withdrawn = reported(ada, Reported.of(post), bakery);
        network.happens(
                new ReportSettled(
                        settled,
                        cleo,
                        bakery,
                        Reported.of(post),
                        ada,
                        network.now(),
                        Outcome.ACTED,
                        "Removed"));
        network.happens(
                new ReportWithdrawn(withdrawn, ada, bakery, Reported.of(post), network.now()));
        assertThat(toSettle()).isEmpty();
        Page<ReportCard> own = ask(new ListOwnReports(cleo, new PageRequest(10, null)));
        assertThat(own.edges().getFirst().node().settled())
                .extracting(ReportCard.Settled::outcome, ReportCard.Settled::reason)
                .containsExactly(Outcome.ACTED, "Removed");
        assertThat(ask(new ListOwnReports(ada, new PageRequest(10, null))).edges()).isEmpty();
        assertThat(reported(cleo, Reported.of(post), bakery)).isEqualTo(settled);
        assertThat(toSettle()).containsExactly(settled);
        assertThat(ask(new ListOwnReports(cleo, new PageRequest(10, null))).edges())
                .extracting(edge -> edge.node().settled())
                .containsOnlyNulls();
        assertRefused(Refusal.REPORT_UNKNOWN, () -> ask(new ListAlike(withdrawn)));
    }

    @Test
    void operatorsReadTheirOwnListAndWhoReported() {
        ReportId report = reported(cleo, Reported.of(bakery), CommunityId.NETWORK);
        reported(cleo, Reported.of(post), bakery);
        Page<ReportCard> theirs =
                ask(new ListReportsForOperators(CommunityId.NETWORK, new PageRequest(10, null)));
        assertThat(ids(theirs)).containsExactly(report);
        assertThat(theirs.edges().getFirst().node().reporter()).isEqualTo(cleo);
    }

    @Test
    void theListsAreInPages() {
        ReportId first = reported(cleo, Reported.of(post), bakery);
        ReportId second = reported(cleo, Reported.of(ben), bakery);
        Page<ReportCard> page = toSettle(new Viewer(ada), 1, null);
        assertThat(ids(page)).containsExactly(first);
        assertThat(page.hasNext()).isTrue();
        assertThat(ids(toSettle(new Viewer(ada), 1, page.endCursor()))).containsExactly(second);
        Page<ReportCard> own = ask(new ListOwnReports(cleo, new PageRequest(1, null)));
        assertThat(ids(own)).containsExactly(second);
        assertThat(ids(ask(new ListOwnReports(cleo, new PageRequest(1, own.endCursor())))))
                .containsExactly(first);
    }
}
