package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.recent.Recent;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Sources;
import app.foyer.query.store.TimelineEntry;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges into home what is not delivered to it: posts of communities and members whose audience is
 * {@link KeyFamily#LARGE}. Their timelines are kept here for as long as nothing is written in them,
 * since many read the same ones. Decision 0034.
 */
final class LargeSources {
    /** 800 entries each, and what holds them. */
    private static final long TIMELINES_MAX = Recent.fitting(64, 40_000);

    private static final long POSITIONS_MAX = Recent.fitting(128, 100);

    private final BucketStore buckets;
    private final Touches touches;
    private final LongSupplier levelUpTo;
    private final Recent<Key, Sources> timelines;

    /** Where in the log each post was written, which never changes. */
    private final Cache<Long, Long> positions =
            Caffeine.newBuilder().maximumSize(POSITIONS_MAX).build();

    /**
     * A source whose audience is large.
     *
     * @param written what stands for what is written in it ({@link Touches#writtenBy})
     */
    record LargeSource(Key timeline, long written) {}

    /** A timeline, and up to which position it is known. */
    private record Known(List<TimelineEntry> entries, long upTo) {}

    /**
     * @param levelUpTo up to which position what is read from several buckets is without gaps
     */
    LargeSources(BucketStore buckets, Touches touches, LongSupplier levelUpTo) {
        this.buckets = buckets;
        this.touches = touches;
        this.levelUpTo = levelUpTo;
        this.timelines = new Recent<>(touches, TIMELINES_MAX);
    }

    /**
     * Asks which of a reader's sources are large; after their home timeline, so that what was not
     * delivered to that is known to be missing.
     */
    static Supplier<List<LargeSource>> ask(MemberId reader, Reads reads) {
        Key large = Key.inBucket(KeyFamily.LARGE, Buckets.of(reader));
        Supplier<Set<Long>> communities = reads.inBoth(large, Key.memberships(reader));
        Supplier<Set<Long>> members = reads.inBoth(large, Key.follows(reader));
        return () ->
                Stream.concat(
                                communities.get().stream()
                                        .map(CommunityId::new)
                                        .map(community ->
                                                new LargeSource(
                                                        Key.timeline(community),
                                                        Touches.writtenBy(community))),
                                members.get().stream()
                                        .map(MemberId::new)
                                        .map(member ->
                                                new LargeSource(
                                                        Key.timeline(member),
                                                        Touches.writtenBy(member))))
                        .toList();
    }

    /**
     * What was delivered, with what was written in large sources between; down to the end of what
     * was delivered. What is newer than one of these is known is left out, but where a bucket
     * stands still: it comes with the next reading, in its place. No round trip where all is kept;
     * else one or two.
     *
     * @param delivered posts, the newest first; 0 at the end if there is nothing more
     * @param position that all buckets have reached
     */
    MergedHome merge(List<Long> delivered, List<LargeSource> large, long position) {
        boolean complete = !delivered.isEmpty() && delivered.getLast() == 0;
        List<TimelineEntry> own = entries(delivered);
        long down = complete ? 0 : own.isEmpty() ? Long.MAX_VALUE : own.getLast().position();
        boolean waits = levelUpTo.getAsLong() != Long.MAX_VALUE;
        List<Known> known = known(large, position);
        boolean lacks = own.size() < delivered.size() - (complete ? 1 : 0);
        long level = lacks && waits ? position : Long.MAX_VALUE;
        long upTo =
                known.stream()
                        .mapToLong(Known::upTo)
                        .filter(_ -> waits)
                        .min()
                        .orElse(Long.MAX_VALUE);
        Stream<TimelineEntry> between =
                known.stream()
                        .flatMap(each -> each.entries().stream())
                        .filter(entry -> entry.position() > down);
        List<TimelineEntry> merged =
                new ArrayList<>(
                        Stream.concat(own.stream(), between)
                                .filter(entry -> entry.position() <= Math.min(upTo, level))
                                .distinct()
                                .sorted(
                                        Comparator.comparingLong(TimelineEntry::position)
                                                .reversed())
                                .toList());
        if (complete) {
            merged.add(MergedHome.FLOOR);
        }
        return new MergedHome(merged);
    }

    private List<Known> known(List<LargeSource> large, long position) {
        // Read first: what is found below is good at least up to there.
        long reached = touches.reached();
        Map<LargeSource, Known> known = new HashMap<>();
        Reads reads = buckets.reads();
        Map<LargeSource, Supplier<Sources>> asked = new HashMap<>();
        for (LargeSource source : large) {
            Sources kept = timelines.find(source.timeline());
            long upTo = kept == null ? 0 : Math.max(kept.position(), reached);
            if (kept != null && upTo >= position) {
                known.put(source, new Known(kept.timelines().getFirst(), upTo));
            } else {
                int bucket = source.timeline().bucket();
                asked.put(source, reads.sources(bucket, List.of(source.timeline())));
            }
        }
        reads.run();
        asked.forEach((source, answer) -> {
            Sources found = answer.get();
            timelines.keep(source.timeline(), found, found.position(), source.written());
            known.put(source, new Known(found.timelines().getFirst(), found.position()));
        });
        return List.copyOf(known.values());
    }

    /** Without those that are not known yet in their bucket. */
    private List<TimelineEntry> entries(List<Long> posts) {
        Reads reads = buckets.reads();
        Map<Long, Supplier<List<@Nullable String>>> asked = new HashMap<>();
        Map<Long, Long> found = new HashMap<>(positions.getAllPresent(posts));
        for (long post : posts) {
            if (post != 0 && !found.containsKey(post)) {
                asked.put(post, reads.fields(Key.card(new PostId(post)), List.of(Fields.POSITION)));
            }
        }
        reads.run();
        asked.forEach((post, fields) -> {
            String position = fields.get().get(0);
            if (position != null) {
                found.put(post, Long.valueOf(position));
                positions.put(post, Long.valueOf(position));
            }
        });
        return posts.stream()
                .filter(found::containsKey)
                .map(post -> new TimelineEntry(post, found.getOrDefault(post, 0L)))
                .toList();
    }
}
