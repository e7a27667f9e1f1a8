package app.foyer.query.answer;

import app.foyer.contract.id.Id;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Recommendation.Reason;
import app.foyer.query.answer.Folds.Folded;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page of somebody's home, while it is put together. For one thread. */
final class HomePage {
    private final MemberId reader;
    private final Taste taste;
    private final Set<Long> lifted;
    private final boolean upward;
    private boolean hasNext;
    private final List<Placed> placed = new ArrayList<>();
    private @Nullable Card last;
    private boolean readOn;

    /**
     * An entry, while it is put together.
     *
     * @param next the card next to which one reads on from it; null for the end of the list
     */
    private record Placed(
            Folded folded, Because because, List<Reason> reasons, @Nullable Card next) {
        HomeEntry entry() {
            return new HomeEntry(
                    folded.card(),
                    because,
                    reasons,
                    folded.byAuthor().size(),
                    folded.inCommunity().size());
        }

        Placed awaiting() {
            return new Placed(folded, Because.AWAITS_ANSWER, List.of(), next);
        }

        Placed without(PostId post) {
            return new Placed(folded.without(post), because, reasons, next);
        }
    }

    /**
     * @param lifted what is not to be met again when one reads on
     */
    HomePage(MemberId reader, Taste taste, Set<Long> lifted, boolean upward, boolean hasNext) {
        this.reader = reader;
        this.taste = taste;
        this.lifted = new LinkedHashSet<>(lifted);
        this.upward = upward;
        this.hasNext = hasNext;
    }

    Taste taste() {
        return taste;
    }

    /** What stands on it, in its order. */
    List<HomeEntry> entries() {
        return placed.stream().map(Placed::entry).toList();
    }

    /** Adds what the reader chose to read. */
    void add(Folded folded) {
        Card card = folded.card();
        placed.add(new Placed(folded, taste.because(card), List.of(), card));
        last = folded.last();
    }

    /** Where one reads on who has met nothing more since what is shown. */
    void readOnFrom(@Nullable Card card) {
        last = card;
        readOn = true;
    }

    /** Says of an entry that its author awaits an answer. */
    void awaits(int place) {
        placed.set(place, placed.get(place).awaiting());
    }

    /**
     * Puts what awaits an answer where it is seen, and out of what it was folded into; one reads on
     * from it as from the one before.
     */
    void lift(Card card, int place) {
        Card next = place == 0 ? card : placed.get(place - 1).next();
        placed.replaceAll(each -> each.without(card.post()));
        placed.add(place, new Placed(Folded.alone(card), Because.AWAITS_ANSWER, List.of(), next));
        lifted.add(card.post().value());
    }

    /** Takes what is too much for a page from its end; one reads on before it. */
    void trim(int most) {
        if (placed.size() <= most) {
            return;
        }
        placed.subList(most, placed.size()).clear();
        hasNext = true;
        placed.stream()
                .map(Placed::folded)
                .filter(each -> !lifted.contains(each.card().post().value()))
                .forEach(each -> last = each.last());
    }

    /** Adds a post of a community that is recommended. */
    void welcome(Card card, List<Reason> reasons) {
        placed.add(new Placed(Folded.alone(card), Because.RECOMMENDED, reasons, null));
    }

    Page<HomeEntry> page() {
        List<Page.Edge<HomeEntry>> edges =
                placed.stream()
                        .map(each -> new Page.Edge<>(each.entry(), cursor(each.next())))
                        .toList();
        return new Page<>(edges, end(), hasNext);
    }

    private @Nullable String end() {
        if (readOn) {
            return cursor(last);
        }
        if (placed.isEmpty()) {
            return null;
        }
        return cursor(upward ? placed.getFirst().next() : last);
    }

    private String cursor(@Nullable Card card) {
        return card == null
                ? new Cursor(Cursor.Kind.HOME, owner(), 0, 0, lifted).text()
                : new Cursor(
                                Cursor.Kind.HOME,
                                owner(),
                                card.position(),
                                card.post().value(),
                                lifted)
                        .text();
    }

    private long owner() {
        Id id = reader;
        return id.value();
    }
}
