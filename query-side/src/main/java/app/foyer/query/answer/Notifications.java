package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Notification;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.CountUnreadNotifications;
import app.foyer.contract.query.RememberedQuery.ListNotifications;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Note.Noted;
import app.foyer.query.store.Reads;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is noted for a member, everything alike in one, in pages: unread replies and mentions first,
 * then the rest, each the newest first. What the member does not see, or muted, is not in it, and
 * not counted. The list and the count are of the same making.
 */
final class Notifications {
    private static final List<String> READ_UP_TO = List.of(Fields.READ_UP_TO);

    private final BucketStore buckets;
    private final NotedThings things;
    private final Clock clock;

    Notifications(BucketStore buckets, NotedThings things, Clock clock) {
        this.buckets = buckets;
        this.things = things;
        this.clock = clock;
    }

    /** What is noted, the newest first, and how far it was read. */
    private record Kept(List<Noted> notes, long readUpTo, Sight sight, Mutes mutes) {}

    Page<Notification> of(ListNotifications query) {
        Kept kept = kept(query.member());
        String after = query.page().after();
        Place beginning =
                after == null
                        ? new Place(0, kept.readUpTo())
                        : Place.of(Cursor.read(after, Cursor.Kind.NOTIFICATIONS, query.member()));
        List<Page.Edge<Notification>> rest =
                grouped(kept.notes(), kept, query.member()).stream()
                        .map(one -> new Placed(one, beginning.of(one)))
                        .filter(one -> after == null || one.place().isBelow(beginning))
                        .sorted(Comparator.comparing(Placed::place, Place.ORDER))
                        .limit(query.page().first() + 1L)
                        .map(one ->
                                new Page.Edge<>(
                                        one.notification(), one.place().cursor(query.member())))
                        .toList();
        List<Page.Edge<Notification>> shown = rest.stream().limit(query.page().first()).toList();
        return new Page<>(
                shown,
                shown.isEmpty() ? null : shown.getLast().cursor(),
                rest.size() > shown.size());
    }

    /** Up to {@link Limits#UNREAD_MAX}. */
    int unread(CountUnreadNotifications query) {
        Kept kept = kept(query.member());
        List<Noted> unread =
                kept.notes().stream().filter(one -> one.position() > kept.readUpTo()).toList();
        return Math.min(Limits.UNREAD_MAX, grouped(unread, kept, query.member()).size());
    }

    private Kept kept(MemberId member) {
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> noted =
                reads.fields(Key.ofMember(KeyFamily.NOTIFICATIONS, member));
        Supplier<List<@Nullable String>> readUpTo = reads.fields(Key.member(member), READ_UP_TO);
        Supplier<Mutes> mutes = Mutes.ask(member, clock.instant(), reads);
        Supplier<Sight> sight = Visibility.ask(new Viewer(member), reads);
        reads.run();
        List<Noted> notes =
                noted.get().entrySet().stream()
                        .map(each -> Noted.read(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingLong(Noted::position).reversed())
                        .limit(Limits.NOTIFICATIONS_MAX)
                        .toList();
        String mark = readUpTo.get().get(0);
        return new Kept(
                notes,
                mark == null ? 0 : Long.parseLong(mark),
                sight.get(),
                // Who answers a member where they muted the community speaks to them all the same.
                mutes.get().withinCommunity());
    }

    private List<Notification> grouped(List<Noted> notes, Kept kept, MemberId member) {
        NotedThings.Seen seen = things.seen(notes, member, kept.sight(), kept.mutes());
        return notes.stream()
                .filter(seen::shows)
                .collect(
                        Collectors.groupingBy(
                                Notifications::likeness, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> notification(alike, seen, kept.readUpTo()))
                .toList();
    }

    /** What is told in one: everything of a kind about the same thing, and the follows of a day. */
    private static List<Object> likeness(Noted one) {
        List<String> about = one.note().about();
        return switch (one.note().kind()) {
            case REPLY -> List.of(one.note().kind(), about.get(1));
            case FOLLOW ->
                    List.of(one.note().kind(), LocalDate.ofInstant(one.at(), ZoneOffset.UTC));
            case FOLLOW_REQUEST, FOLLOW_APPROVED -> List.of(one.note());
            case MENTION, REACTION, INVITED -> List.of(one.note().kind(), about.get(0));
            case ADMITTED, DECLINED, MODERATOR, WARNED, SEAT ->
                    List.of(one.note().kind(), about.get(0));
            case GATHERING_CHANGED, GATHERING_CANCELLED -> List.of(one.note().kind(), about.get(0));
        };
    }

    private static Notification notification(
            List<Noted> alike, NotedThings.Seen seen, long readUpTo) {
        Noted last = alike.getFirst();
        List<MemberId> members = seen.members(alike);
        return new Notification(
                last.note().kind(),
                seen.post(last),
                seen.gathering(last),
                seen.community(last),
                seen.invitation(last),
                members.stream().limit(Limits.NOTIFICATION_MEMBERS_MAX).map(seen::named).toList(),
                members.size(),
                last.position(),
                last.at(),
                last.position() > readUpTo);
    }

    private record Placed(Notification notification, Place place) {}

    /**
     * A place in the list.
     *
     * @param position of a notification; negative for those that come first
     * @param readUpTo how far was read when the walk through the pages began: what is read
     *     meanwhile moves nothing
     */
    private record Place(long position, long readUpTo) {
        static final Comparator<Place> ORDER =
                Comparator.comparingInt((Place place) -> place.position() < 0 ? 0 : 1)
                        .thenComparingLong(place -> -Math.abs(place.position()));

        static Place of(Cursor cursor) {
            return new Place(cursor.position(), cursor.entry());
        }

        Place of(Notification one) {
            boolean first = one.kind().isAnswer() && one.position() > readUpTo;
            return new Place(first ? -one.position() : one.position(), readUpTo);
        }

        boolean isBelow(Place other) {
            return ORDER.compare(this, other) > 0;
        }

        String cursor(MemberId owner) {
            return new Cursor(Cursor.Kind.NOTIFICATIONS, owner.value(), position, readUpTo).text();
        }
    }
}
