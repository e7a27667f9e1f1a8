package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.contract.query.Page;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.recent.Touches;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * First pages of home that were put together lately: each is good as long as nothing happened to
 * the reader, to anything that stands on it, or was written in what it is made from. What only the
 * time changes (a newcomer gets older) may show half a minute late.
 */
final class RecentHomes {
    private static final int PAGES_MAX = 20_000;
    private static final int IDS_MAX = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Touches touches;
    private final Cache<Asked, Kept> pages =
            Caffeine.newBuilder().maximumSize(PAGES_MAX).expireAfterWrite(KEPT).build();

    /** Whose page, of so many entries. */
    private record Asked(MemberId reader, int first) {}

    /** A page, and to which ids nothing must have happened after a position. */
    private static final class Kept {
        private final Page<HomeEntry> page;
        private final long[] ids;
        private volatile long position;

        Kept(Page<HomeEntry> page, long[] ids, long position) {
            this.page = page;
            this.ids = ids;
            this.position = position;
        }
    }

    RecentHomes(Touches touches) {
        this.touches = touches;
    }

    /** Null if there is none that is good. */
    @Nullable Page<HomeEntry> find(MemberId reader, int first) {
        Kept kept = pages.getIfPresent(new Asked(reader, first));
        if (kept == null) {
            return null;
        }
        // Read first: it is found to be good up to there.
        long reached = touches.reached();
        if (kept.position >= reached) {
            return kept.page;
        }
        if (!touches.quietSince(kept.position, kept.ids)) {
            return null;
        }
        kept.position = reached;
        return kept.page;
    }

    /**
     * Keeps a page.
     *
     * @param position that all buckets had reached before it was read
     */
    void keep(Page<HomeEntry> page, int first, Taste taste, Sight sight, long position) {
        // What fills one that is not full changes with what others do anywhere.
        boolean full = page.edges().size() >= Math.min(Home.ENOUGH, first);
        boolean own =
                page.edges().stream()
                        .noneMatch(edge -> edge.node().because() == Because.RECOMMENDED);
        if (!full
                || !own
                || taste.mutes().ends()
                || sight.communities().size() + taste.follows().size() > IDS_MAX) {
            return;
        }
        long[] ids =
                LongStream.concat(
                                sources(taste, sight),
                                page.edges().stream().flatMapToLong(edge -> of(edge.node().card())))
                        .distinct()
                        .toArray();
        pages.put(new Asked(taste.reader(), first), new Kept(page, ids, position));
    }

    private static LongStream sources(Taste taste, Sight sight) {
        LongStream written =
                LongStream.concat(
                                sight.communities().stream().mapToLong(Long::longValue),
                                taste.follows().stream().mapToLong(Long::longValue))
                        .map(id -> ~id);
        long reader = taste.reader().value();
        return LongStream.concat(LongStream.of(reader, Touches.writtenBy(taste.reader())), written);
    }

    private static LongStream of(Card card) {
        List<Card.Mention> mentions = card.mentions();
        return LongStream.concat(
                LongStream.of(card.post().value(), card.author().value(), card.community().value()),
                mentions.stream().mapToLong(mention -> mention.member().value()));
    }
}
