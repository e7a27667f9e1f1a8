package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;
import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Outcome;
import app.foyer.contract.Refusal;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.Role;
import app.foyer.contract.command.ReportCommand.Report;
import app.foyer.contract.command.ReportCommand.SettleReport;
import app.foyer.contract.command.ReportCommand.WithdrawReport;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.ReportEvent.ReportWithdrawn;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.ReportId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final Reported THE_POST = Reported.of(POST);
    private static final ReportId REPORT = ReportId.of(CLEO, THE_POST, BAKERS);

    /** A post by Bob, who is a member; Cleo may read. */
    private static Event[] scene(Door door, Event... further) {
        List<Event> events =
                new ArrayList<>(
                        List.of(
                                behind(
                                        door,
                                        inside(BOB, Role.MEMBER),
                                        new PostPublished(
                                                POST, BAKERS, BOB, EARLIER, "Buy now", 7))));
        events.addAll(List.of(further));
        return events.toArray(Event[]::new);
    }

    private static Report report(Reported about, CommunityId place) {
        return new Report(CLEO, about, place, ReportKind.SPAM, "Again");
    }

    private static ReportMade made(Reported about, CommunityId place, @Nullable MemberId accused) {
        return new ReportMade(
                ReportId.of(CLEO, about, place),
                CLEO,
                place,
                about,
                accused,
                NOW,
                ReportKind.SPAM,
                "Again");
    }

    private static final ReportMade MADE =
            new ReportMade(REPORT, CLEO, BAKERS, THE_POST, BOB, EARLIER, ReportKind.SPAM, "Again");

    private static SettleReport settle(@Nullable MemberId by) {
        return new SettleReport(REPORT, by, Outcome.ACTED, "Removed");
    }

    private static ReportSettled settled(@Nullable MemberId by) {
        return new ReportSettled(REPORT, CLEO, BAKERS, THE_POST, by, NOW, Outcome.ACTED, "Removed");
    }

    @Test
    void whatIsReadIsReported() {
        given(scene(Door.OPEN)).when(report(THE_POST, BAKERS)).then(made(THE_POST, BAKERS, BOB));
        given(scene(Door.OPEN)).when(report(THE_POST, NETWORK)).then(made(THE_POST, NETWORK, BOB));
        Reported bob = Reported.of(BOB);
        given(scene(Door.OPEN)).when(report(bob, BAKERS)).then(made(bob, BAKERS, BOB));
        given(scene(Door.OPEN)).when(report(bob, NETWORK)).then(made(bob, NETWORK, BOB));
        Reported bakers = Reported.of(BAKERS);
        given(scene(Door.GATED)).when(report(bakers, NETWORK)).then(made(bakers, NETWORK, null));
    }

    @Test
    void whatIsNotReadDoesNotExist() {
        given(scene(Door.GATED)).when(report(THE_POST, BAKERS)).thenRefused(Refusal.POST_UNKNOWN);
        given(scene(Door.GATED))
                .when(report(Reported.of(BOB), BAKERS))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(scene(Door.INVITATION))
                .when(report(Reported.of(BAKERS), NETWORK))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(scene(Door.OPEN, new PostDeleted(POST, BAKERS, BOB, null, EARLIER)))
                .when(report(THE_POST, BAKERS))
                .thenRefused(Refusal.POST_DELETED);
        given(scene(Door.OPEN))
                .when(report(Reported.of(new MemberId(99)), NETWORK))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void aPostByWhoIsApartDoesNotExist() {
        for (BlockMade block : blocks()) {
            PostDeleted deleted = new PostDeleted(POST, BAKERS, BOB, null, EARLIER);
            for (CommunityId place : List.of(NETWORK, BAKERS)) {
                given(scene(Door.OPEN, block))
                        .when(report(THE_POST, place))
                        .thenRefused(Refusal.POST_UNKNOWN);
                given(scene(Door.OPEN, block, deleted))
                        .when(report(THE_POST, place))
                        .thenRefused(Refusal.POST_UNKNOWN);
            }
        }
    }

    private static List<BlockMade> blocks() {
        return List.of(new BlockMade(BOB, CLEO, EARLIER), new BlockMade(CLEO, BOB, EARLIER));
    }

    @Test
    void whoIsApartIsReportedAllTheSameAndModeratorsReportWhatTheySee() {
        Reported bob = Reported.of(BOB);
        for (BlockMade block : blocks()) {
            given(scene(Door.OPEN, block)).when(report(bob, NETWORK)).then(made(bob, NETWORK, BOB));
            given(scene(Door.OPEN, block, inside(CLEO, Role.MODERATOR)))
                    .when(report(THE_POST, NETWORK))
                    .then(made(THE_POST, NETWORK, BOB));
        }
    }

    @Test
    void onceAsLongAsItIsOpen() {
        given(scene(Door.OPEN, MADE)).when(report(THE_POST, BAKERS)).thenNothing();
        given(scene(Door.OPEN, MADE, settled(ADA)))
                .when(report(THE_POST, BAKERS))
                .then(made(THE_POST, BAKERS, BOB));
    }

    @Test
    void notMoreThanSoManyAreOpen() {
        List<Event> reports = new ArrayList<>();
        for (int i = 0; i < Limits.REPORTS_OPEN_MAX; i++) {
            reports.add(made(Reported.of(new MemberId(1_000 + i)), NETWORK, null));
        }
        Event[] all = scene(Door.OPEN, reports.toArray(Event[]::new));
        given(all).when(report(THE_POST, BAKERS)).thenRefused(Refusal.REPORTS_TOO_MANY);
        given(all)
                .when(report(Reported.of(new MemberId(99)), NETWORK))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
        ReportMade other = (ReportMade) reports.getFirst();
        reports.add(
                new ReportWithdrawn(other.report(), CLEO, other.place(), other.about(), EARLIER));
        given(scene(Door.OPEN, reports.toArray(Event[]::new)))
                .when(report(THE_POST, BAKERS))
                .then(made(THE_POST, BAKERS, BOB));
        reports.add(MADE);
        given(scene(Door.OPEN, reports.toArray(Event[]::new)))
                .when(report(THE_POST, BAKERS))
                .thenNothing();
    }

    @Test
    void itGoesWhereItCanBeSettled() {
        given(scene(Door.OPEN, inside(CLEO, Role.MEMBER)))
                .when(report(Reported.of(ADA), BAKERS))
                .thenRefused(Refusal.REPORT_FOR_OPERATORS);
        given(scene(Door.OPEN))
                .when(report(Reported.of(BAKERS), BAKERS))
                .thenRefused(Refusal.REPORT_INVALID);
        given(scene(Door.OPEN))
                .when(report(THE_POST, new CommunityId(999)))
                .thenRefused(Refusal.REPORT_INVALID);
        given(scene(Door.OPEN))
                .when(report(Reported.of(CLEO), NETWORK))
                .thenRefused(Refusal.REPORT_INVALID);
        given(scene(Door.OPEN, new MemberSuspended(CLEO, EARLIER, null, "Loud")))
                .when(report(THE_POST, BAKERS))
                .thenRefused(Refusal.SUSPENDED);
        given(scene(Door.OPEN))
                .when(new Report(CLEO, THE_POST, BAKERS, ReportKind.SPAM, "x".repeat(501)))
                .thenRefused(Refusal.WORDS_TOO_LONG);
    }

    @Test
    void foundersModeratorsAndOperatorsSettleIt() {
        given(scene(Door.OPEN, MADE)).when(settle(ADA)).then(settled(ADA));
        given(scene(Door.OPEN, MADE)).when(settle(null)).then(settled(null));
        given(scene(Door.OPEN, MADE, settled(ADA)))
                .when(settle(ADA))
                .thenRefused(Refusal.REPORT_SETTLED);
        given(scene(Door.OPEN)).when(settle(ADA)).thenRefused(Refusal.REPORT_UNKNOWN);
        for (MemberId other : List.of(BOB, CLEO)) {
            given(scene(Door.OPEN, MADE)).when(settle(other)).thenRefused(Refusal.REPORT_UNKNOWN);
        }
        given(scene(Door.OPEN, MADE))
                .when(new SettleReport(REPORT, ADA, Outcome.DISMISSED, " "))
                .thenRefused(Refusal.REASON_INVALID);
    }

    @Test
    void nobodySettlesWhatIsAboutThemselves() {
        given(scene(Door.OPEN, MADE, inside(BOB, Role.MODERATOR)))
                .when(settle(BOB))
                .thenRefused(Refusal.OUTRANKED);
        ReportId toOperators = ReportId.of(CLEO, THE_POST, NETWORK);
        given(scene(Door.OPEN, made(THE_POST, NETWORK, BOB)))
                .when(new SettleReport(toOperators, ADA, Outcome.DISMISSED, "No"))
                .thenRefused(Refusal.REPORT_UNKNOWN);
    }

    @Test
    void itsReporterTakesItBack() {
        ReportWithdrawn withdrawn = new ReportWithdrawn(REPORT, CLEO, BAKERS, THE_POST, NOW);
        given(scene(Door.OPEN, MADE)).when(new WithdrawReport(REPORT, CLEO)).then(withdrawn);
        given(scene(Door.OPEN, MADE))
                .when(new WithdrawReport(REPORT, BOB))
                .thenRefused(Refusal.REPORT_UNKNOWN);
        given(scene(Door.OPEN, MADE, withdrawn))
                .when(new WithdrawReport(REPORT, CLEO))
                .thenRefused(Refusal.REPORT_UNKNOWN);
    }
}
