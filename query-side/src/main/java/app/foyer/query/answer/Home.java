package app.foyer.query.answer;

import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.contract.query.HomeWhy;
import app.foyer.contract.query.HomeWhy.Filter;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.ExplainHome;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Folds.Folded;
import app.foyer.query.answer.Pages.Gate;
import app.foyer.query.answer.Pages.Owned;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a member finds when they come home: what they chose to read, kept quiet; a post of a
 * newcomer that they could answer; and, as long as it does not fill a page, posts of communities
 * that are recommended to them.
 */
final class Home {
    /** For one page no more posts are looked at; one reads on from the last of them. */
    private static final int LOOKED_AT_MAX = 600;

    /** More are not looked at to see where a run ends. */
    private static final int LOOK_AHEAD_MAX = 180;

    /** So many entries more than a page shows are read with it: some fold, some are not read. */
    private static final int AT_FIRST = 12;

    /** A first page of so many is enough of one's own. */
    static final int ENOUGH = 20;

    private final BucketStore buckets;
    private final Visibility visibility;
    private final Pages pages;
    private final HomeRegeneration regeneration;
    private final LargeSources largeSources;
    private final Hearing hearing;
    private final Welcome welcome;
    private final RecentHomes recentHomes;
    private final Clock clock;

    Home(
            BucketStore buckets,
            Visibility visibility,
            HomeRegeneration regeneration,
            Recommending recommending,
            Touches touches,
            LongSupplier levelUpTo,
            Clock clock) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.pages = new Pages(buckets, visibility);
        this.regeneration = regeneration;
        this.largeSources = new LargeSources(buckets, touches, levelUpTo);
        this.hearing = new Hearing(buckets, visibility);
        this.welcome = new Welcome(buckets, visibility, recommending);
        this.recentHomes = new RecentHomes(touches);
        this.clock = clock;
    }

    /**
     * @param position that all buckets have reached
     * @param atLeast that the answer must be up to, if the buckets are
     */
    Page<HomeEntry> read(HomeTimeline query, long position, long atLeast) {
        Stretch stretch = query.stretch();
        if (!stretch.isWhole()) {
            return put(query, begin(query.reader(), stretch, position), position, atLeast);
        }
        Page<HomeEntry> recent = recentHomes.find(query.reader(), stretch.first());
        if (recent != null) {
            return recent;
        }
        Begun begun = begin(query.reader(), stretch, position);
        Page<HomeEntry> page = put(query, begun, position, atLeast);
        recentHomes.keep(page, stretch.first(), begun.taste(), begun.reading().sight(), position);
        return page;
    }

    private Page<HomeEntry> put(HomeTimeline query, Begun begun, long position, long atLeast) {
        Stretch stretch = query.stretch();
        Reading reading = begun.reading();
        boolean communities = begun.taste().hasOtherSources(reading.sight());
        while (!isEnough(reading, communities, stretch.first()) && reading.more()) {
            // Read on until it is known what a page shows, and whether there is another.
        }
        List<Folded> folded = folded(reading, communities);
        int more = Math.max(0, folded.size() - stretch.first());
        List<Folded> shown =
                reading.upward()
                        ? folded.subList(more, folded.size())
                        : folded.subList(0, folded.size() - more);
        HomePage page =
                new HomePage(
                        query.reader(),
                        begun.taste(),
                        begun.lifted(),
                        reading.upward(),
                        more > 0 || !reading.ended());
        shown.forEach(page::add);
        if (more == 0 && !reading.ended()) {
            page.readOnFrom(reading.last());
        }
        if (stretch.isWhole()) {
            if (!begun.taste().newcomer()) {
                hearing.lift(page, stretch.first(), reading.sight(), clock.instant());
                page.trim(stretch.first());
            }
            int missing = Math.min(ENOUGH, stretch.first()) - page.entries().size();
            if (missing > 0 && reading.ended()) {
                welcome.fill(page, missing, reading.sight(), position, atLeast);
            }
        }
        return page.page();
    }

    private static boolean isEnough(Reading reading, boolean communities, int first) {
        boolean decided =
                reading.met() >= LOOK_AHEAD_MAX || !Folds.isOpen(reading.seen(), communities);
        return reading.met() >= LOOKED_AT_MAX
                || (decided && folded(reading, communities).size() > first);
    }

    /** The newest first. */
    private static List<Folded> folded(Reading reading, boolean communities) {
        List<Card> seen = reading.seen();
        return Folds.of(reading.upward() ? seen.reversed() : seen, communities);
    }

    /** A reading of home, and what it is filtered by. */
    private record Begun(Reading reading, Taste taste, Set<Long> lifted) {}

    private Begun begin(MemberId reader, Stretch stretch, long position) {
        List<Supplier<Taste>> tastes = new ArrayList<>();
        Owned owned = new Owned(Cursor.Kind.HOME, reader);
        String after = stretch.after();
        Set<Long> lifted = after == null ? Set.of() : owned.cursor(after).lifted();
        Reading reading =
                pages.begin(
                        new HomeList(buckets, regeneration, largeSources, reader, position),
                        owned,
                        stretch,
                        stretch.first() + AT_FIRST,
                        new Viewer(reader),
                        Gate.NONE,
                        reads -> {
                            Supplier<Taste> taste = Taste.ask(reader, clock.instant(), reads);
                            tastes.add(taste);
                            return () -> taste.get().and(card -> !isIn(lifted, card));
                        });
        return new Begun(reading, tastes.getLast().get(), lifted);
    }

    /** What was lifted to the first page is not met again further down. */
    private static boolean isIn(Set<Long> lifted, Card card) {
        return lifted.contains(card.post().value());
    }

    /**
     * As many as would be met on the way up, whether folded or not.
     *
     * @param position that all buckets have reached
     */
    int unread(CountUnread query, long position) {
        Reading reading =
                begin(
                                query.reader(),
                                new Stretch(CountUnread.MAX - 1, null, null, query.since()),
                                position)
                        .reading();
        while (reading.seen().size() < CountUnread.MAX && reading.more()) {
            // Read on to where it begins.
        }
        return Math.min(CountUnread.MAX, reading.seen().size());
    }

    HomeWhy why(ExplainHome query) {
        Reads reads = buckets.reads();
        Supplier<Sight> sight = Visibility.ask(new Viewer(query.reader()), reads);
        Supplier<Taste> asked = Taste.ask(query.reader(), clock.instant(), reads);
        reads.run();
        List<Card> cards = visibility.cards(List.of(query.post()), sight.get());
        if (cards.isEmpty()) {
            throw new Refused(Refusal.POST_UNKNOWN);
        }
        Card card = cards.getFirst();
        Taste taste = asked.get();
        return new HomeWhy(
                isBroughtAlong(card) ? null : brought(card, taste, sight.get()),
                card.position(),
                List.of(
                        new Filter("mutes", !taste.mutes().hides(card)),
                        new Filter("hidden", !taste.hid(card)),
                        new Filter("languages", taste.understands(card))));
    }

    /** Null where the reader has nothing to do with it. */
    private static @Nullable Because brought(Card card, Taste taste, Sight sight) {
        Because because = taste.because(card);
        boolean delivered =
                because != Because.MEMBERSHIP
                        || (card.followersOf() == null
                                && sight.communities().contains(card.community().value()));
        return delivered ? because : null;
    }

    /** Whether its author took it along from another network: nobody finds that at home. */
    private boolean isBroughtAlong(Card card) {
        if (card.origin() != Origin.IMPORT) {
            return false;
        }
        Reads reads = buckets.reads();
        Supplier<@Nullable Integer> place =
                reads.placeOf(Key.imported(card.author()), card.post().value());
        reads.run();
        return place.get() != null;
    }
}
