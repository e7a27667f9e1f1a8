package app.foyer.evaluate;

import app.foyer.contract.Origin;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.ranking.RankedCommunity;
import app.foyer.query.ranking.Ranker;
import app.foyer.query.ranking.Signal;
import app.foyer.query.ranking.Weights;
import app.foyer.query.signals.CandidateReader.Candidates;
import app.foyer.query.signals.RecordedRanking;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Foyer's own ranking, and itself without one signal at a time: the server's signals and ranker.
 */
final class Ours implements Rankings {
    static final String NAME = "Foyer";

    private final RecordedRanking recorded = new RecordedRanking(EnumSet.allOf(Origin.class));
    private final Map<String, Ranker> rankers = new LinkedHashMap<>();
    private final Numbers<CommunityId> communities;
    private final Numbers<MemberId> members;

    Ours(Numbers<CommunityId> communities, Numbers<MemberId> members) {
        this.communities = communities;
        this.members = members;
        Weights weights = Weights.standard();
        rankers.put(NAME, new Ranker(weights));
        for (Signal signal : Signal.values()) {
            // No history of this form says what members are interested in.
            if (signal != Signal.FIT) {
                rankers.put(without(signal), new Ranker(weights.without(signal)));
            }
        }
        rankers.put(NAME + " without diversity", new Ranker(weights.withoutDiversity()));
    }

    static String without(Signal signal) {
        return NAME + " without " + signal.code();
    }

    @Override
    public List<String> names() {
        return List.copyOf(rankers.keySet());
    }

    @Override
    public void happened(Happening happening) {
        for (LogEntry entry : happening.events()) {
            recorded.happened(entry);
        }
    }

    @Override
    public Map<String, int[]> order(Moment moment) {
        Candidates found =
                recorded.candidates(
                        members.thing(moment.member()),
                        List.of(),
                        Instant.ofEpochMilli(moment.at()));
        Map<String, int[]> orders = new LinkedHashMap<>();
        rankers.forEach((name, ranker) -> orders.put(name, order(ranker, found)));
        return orders;
    }

    private int[] order(Ranker ranker, Candidates found) {
        return ranker.rank(found.candidates(), found.network(), PLACES).stream()
                .map(RankedCommunity::community)
                .mapToInt(communities::of)
                .toArray();
    }
}
