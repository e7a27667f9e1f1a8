package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;
import static app.foyer.contract.Refusal.OUTRANKED;
import static app.foyer.contract.Refusal.POST_DELETED;
import static app.foyer.contract.Refusal.POST_UNKNOWN;
import static app.foyer.contract.Refusal.REPORTS_TOO_MANY;
import static app.foyer.contract.Refusal.REPORT_FOR_OPERATORS;
import static app.foyer.contract.Refusal.REPORT_INVALID;
import static app.foyer.contract.Refusal.REPORT_SETTLED;
import static app.foyer.contract.Refusal.REPORT_UNKNOWN;
import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.command.ReportCommand;
import app.foyer.contract.command.ReportCommand.Report;
import app.foyer.contract.command.ReportCommand.SettleReport;
import app.foyer.contract.command.ReportCommand.WithdrawReport;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.ReportEvent.ReportWithdrawn;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what can be reported to whom, and who settles it. */
final class ReportDecider {
    private ReportDecider() {}

    static List<ReportEvent> decide(ReportCommand command, Facts facts, Instant now) {
        ReportState state = facts.report(command.report());
        return switch (command) {
            case Report c -> report(c, state, facts, now);
            case WithdrawReport c -> withdraw(c, state, now);
            case SettleReport c -> settle(c, state, facts, now);
        };
    }

    private static List<ReportEvent> report(Report c, ReportState state, Facts facts, Instant now) {
        Rights.requireActive(c.reporter(), facts, now);
        MemberId accused = accused(c, facts);
        if (c.reporter().equals(accused)) {
            throw new Refused(REPORT_INVALID, "Nobody reports themselves.");
        }
        if (accused != null && moderates(accused, c.place(), facts)) {
            throw new Refused(REPORT_FOR_OPERATORS);
        }
        Valid.words(c.words());
        if (state instanceof ReportState.Made made && made.open()) {
            return List.of();
        }
        if (facts.openReports(c.reporter()) >= Limits.REPORTS_OPEN_MAX) {
            throw new Refused(REPORTS_TOO_MANY);
        }
        return List.of(
                new ReportMade(
                        c.report(),
                        c.reporter(),
                        c.place(),
                        c.about(),
                        accused,
                        now,
                        c.kind(),
                        c.words()));
    }

    /** Whose it is, if the reporter reads it and its place is right; null for a community. */
    private static @Nullable MemberId accused(Report c, Facts facts) {
        long id = c.about().id();
        return switch (c.about().kind()) {
            case POST -> author(new PostId(id), c, facts);
            case MEMBER -> member(new MemberId(id), c, facts);
            case COMMUNITY -> {
                Rights.requireSees(c.reporter(), new CommunityId(id), facts, COMMUNITY_UNKNOWN);
                if (!c.place().equals(NETWORK)) {
                    throw new Refused(REPORT_INVALID, "Communities are reported to operators.");
                }
                yield null;
            }
        };
    }

    private static MemberId author(PostId post, Report c, Facts facts) {
        return switch (facts.post(post)) {
            case PostState.Live live -> {
                Rights.requireMeetsOrModerates(c.reporter(), live, facts);
                if (!c.place().equals(NETWORK) && !c.place().equals(live.community())) {
                    throw new Refused(REPORT_INVALID, "The post is not in that community.");
                }
                if (!c.place().equals(NETWORK) && live.followersOf() != null) {
                    throw new Refused(
                            REPORT_FOR_OPERATORS,
                            "Moderators do not see what is for followers: report it to the"
                                    + " operators.");
                }
                yield live.author();
            }
            case PostState.Deleted deleted -> {
                Rights.requireMeetsOrModerates(c.reporter(), deleted, facts);
                throw new Refused(POST_DELETED);
            }
            case PostState.Removed _, PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
        };
    }

    /**
     * To a community's moderators only who is in it, by one who reads there. Whoever blocked whom:
     * a block is no way round the rules of the house.
     */
    private static MemberId member(MemberId member, Report c, Facts facts) {
        Rights.requireJoined(member, facts);
        if (!c.place().equals(NETWORK)) {
            Rights.requireReads(c.reporter(), c.place(), facts, COMMUNITY_UNKNOWN);
            if (!(facts.membership(c.place(), member) instanceof MembershipState.Inside)) {
                throw new Refused(MEMBER_UNKNOWN);
            }
        }
        return member;
    }

    private static boolean moderates(MemberId member, CommunityId place, Facts facts) {
        return !place.equals(NETWORK) && Rights.moderates(member, place, facts);
    }

    private static List<ReportEvent> withdraw(WithdrawReport c, ReportState state, Instant now) {
        return switch (state) {
            case ReportState.Made made when made.reporter().equals(c.reporter()) ->
                    List.of(
                            new ReportWithdrawn(
                                    c.report(), c.reporter(), made.place(), made.about(), now));
            case ReportState.Made _, ReportState.None _ -> throw new Refused(REPORT_UNKNOWN);
        };
    }

    private static List<ReportEvent> settle(
            SettleReport c, ReportState state, Facts facts, Instant now) {
        if (!(state instanceof ReportState.Made made)) {
            throw new Refused(REPORT_UNKNOWN);
        }
        requireMaySettle(c.by(), made, facts, now);
        Valid.reason(c.reason());
        if (!made.open()) {
            throw new Refused(REPORT_SETTLED);
        }
        return List.of(
                new ReportSettled(
                        c.report(),
                        made.reporter(),
                        made.place(),
                        made.about(),
                        c.by(),
                        now,
                        c.outcome(),
                        c.reason()));
    }

    /** Nobody is told of a report that is not for them. */
    private static void requireMaySettle(
            @Nullable MemberId by, ReportState.Made made, Facts facts, Instant now) {
        if (by == null) {
            return;
        }
        if (made.place().equals(NETWORK) || !moderates(by, made.place(), facts)) {
            throw new Refused(REPORT_UNKNOWN);
        }
        Rights.requireActive(by, facts, now);
        if (by.equals(made.accused())) {
            throw new Refused(OUTRANKED);
        }
    }
}
