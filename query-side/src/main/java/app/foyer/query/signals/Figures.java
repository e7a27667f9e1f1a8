package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.query.ranking.CommunitySignals;
import app.foyer.query.ranking.MemberSample;
import app.foyer.query.ranking.NetworkSignals;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What was counted, as figures at one moment. */
final class Figures {
    private static final Duration LIVELY_HALF_LIFE = Duration.ofDays(7);
    private static final Duration LANDED_HALF_LIFE = Duration.ofDays(90);
    private static final Duration LONG_HALF_LIFE = Duration.ofDays(180);

    /** Whether a newcomer stays is known so long after their first post. */
    private static final Duration STAYS_SETTLED = Duration.ofDays(37);

    /** A month and a half, so that what lives by the month is not taken for empty. */
    private static final Duration QUIET = Duration.ofDays(45);

    private static final Duration SENT_LATELY = Duration.ofDays(3);

    private final Map<String, String> fields;

    private Figures(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Whether everybody may go in and read: only such are recommended. */
    static boolean isOpen(Map<String, String> signals) {
        return signals.containsKey(SignalFields.OPEN) && !signals.containsKey(SignalFields.DOOR);
    }

    static CommunitySignals community(
            CommunityId community, long members, Map<String, String> signals, Instant now) {
        Figures figures = new Figures(signals);
        Histogram active = figures.read(Tally.ACTIVE);
        Histogram firsts = figures.firsts(now);
        return new CommunitySignals(
                community,
                members,
                figures.whole(Tally.LIVELY, now, LIVELY_HALF_LIFE, Duration.ZERO),
                (int) active.last(now, Duration.ofDays(7)),
                (int) active.last(now, Duration.ofDays(30)),
                figures.read(Tally.LIVELY).last(now, QUIET) <= 0,
                figures.whole(Tally.LANDED, now, LANDED_HALF_LIFE, Duration.ZERO),
                figures.whole(Tally.ARRIVED, now, LONG_HALF_LIFE, Duration.ZERO),
                figures.arriving(now),
                figures.arrivedBefore(now),
                firsts.worth(now, LONG_HALF_LIFE) / Trust.WHOLE,
                figures.whole(Tally.HEARD, now, LONG_HALF_LIFE, Duration.ZERO),
                firsts.worth(now, LONG_HALF_LIFE, STAYS_SETTLED) / Trust.WHOLE,
                figures.whole(Tally.STAYS, now, LONG_HALF_LIFE, STAYS_SETTLED),
                (int) figures.read(Tally.WAITING).last(now, SENT_LATELY),
                (int) figures.read(Tally.SENT).last(now, SENT_LATELY),
                Meets.read(signals.get(SignalFields.MEETS)).next(now),
                MemberSample.read(signals.getOrDefault(SignalFields.SAMPLE, "")));
    }

    static NetworkSignals network(Map<String, String> network, long smallMembersMax, Instant now) {
        Figures figures = new Figures(network);
        Histogram firsts = figures.firsts(now);
        double heard = figures.read(Tally.HEARD).worth(now, LONG_HALF_LIFE);
        double stays = figures.read(Tally.STAYS).worth(now, LONG_HALF_LIFE, STAYS_SETTLED);
        return new NetworkSignals(
                share(heard, firsts.worth(now, LONG_HALF_LIFE)),
                share(stays, firsts.worth(now, LONG_HALF_LIFE, STAYS_SETTLED)),
                smallMembersMax);
    }

    /**
     * A burst is no rise: of the last half month, with what has begun of this one, and the one
     * before it, the worse is taken.
     */
    private double arriving(Instant now) {
        Histogram arrived = read(Tally.ARRIVED);
        return Math.min(arrived.perMonth(now, 0, 2), arrived.perMonth(now, 2, 3)) / Trust.WHOLE;
    }

    private double arrivedBefore(Instant now) {
        return read(Tally.ARRIVED).perMonth(now, 3, 9) / Trust.WHOLE;
    }

    /**
     * Newcomers' first words. A wave of them whom nobody answers may have been sent to harm: it
     * counts no more than twice what is usual since the community was founded, or the network
     * began, and one.
     */
    private Histogram firsts(Instant now) {
        String since = fields.getOrDefault(SignalFields.FOUNDED, fields.get(SignalFields.BEGAN));
        Histogram firsts = read(Tally.FIRSTS);
        return since == null
                ? firsts
                : firsts.tempered(
                        read(Tally.HEARD),
                        Trust.WHOLE,
                        Instant.ofEpochMilli(Long.parseLong(since)),
                        now);
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }

    /** What is counted in thousandths, in wholes. */
    private double whole(Tally tally, Instant now, Duration halfLife, Duration settled) {
        return read(tally).worth(now, halfLife, settled) / Trust.WHOLE;
    }

    private Histogram read(Tally tally) {
        return Histogram.read(tally, fields.get(tally.field()));
    }
}
