package app.foyer.query.answer;

import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.query.answer.Visibility.Seen;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a list of posts, in one direction, which keeps what the viewer sees and cares to
 * read. Positions only fall on the way down, and rise on the way up: whatever is added to the list
 * meanwhile, nothing is met twice. For one thread.
 */
final class Reading {
    /** So many entries are read on at once, and twice as many each time after that. */
    private static final int READ_ON = 50;

    private static final int READ_ON_MAX = 400;

    private final BucketStore buckets;
    private final Visibility visibility;
    private final Sight sight;
    private final Predicate<Card> quiet;
    private final Span span;
    private final List<Card> seen = new ArrayList<>();
    private PostList list;
    private List<Long> newer = List.of();
    private int place;
    private boolean further;
    private boolean ended;
    private int readOn = READ_ON;
    private int met;
    private long upTo = Long.MAX_VALUE;
    private @Nullable Card last;

    /**
     * Where it begins and ends.
     *
     * @param from the position next to which it begins
     * @param since the position at which it ends; 0 for the end of the list
     */
    record Span(long from, long since, boolean upward) {}

    Reading(
            BucketStore buckets,
            Visibility visibility,
            Sight sight,
            Predicate<Card> quiet,
            PostList list,
            Span span) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.sight = sight;
        this.quiet = quiet;
        this.list = list;
        this.span = span;
    }

    /** What was met so far and is to be shown, in the direction of reading. */
    List<Card> seen() {
        return seen;
    }

    /** How many posts the viewer saw so far, whether they care to read them or not. */
    int met() {
        return met;
    }

    /** The last of those, from which one reads on; null if there were none. */
    @Nullable Card last() {
        return last;
    }

    /** Next to which position it stands. */
    private long position() {
        return last == null ? span.from() : last.position();
    }

    Sight sight() {
        return sight;
    }

    /** Whether there is nothing more to be met. */
    boolean ended() {
        return ended;
    }

    boolean upward() {
        return span.upward();
    }

    /**
     * Takes what is newer than where it began, the next first.
     *
     * @param entries all of it, the newest first
     * @param enough how many that are shown
     */
    void takeNewer(List<Long> entries, int enough) {
        newer = entries;
        place = entries.size();
        ended = place == 0;
        while (!ended && seen.size() < enough) {
            climb();
        }
    }

    private void climb() {
        int to = place;
        place = Math.max(0, to - READ_ON);
        keep(newer.subList(place, to).reversed());
        ended = place == 0;
    }

    /**
     * Takes what is older than where it began.
     *
     * @param at the place from which the entries are
     * @param asked how many were asked for
     */
    void takeOlder(List<Long> entries, int at, int asked) {
        place = at + entries.size();
        keep(entries);
        if (entries.size() < asked && !ended) {
            goOn(entries);
        }
    }

    /** What a list holds no more is read from where it came. */
    private void goOn(List<Long> entries) {
        boolean floor = !entries.isEmpty() && entries.getLast() == 0;
        PostList beyond = further || floor || place == 0 ? null : list.further();
        if (beyond == null) {
            ended = true;
            return;
        }
        further = true;
        list = beyond;
        place = list.find(new Cursor(Cursor.Kind.HOME, 0, position(), 0)).after();
    }

    /** Reads on; false if there was nothing more. */
    boolean more() {
        if (ended) {
            return false;
        }
        if (span.upward()) {
            climb();
            return true;
        }
        int asked = readOn;
        readOn = Math.min(READ_ON_MAX, 2 * readOn);
        Reads reads = buckets.reads();
        Supplier<List<Long>> entries = list.range(reads, place, asked);
        reads.run();
        takeOlder(entries.get(), place, asked);
        return true;
    }

    /** Without the floor of a home timeline. */
    private void keep(List<Long> entries) {
        List<PostId> posts = entries.stream().filter(id -> id != 0).map(PostId::new).toList();
        Seen found = visibility.look(posts, sight);
        // Below what was shown nothing waits any more: one does not come back to it.
        if (span.upward() || (last == null && span.from() == Long.MAX_VALUE)) {
            upTo = Math.min(upTo, found.upTo());
        }
        for (Card card : found.cards()) {
            if (!span.upward() && card.position() <= span.since()) {
                ended = true;
                return;
            }
            if (isNext(card) && card.position() <= upTo) {
                last = card;
                met++;
                if (quiet.test(card)) {
                    seen.add(card);
                }
            }
        }
    }

    private boolean isNext(Card card) {
        return span.upward() ? card.position() > position() : card.position() < position();
    }
}
