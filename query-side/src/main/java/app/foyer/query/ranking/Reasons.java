package app.foyer.query.ranking;

import app.foyer.contract.query.Recommendation.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says why, in words and figures. What adds nothing, or takes away, is no reason. */
final class Reasons {
    /** The code of the reason that a place is kept for small communities. */
    private static final String EXPLORATION = "exploration";

    /** Fewer than this, after halving, is no reason to be given. */
    private static final double WORTH_A_WORD = 0.5;

    private static final int GROUP = 1_000;

    private final Explanation explanation;
    private final CommunitySignals community;
    private final PersonalSignals personal;

    private Reasons(Explanation explanation) {
        this.explanation = explanation;
        this.community = explanation.candidate().signals();
        this.personal = explanation.candidate().personal();
    }

    static List<Reason> of(Explanation explanation) {
        return new Reasons(explanation).all();
    }

    private List<Reason> all() {
        List<Reason> reasons = new ArrayList<>();
        Stream.of(Signal.values())
                .filter(signal -> explanation.share(signal) > 0)
                .sorted(Comparator.comparingDouble(explanation::share).reversed())
                .map(this::reason)
                .filter(reason -> !reason.words().isEmpty())
                .forEach(reasons::add);
        if (explanation.exploration()) {
            reasons.add(
                    new Reason(
                            EXPLORATION,
                            "A small community: one of the first three places is kept for one.",
                            Map.of("members", (double) community.members())));
        }
        return List.copyOf(reasons);
    }

    private Reason reason(Signal signal) {
        Map<String, Double> figures = new HashMap<>(figures(signal));
        figures.put("score_share", explanation.share(signal));
        return new Reason(signal.code(), words(signal), figures);
    }

    /** A sentence for a person; empty where the figures are too small to speak of. */
    private String words(Signal signal) {
        return switch (signal) {
            case LIVELY ->
                    counted(
                            community.active30Days(),
                            "1 member wrote here in the last 30 days.",
                            "%,d members wrote here in the last 30 days.");
            case WELCOMING ->
                    about(
                            community.landed(),
                            "A newcomer found their place here lately.",
                            "About %,d newcomers found their place here lately.");
            case SUSTAINED ->
                    about(
                            community.arrived(),
                            "Somebody began to write here in the last months.",
                            "About %,d members began to write here in the last months.");
            case HEARD -> percent(community.heard(), community.firsts(), "were answered");
            case STAYS ->
                    percent(community.stays(), community.firstsSettled(), "came back to write");
            case FIT ->
                    personal.fitWords().isEmpty()
                            ? ""
                            : "It is about " + String.join(", ", personal.fitWords()) + ".";
            case FOLLOWS ->
                    counted(
                            personal.followsCount(),
                            "Somebody whom you follow writes here.",
                            "%,d people whom you follow write here.");
            case INVITED ->
                    counted(
                            personal.invitedCount(),
                            "Who invited you writes here.",
                            "%,d people who invited you write here.");
            case GATHERING -> "They meet in person soon.";
            case PEERS ->
                    counted(
                            personal.peersCount(),
                            "Somebody with whom you exchanged replies writes here.",
                            "%,d people with whom you exchanged replies write here.");
            case BESIDE ->
                    counted(
                            personal.beside(),
                            "Somebody who writes where you do writes here, too.",
                            "%,d who write where you do write here, too.");
            case CROWDING -> "";
        };
    }

    private Map<String, Double> gathering() {
        Duration meetsIn = community.meetsIn();
        return meetsIn == null
                ? Map.of()
                : Map.of("next_gathering_in_hours", (double) meetsIn.toHours());
    }

    private static String counted(long count, String one, String many) {
        return count == 0 ? "" : count == 1 ? one : format(many, count);
    }

    private static String about(double count, String one, String many) {
        return count < WORTH_A_WORD ? "" : counted(Math.round(Math.max(1, count)), one, many);
    }

    private static String percent(double hits, double newcomers, String what) {
        if (newcomers < 1 || hits <= 0) {
            return "";
        }
        long percent = Math.round(100 * Math.min(1, hits / newcomers));
        return format("%,d of 100 newcomers who wrote here " + what + ".", percent);
    }

    private static String format(String words, long number) {
        return words.replace("%,d", grouped(number));
    }

    /** A number with commas; a formatter would cost more than all else in a reason. */
    private static String grouped(long number) {
        if (number < GROUP) {
            return Long.toString(number);
        }
        String last = Long.toString(GROUP + number % GROUP).substring(1);
        return grouped(number / GROUP) + "," + last;
    }

    private Map<String, Double> figures(Signal signal) {
        return switch (signal) {
            case LIVELY ->
                    Map.of(
                            "members_active_7_days", (double) community.active7Days(),
                            "members_active_30_days", (double) community.active30Days(),
                            "members_lively_decayed", community.lively());
            case WELCOMING -> Map.of("newcomers_landed_decayed", community.landed());
            case SUSTAINED -> Map.of("members_arrived_decayed", community.arrived());
            case HEARD ->
                    Map.of(
                            "first_posts_decayed", community.firsts(),
                            "first_posts_heard_decayed", community.heard(),
                            "network_heard_share", explanation.network().heardShare());
            case STAYS ->
                    Map.of(
                            "newcomers_decayed", community.firstsSettled(),
                            "newcomers_who_stay_decayed", community.stays(),
                            "network_stays_share", explanation.network().staysShare());
            case FIT -> Map.of("likeness", personal.fit());
            case FOLLOWS ->
                    Map.of(
                            "members_followed_here",
                            (double) personal.followsCount(),
                            "voices",
                            personal.follows());
            case INVITED ->
                    Map.of(
                            "inviters_here",
                            (double) personal.invitedCount(),
                            "voices",
                            personal.invited());
            case GATHERING -> gathering();
            case PEERS ->
                    Map.of(
                            "peers_here",
                            (double) personal.peersCount(),
                            "voices",
                            personal.peers());
            case BESIDE -> Map.of("members_in_common", (double) personal.beside());
            case CROWDING ->
                    Map.of(
                            "first_posts_waiting", (double) community.waiting(),
                            "newcomers_sent_3_days", (double) community.sent());
        };
    }
}
