package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.contract.query.Page;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.recent.Recent;
import app.foyer.query.recent.Touches;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * First pages of home that were put together lately: each is good as long as nothing happened to
 * the reader, to anything that stands on it, or was written in what it is made from. What only the
 * time changes (after two weeks a newcomer is none) may show ten minutes late. A page that was
 * never asked for again before something happened is mostly not kept the next time.
 */
final class RecentHomes {
    /** What an entry takes, written down: the cards are shared. */
    private static final int BYTES_EACH = 300;

    /** Entries of all pages together: a page of a hundred takes the room of five of twenty. */
    private static final long ENTRIES_MAX = Recent.fitting(6, BYTES_EACH);

    private static final int IDS_MAX = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Recent<Asked, Page<HomeEntry>> pages;

    /** Whose page, of so many entries. */
    private record Asked(MemberId reader, int first) {}

    RecentHomes(Touches touches) {
        this.pages = new Recent<>(touches, ENTRIES_MAX, page -> page.edges().size(), KEPT);
    }

    /** Null if there is none that is good. */
    @Nullable Page<HomeEntry> find(MemberId reader, int first) {
        return pages.find(new Asked(reader, first));
    }

    /**
     * Keeps a page.
     *
     * @param position that all buckets had reached before it was read
     */
    void keep(Page<HomeEntry> page, int first, Taste taste, Sight sight, long position) {
        // What fills one that is not full changes with what others do anywhere.
        boolean full = page.hasNext() || page.edges().size() >= Math.min(Home.ENOUGH, first);
        boolean own =
                page.edges().stream()
                        .noneMatch(edge -> edge.node().because() == Because.RECOMMENDED);
        if (!full
                || !own
                || taste.mutes().ends()
                || sight.communities().size() + taste.follows().size() > IDS_MAX) {
            return;
        }
        Asked asked = new Asked(taste.reader(), first);
        if (pages.isWorthKeeping(asked)) {
            pages.keep(asked, page, position, madeOf(page, taste, sight));
        }
    }

    /** To which ids something must happen for a page to change. Each miss pays for it. */
    private static long[] madeOf(Page<HomeEntry> page, Taste taste, Sight sight) {
        Set<Long> ids = new HashSet<>();
        ids.add(taste.reader().value());
        ids.add(Touches.writtenBy(taste.reader()));
        for (long community : sight.communities()) {
            ids.add(~community);
        }
        for (long followed : taste.follows()) {
            ids.add(~followed);
        }
        for (Page.Edge<HomeEntry> edge : page.edges()) {
            for (long id : Visibility.idsOf(edge.node().card())) {
                ids.add(id);
            }
        }
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
