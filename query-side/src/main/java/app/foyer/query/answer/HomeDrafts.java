package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Sources;
import app.foyer.query.store.TimelineEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges home timelines from their sources: communities, whom the reader follows, and oneself. What
 * is delivered to a home timeline is without sources that are {@link KeyFamily#LARGE}.
 */
public final class HomeDrafts {
    /** So that no script holds a bucket up for long. */
    private static final int SOURCES_AT_A_TIME = 32;

    private static final int POSTS_MAX = KeyFamily.TIMELINE_POSTS_MAX;

    private final BucketStore buckets;

    public HomeDrafts(BucketStore buckets) {
        this.buckets = buckets;
    }

    /** What the home timeline of {@code reader} would hold now. Two round trips. */
    public HomeDraft of(MemberId reader) {
        Reads reads = buckets.reads();
        // The stamp is read first: relations that change after it are noticed.
        Supplier<List<@Nullable String>> stamp =
                reads.fields(Key.member(reader), List.of(Fields.RELATIONS_CHANGED));
        Supplier<Set<Long>> large = reads.ids(Key.inBucket(KeyFamily.LARGE, Buckets.of(reader)));
        Function<Set<Long>, List<Key>> sources = sources(reader, reads);
        reads.run();
        String changed = stamp.get().get(0);
        return merge(
                reader,
                changed == null ? 0 : Long.parseLong(changed),
                large.get().size(),
                read(sources.apply(large.get())));
    }

    /** All that its sources hold up to a position, the newest first. Two round trips. */
    List<TimelineEntry> whole(MemberId reader, long upTo) {
        Reads reads = buckets.reads();
        Function<Set<Long>, List<Key>> sources = sources(reader, reads);
        reads.run();
        return merged(read(sources.apply(Set.of()))).stream()
                .filter(entry -> entry.position() <= upTo)
                .toList();
    }

    /** Asks for the sources; which of them are to be left out is said later. */
    private static Function<Set<Long>, List<Key>> sources(MemberId reader, Reads reads) {
        Supplier<Set<Long>> communities = reads.ids(Key.memberships(reader));
        Supplier<Set<Long>> follows = reads.ids(Key.follows(reader));
        return without -> {
            List<Key> keys = new ArrayList<>();
            communities.get().stream()
                    .filter(id -> !without.contains(id))
                    .forEach(id -> keys.add(Key.timeline(new CommunityId(id))));
            follows.get().stream()
                    .filter(id -> !without.contains(id))
                    .forEach(id -> keys.add(Key.timeline(new MemberId(id))));
            keys.add(Key.timeline(reader));
            return keys;
        };
    }

    private List<Sources> read(List<Key> keys) {
        Map<Integer, List<Key>> byBucket =
                keys.stream().distinct().collect(Collectors.groupingBy(Key::bucket));
        Reads reads = buckets.reads();
        List<Supplier<Sources>> asked = new ArrayList<>();
        byBucket.forEach((bucket, all) -> {
            for (int from = 0; from < all.size(); from += SOURCES_AT_A_TIME) {
                int to = Math.min(from + SOURCES_AT_A_TIME, all.size());
                asked.add(reads.sources(bucket, all.subList(from, to)));
            }
        });
        reads.run();
        return asked.stream().map(Supplier::get).toList();
    }

    private static List<TimelineEntry> merged(List<Sources> sources) {
        return sources.stream()
                .flatMap(source -> source.timelines().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparingLong(TimelineEntry::position).reversed())
                .toList();
    }

    static HomeDraft merge(MemberId reader, long stamp, int large, List<Sources> sources) {
        List<TimelineEntry> all = merged(sources);
        // Where something was cut off, leaving out what is newer than the reader's bucket would
        // leave a gap at the end.
        boolean cut =
                all.size() > POSTS_MAX
                        || sources.stream()
                                .flatMap(source -> source.timelines().stream())
                                .anyMatch(timeline -> timeline.size() >= POSTS_MAX);
        return new HomeDraft(
                reader,
                stamp,
                cut ? all.getFirst().position() : 0,
                sources.stream().mapToLong(Sources::position).min().orElse(0),
                large,
                all.subList(0, Math.min(all.size(), POSTS_MAX)));
    }
}
