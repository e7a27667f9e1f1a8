package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.RankingExplained.Written;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads who wrote in a community: the events behind its figures. */
public final class WritersReader {
    private final BucketStore store;

    public WritersReader(BucketStore store) {
        this.store = store;
    }

    /** All who did, the last first. */
    public List<Written> lastFirst(CommunityId community) {
        Reads reads = store.reads();
        Supplier<Map<String, String>> found =
                reads.fields(Key.ofSignals(KeyFamily.WRITERS, community));
        reads.run();
        List<Written> all = new ArrayList<>();
        found.get()
                .forEach((member, written) -> {
                    Writer writer = Writer.read(written);
                    if (writer != null) {
                        all.add(written(MemberId.of(member), writer));
                    }
                });
        all.sort(
                Comparator.comparing(Written::lastAt)
                        .reversed()
                        .thenComparingLong(one -> one.member().value()));
        return all;
    }

    /** Asks which of these members stay in a community, together with other things. */
    public static Supplier<Set<MemberId>> askStaying(
            CommunityId community, List<MemberId> members, Reads reads) {
        if (members.isEmpty()) {
            return Set::of;
        }
        List<String> names = members.stream().map(MemberId::toString).toList();
        Supplier<List<@Nullable String>> found =
                reads.fields(Key.ofSignals(KeyFamily.WRITERS, community), names);
        return () -> {
            Set<MemberId> staying = new HashSet<>();
            for (int i = 0; i < members.size(); i++) {
                Writer writer = Writer.read(found.get().get(i));
                if (writer != null && writer.stays()) {
                    staying.add(members.get(i));
                }
            }
            return staying;
        };
    }

    private static Written written(MemberId member, Writer writer) {
        return new Written(
                member,
                writer.firstAt(),
                writer.firstPost(),
                writer.lastAt(),
                writer.lastPost(),
                (double) writer.weight() / Trust.WHOLE,
                (double) writer.credit().lent() / Trust.WHOLE,
                writer.landed(),
                writer.heard(),
                writer.stays());
    }
}
