package app.foyer.query.answer;

import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A walk through a list of posts, in one direction, which keeps what the viewer sees and cares to
 * read. Positions only fall on the way down, and rise on the way up: whatever is added to the list
 * meanwhile, nothing is met twice. For one thread.
 */
final class Reading {
    private static final int READ_ON = 50;

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
    private long last;

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
        this.last = span.from();
    }

    /** What was met so far and is to be shown, in the direction of reading. */
    List<Card> seen() {
        return seen;
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
        place = list.find(new Cursor(Cursor.Kind.HOME, 0, last, 0)).after();
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
        Reads reads = buckets.reads();
        Supplier<List<Long>> entries = list.range(reads, place, READ_ON);
        reads.run();
        takeOlder(entries.get(), place, READ_ON);
        return true;
    }

    /** Without the floor of a home timeline. */
    private void keep(List<Long> entries) {
        List<PostId> posts = entries.stream().filter(id -> id != 0).map(PostId::new).toList();
        for (Card card : visibility.cards(posts, sight)) {
            if (!span.upward() && card.position() <= span.since()) {
                ended = true;
                return;
            }
            boolean next = span.upward() ? card.position() > last : card.position() < last;
            if (next) {
                last = card.position();
                if (quiet.test(card)) {
                    seen.add(card);
                }
            }
        }
    }
}
