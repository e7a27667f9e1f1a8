package app.foyer.query.ranking;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each signal adds to a community's score.
 *
 * <ul>
 *   <li>What is counted grows with the logarithm: {@code weight * ln(1 + count / scale)}. A crowd
 *       stops counting at twenty: in recorded histories, whether newcomers stay does not rise
 *       beyond some 20 active members, so a crowd of twenty is a full room.
 *   <li>What is a share of newcomers is compared with the network's, and drawn towards it as if
 *       {@value #PRIOR_NEWCOMERS} newcomers more had met with the usual: {@code weight * ln(p /
 *       p0)}, {@code p = (hits + 8 p0) / (newcomers + 8)}, the mean of a beta posterior. So a
 *       community of which nothing is known adds 0.
 *   <li>{@code sustained} counts once the asker writes somewhere: a newcomer goes where newcomers
 *       go, a member where members go next.
 *   <li>{@code gathering} is worth as much as the room is full: {@code weight * lively / 20}, if
 *       the next begins within 14 days. To announce one costs nothing; to be lively does.
 *   <li>{@code beside} saturates: {@code weight * b / (b + 3)}. A few members in common tell much,
 *       many more only that both are large.
 * </ul>
 */
final class Shares {
    /** Beyond so many active members a room is not fuller. */
    static final int FULL_ROOM_MEMBERS = 20;

    private static final int PRIOR_NEWCOMERS = 8;
    private static final double COUNT_SCALE = 1;
    private static final double FOLLOWS_SCALE = 0.3;
    private static final double PEERS_SCALE = 1;
    private static final double BESIDE_HALF = 3;

    /** More than so many newcomers for each member active is no fuller, but an attack. */
    private static final double CROWD_MAX = 3;

    /** No share is taken to be less than this, so that its logarithm exists. */
    private static final double SHARE_MIN = 0.01;

    /** A gathering that is further off says nothing of tonight. */
    private static final Duration SOON = Duration.ofDays(14);

    private static final Signal[] SIGNALS = Signal.values();

    private Shares() {}

    static Map<Signal, Double> of(Candidate candidate, NetworkSignals network, Weights weights) {
        Map<Signal, Double> shares = new EnumMap<>(Signal.class);
        for (Signal signal : SIGNALS) {
            shares.put(signal, weights.of(signal) * unweighted(signal, candidate, network));
        }
        return shares;
    }

    /** The sum of {@link #of}, added up in the order of the signals. */
    static double sum(Candidate candidate, NetworkSignals network, Weights weights) {
        double sum = 0;
        for (Signal signal : SIGNALS) {
            sum += weights.of(signal) * unweighted(signal, candidate, network);
        }
        return sum;
    }

    private static double unweighted(Signal signal, Candidate candidate, NetworkSignals network) {
        CommunitySignals community = candidate.signals();
        PersonalSignals personal = candidate.personal();
        return switch (signal) {
            case LIVELY -> counted(Math.min(community.lively(), FULL_ROOM_MEMBERS), COUNT_SCALE);
            case WELCOMING -> counted(community.landed(), COUNT_SCALE);
            case SUSTAINED -> personal.settled() ? counted(community.arrived(), COUNT_SCALE) : 0;
            case HEARD -> compared(community.heard(), community.firsts(), network.heardShare());
            case STAYS ->
                    compared(community.stays(), community.firstsSettled(), network.staysShare());
            case FIT -> personal.fit();
            case FOLLOWS -> counted(personal.follows(), FOLLOWS_SCALE);
            case INVITED -> counted(personal.invited(), FOLLOWS_SCALE);
            case GATHERING -> isSoon(community.meetsIn()) ? fullness(community) : 0;
            case PEERS -> counted(personal.peers(), PEERS_SCALE);
            case BESIDE -> personal.beside() / (personal.beside() + BESIDE_HALF);
            case CROWDING -> {
                int crowd = Math.max(community.waiting(), community.sent());
                yield -Math.log1p(Math.min(CROWD_MAX, crowd / (1 + community.lively())));
            }
        };
    }

    private static boolean isSoon(@Nullable Duration meetsIn) {
        return meetsIn != null && meetsIn.compareTo(SOON) <= 0;
    }

    /** From 0 to 1: a gathering of nobody is none. */
    private static double fullness(CommunitySignals community) {
        return Math.min(1, community.lively() / FULL_ROOM_MEMBERS);
    }

    private static double counted(double count, double scale) {
        return Math.log1p(Math.max(0, count) / scale);
    }

    private static double compared(double hits, double newcomers, double usualShare) {
        double usual = Math.max(SHARE_MIN, usualShare);
        return Math.log(smoothed(hits, newcomers, usual) / usual);
    }

    /** A share of newcomers, with so many more at the usual share as are known for certain. */
    static double smoothed(double hits, double newcomers, double usual) {
        double share = (hits + PRIOR_NEWCOMERS * usual) / (newcomers + PRIOR_NEWCOMERS);
        return Math.max(SHARE_MIN, share);
    }
}
