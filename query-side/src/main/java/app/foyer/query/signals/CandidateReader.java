package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.ranking.Candidate;
import app.foyer.query.ranking.NetworkSignals;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds communities that may be recommended to somebody, and reads what is known of them, in three
 * round trips: the liveliest of the network, where those write whom the asker knows, what lies
 * beside their own places, and what fits their interests. Never all communities: a bounded number
 * from each, however many there are.
 */
public final class CandidateReader {
    static final int LIVELIEST_MAX = 128;
    private static final int PERSONAL_MAX = 64;
    private static final int OWN_PLACES_MAX = 20;
    private static final int BESIDE_MAX = 64;
    private static final int LARGEST_TENTH = 10;
    private static final List<String> COMPANY = List.of(SignalFields.PLACES, SignalFields.PEERS);
    private static final List<String> PLACES = List.of(SignalFields.PLACES);

    private final BucketStore store;

    public CandidateReader(BucketStore store) {
        this.store = store;
    }

    /** Candidates, in no order, and what is usual in the network. */
    public record Candidates(List<Candidate> candidates, NetworkSignals network) {
        public Candidates {
            candidates = List.copyOf(candidates);
        }
    }

    /** What is known for somebody, at {@code now}. */
    public Candidates read(Asker asker, Instant now) {
        Beginnings beginnings = beginnings(asker);
        Personal personal = personal(asker, beginnings);
        Set<Long> ids = ids(asker, beginnings, personal);
        return figures(new ArrayList<>(ids), asker, beginnings, personal, now);
    }

    /** What the first round trip brings. */
    private record Beginnings(
            List<Scored> liveliest,
            Map<String, String> network,
            long communities,
            List<Long> places,
            List<Long> peers) {}

    private Beginnings beginnings(Asker asker) {
        Reads reads = store.reads();
        Supplier<List<Scored>> liveliest =
                reads.best(Key.ofSignals(KeyFamily.LIVELIEST), 0, LIVELIEST_MAX);
        Supplier<Map<String, String>> network = reads.fields(Key.ofSignals(KeyFamily.NETWORK));
        Supplier<Long> communities = reads.size(Key.ofSignals(KeyFamily.SIZES));
        MemberId member = asker.member();
        Supplier<List<@Nullable String>> company =
                member == null
                        ? () -> new ArrayList<>(COMPANY.stream().map(_ -> (String) null).toList())
                        : reads.fields(Key.ofSignals(KeyFamily.STANDING, member), COMPANY);
        reads.run();
        List<@Nullable String> own = company.get();
        return new Beginnings(
                liveliest.get(),
                network.get(),
                communities.get(),
                Counts.read(own.get(0), Company.PLACES_MAX).ids(),
                Counts.read(own.get(1), Company.PEERS_MAX).ids());
    }

    /** What the second round trip brings. */
    private record Personal(
            Voices follows, Voices peers, Map<Long, Long> beside, long largestTenthMembers) {}

    private Personal personal(Asker asker, Beginnings beginnings) {
        Reads reads = store.reads();
        Supplier<List<@Nullable String>> follows = places(asker.follows(), reads);
        Supplier<List<@Nullable String>> peers = places(beginnings.peers(), reads);
        List<Supplier<List<Scored>>> beside = new ArrayList<>();
        for (long place : ownPlaces(asker, beginnings)) {
            Key key = Key.ofSignals(KeyFamily.BESIDE, new CommunityId(place));
            beside.add(reads.best(key, 0, BESIDE_MAX));
        }
        int tenth = (int) Math.ceil((double) beginnings.communities() / LARGEST_TENTH);
        Supplier<List<Scored>> largest =
                reads.best(Key.ofSignals(KeyFamily.SIZES), Math.max(0, tenth - 1), 1);
        reads.run();
        Map<Long, Long> common = new HashMap<>();
        beside.forEach(row ->
                row.get().forEach(other -> common.merge(other.id(), other.score(), Long::sum)));
        long members = largest.get().isEmpty() ? 0 : largest.get().getFirst().score();
        return new Personal(Voices.of(follows.get()), Voices.of(peers.get()), common, members);
    }

    /** Where somebody writes, the last first, and then where they only are. */
    private static List<Long> ownPlaces(Asker asker, Beginnings beginnings) {
        Set<Long> places = new LinkedHashSet<>(beginnings.places().reversed());
        asker.inside().stream().sorted().forEach(places::add);
        return places.stream().limit(OWN_PLACES_MAX).toList();
    }

    private static Supplier<List<@Nullable String>> places(List<Long> members, Reads reads) {
        List<Supplier<List<@Nullable String>>> asked = new ArrayList<>();
        for (long member : members) {
            Key standing = Key.ofSignals(KeyFamily.STANDING, new MemberId(member));
            asked.add(reads.fields(standing, PLACES));
        }
        return () -> {
            List<@Nullable String> places = new ArrayList<>();
            asked.forEach(standing -> places.add(standing.get().getFirst()));
            return places;
        };
    }

    private static Set<Long> ids(Asker asker, Beginnings beginnings, Personal personal) {
        Set<Long> ids = new LinkedHashSet<>();
        beginnings.liveliest().forEach(scored -> ids.add(scored.id()));
        ids.addAll(most(personal.follows().all()));
        ids.addAll(most(personal.peers().all()));
        ids.addAll(most(personal.beside()));
        asker.fits().stream().limit(PERSONAL_MAX).forEach(fit -> ids.add(fit.community().value()));
        ids.removeAll(asker.inside());
        ids.removeAll(asker.left());
        return ids;
    }

    private static <N extends Number & Comparable<N>> List<Long> most(Map<Long, N> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<Long, N>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(PERSONAL_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Candidates figures(
            List<Long> ids, Asker asker, Beginnings beginnings, Personal personal, Instant now) {
        Reads reads = store.reads();
        Supplier<List<Long>> sizes = reads.scores(Key.ofSignals(KeyFamily.SIZES), ids);
        List<Supplier<Map<String, String>>> signals = new ArrayList<>();
        for (long id : ids) {
            signals.add(reads.fields(Key.ofSignals(KeyFamily.SIGNALS, new CommunityId(id))));
        }
        reads.run();
        NetworkSignals network =
                Figures.network(beginnings.network(), personal.largestTenthMembers() - 1, now);
        PersonalFigures figures =
                new PersonalFigures(
                        personal.follows(),
                        personal.peers(),
                        personal.beside(),
                        !beginnings.places().isEmpty(),
                        asker.fits());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            CommunityId community = new CommunityId(ids.get(i));
            Map<String, String> fields = signals.get(i).get();
            if (Figures.isOpen(fields)) {
                candidates.add(
                        new Candidate(
                                Figures.community(community, sizes.get().get(i), fields, now),
                                figures.of(community)));
            }
        }
        return new Candidates(candidates, network);
    }
}
