package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityList;
import app.foyer.query.ranking.Candidate;
import app.foyer.query.ranking.CommunitySignals;
import app.foyer.query.ranking.NetworkSignals;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds communities that may be recommended to somebody, and reads what is known of them: the
 * liveliest of the network, where those write whom the asker knows, what lies beside their own
 * places, and what fits their interests. Never all communities: a bounded number from each, however
 * many there are.
 *
 * <p>{@link Liveliest} takes two round trips, and may be shared by all who ask at about one time;
 * what is the asker's own ({@link Personal}) takes one, the figures of those of it that are not
 * among the liveliest another, less what was read for others lately; of one of whom nothing is
 * known, neither.
 */
public final class CandidateReader {
    static final int LIVELIEST_MAX = 128;
    private static final int PERSONAL_MAX = 64;
    private static final int OWN_PLACES_MAX = 20;
    private static final int LARGEST_TENTH = 10;

    private static final Duration WEEK = Duration.ofDays(7);

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

    /** What is the same for all who ask at {@code now}. */
    public Liveliest liveliest(Instant now) {
        Reads first = store.reads();
        Supplier<List<Scored>> liveliest =
                first.best(Key.ofSignals(KeyFamily.LIVELIEST), 0, LIVELIEST_MAX);
        Supplier<Map<String, String>> network = first.fields(Key.ofSignals(KeyFamily.NETWORK));
        Supplier<Long> communities = first.size(Key.ofSignals(KeyFamily.SIZES));
        first.run();
        List<Long> ids = liveliest.get().stream().map(Scored::id).toList();
        int tenth = (int) Math.ceil((double) communities.get() / LARGEST_TENTH);

        Reads second = store.reads();
        Supplier<List<Scored>> largest =
                second.best(Key.ofSignals(KeyFamily.SIZES), Math.max(0, tenth - 1), 1);
        Supplier<Map<Long, Optional<CommunitySignals>>> figures = Wanted.figures(ids, now, second);
        second.run();
        long members = largest.get().isEmpty() ? 0 : largest.get().getFirst().score();
        return new Liveliest(
                ids, open(ids, figures.get()), Figures.network(network.get(), members - 1, now));
    }

    /** What is known for somebody, at {@code now}. */
    public Candidates read(Asker asker, Liveliest liveliest, Instant now) {
        Personal personal = personal(asker, liveliest);
        Reads reads = store.reads();
        Supplier<Candidates> candidates = ask(personal, liveliest, now, reads);
        reads.run();
        return candidates.get();
    }

    /** An asker, where their company writes, and which communities that makes candidates. */
    public static final class Personal {
        private final Asker asker;
        private final PersonalFigures figures;
        private final List<Long> others;

        private Personal(Asker asker, PersonalFigures figures, List<Long> others) {
            this.asker = asker;
            this.figures = figures;
            this.others = others;
        }

        /** Those that are not among the liveliest. */
        public List<CommunityId> others() {
            return others.stream().map(CommunityId::new).toList();
        }
    }

    /** What is an asker's own. */
    public Personal personal(Asker asker, Liveliest liveliest) {
        Reads reads = store.reads();
        Lately<Long, Map<Long, Integer>> places = liveliest.places();
        Supplier<Map<Long, Map<Long, Integer>>> followsPlaces =
                places.of(asker.follows(), members -> Wanted.places(members, reads));
        Supplier<Map<Long, Map<Long, Integer>>> invitersPlaces =
                places.of(asker.inviters(), members -> Wanted.places(members, reads));
        Supplier<Map<Long, Map<Long, Integer>>> peersPlaces =
                places.of(asker.peers(), members -> Wanted.places(members, reads));
        Supplier<Map<Long, List<Scored>>> rows =
                liveliest.beside().of(ownPlaces(asker), own -> Wanted.beside(own, reads));
        reads.run();
        Voices follows = Voices.of(followsPlaces.get().values());
        Voices inviters = Voices.of(invitersPlaces.get().values());
        Voices peers = Voices.of(peersPlaces.get().values());
        Map<Long, Long> beside = new HashMap<>();
        for (List<Scored> row : rows.get().values()) {
            row.forEach(other -> beside.merge(other.id(), other.score(), Long::sum));
        }

        Set<Long> ids = new LinkedHashSet<>();
        ids.addAll(most(follows.all()));
        ids.addAll(most(inviters.all()));
        ids.addAll(most(peers.all()));
        ids.addAll(most(beside));
        asker.fits().stream().limit(PERSONAL_MAX).forEach(fit -> ids.add(fit.community().value()));
        ids.removeAll(asker.inside());
        ids.removeAll(asker.left());
        ids.removeIf(liveliest::has);
        boolean settled = !asker.places().isEmpty();
        return new Personal(
                asker,
                new PersonalFigures(follows, inviters, peers, beside, settled, asker.fits()),
                List.copyOf(ids));
    }

    /** What is known of one community for somebody; none if it is not open. */
    public Optional<Candidate> read(
            CommunityId community, Asker asker, Liveliest liveliest, Instant now) {
        Personal personal = personal(asker, liveliest);
        Reads reads = store.reads();
        List<Long> ids = List.of(community.value());
        Supplier<Map<Long, Optional<CommunitySignals>>> found = Wanted.figures(ids, now, reads);
        reads.run();
        return open(ids, found.get()).values().stream()
                .findFirst()
                .map(signals -> candidate(signals, personal));
    }

    /** The figures of the largest communities, {@code most} of them; those that are open. */
    public List<CommunitySignals> largest(int most, Instant now) {
        return best(KeyFamily.SIZES, most, now);
    }

    /** The figures of those that may be in a list: the best of its sieve, those that are open. */
    public List<CommunitySignals> of(CommunityList list, Instant now) {
        return switch (list) {
            case LIVELY -> best(KeyFamily.LIVELIEST, LIVELIEST_MAX, now);
            case RISING -> best(KeyFamily.RISING, LIVELIEST_MAX, now);
        };
    }

    private List<CommunitySignals> best(KeyFamily order, int most, Instant now) {
        Reads first = store.reads();
        Supplier<List<Scored>> best = first.best(Key.ofSignals(order), 0, most);
        first.run();
        List<Long> ids = best.get().stream().map(Scored::id).toList();
        Reads second = store.reads();
        Supplier<Map<Long, Optional<CommunitySignals>>> found = Wanted.figures(ids, now, second);
        second.run();
        return List.copyOf(open(ids, found.get()).values());
    }

    /** Members who joined the network, a day, over the last week. */
    public double newcomersADay(Instant now) {
        Reads reads = store.reads();
        Supplier<Map<String, String>> network = reads.fields(Key.ofSignals(KeyFamily.NETWORK));
        reads.run();
        String written = network.get().get(Tally.NEWCOMERS.field());
        return Histogram.read(Tally.NEWCOMERS, written).last(now, WEEK) / (double) WEEK.toDays();
    }

    /** Asks for what is known for somebody, together with other things. */
    public Supplier<Candidates> ask(
            Personal personal, Liveliest liveliest, Instant now, Reads reads) {
        Supplier<Map<Long, Optional<CommunitySignals>>> others =
                liveliest.figures().of(personal.others, ids -> Wanted.figures(ids, now, reads));
        Asker asker = personal.asker;
        return () -> {
            List<Candidate> candidates = new ArrayList<>();
            for (CommunitySignals signals : liveliest.open().values()) {
                long id = signals.community().value();
                if (!asker.inside().contains(id) && !asker.left().contains(id)) {
                    candidates.add(candidate(signals, personal));
                }
            }
            open(personal.others, others.get())
                    .values()
                    .forEach(other -> candidates.add(candidate(other, personal)));
            return new Candidates(candidates, liveliest.network());
        };
    }

    private static Candidate candidate(CommunitySignals signals, Personal personal) {
        return new Candidate(signals, personal.figures.of(signals.community()));
    }

    /** Where somebody writes, the last first, and then where they only are. */
    private static List<Long> ownPlaces(Asker asker) {
        Set<Long> places = new LinkedHashSet<>(asker.places().reversed());
        asker.inside().stream().sorted().forEach(places::add);
        return places.stream().limit(OWN_PLACES_MAX).toList();
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

    /** Those of the communities that are open, in the order of the ids. */
    private static Map<Long, CommunitySignals> open(
            List<Long> ids, Map<Long, Optional<CommunitySignals>> figures) {
        Map<Long, CommunitySignals> open = new LinkedHashMap<>();
        for (long id : ids) {
            figures.getOrDefault(id, Optional.empty()).ifPresent(signals -> open.put(id, signals));
        }
        return open;
    }
}
