package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.Muted;
import app.foyer.contract.query.Muted.Kind;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.ListMutes;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a member does not care to read: members, then communities, then words, each in the order of
 * their ids, in pages. What has ended is not in it.
 */
final class MuteList {
    private final BucketStore buckets;
    private final Visibility visibility;
    private final Clock clock;

    MuteList(BucketStore buckets, Visibility visibility, Clock clock) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.clock = clock;
    }

    Page<Muted> of(ListMutes query) {
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> fields =
                reads.fields(Key.ofMember(KeyFamily.MUTES, query.member()));
        reads.run();
        String after = query.page().after();
        Place beginning =
                after == null
                        ? new Place(0, -1)
                        : Place.of(Cursor.read(after, Cursor.Kind.MUTES, query.member()));
        List<Muted> rest =
                Mutes.standing(fields.get(), clock.instant()).stream()
                        .filter(muted -> Place.of(muted).compareTo(beginning) > 0)
                        .sorted(Comparator.comparing(Place::of))
                        .limit(query.page().first() + 1L)
                        .toList();
        List<Muted> shown = rest.stream().limit(query.page().first()).toList();
        Names names = names(shown, query.member());
        List<Page.Edge<Muted>> edges =
                shown.stream()
                        .map(muted ->
                                new Page.Edge<>(names.of(muted), cursor(muted, query.member())))
                        .toList();
        return new Page<>(
                edges,
                edges.isEmpty() ? null : edges.getLast().cursor(),
                rest.size() > shown.size());
    }

    private static String cursor(Muted muted, MemberId owner) {
        Place place = Place.of(muted);
        return new Cursor(Cursor.Kind.MUTES, owner.value(), place.kind(), place.id()).text();
    }

    /** Where one stands in the list. */
    private record Place(long kind, long id) implements Comparable<Place> {
        static Place of(Muted muted) {
            return switch (muted.kind()) {
                case MEMBER -> new Place(1, MemberId.of(muted.id()).value());
                case COMMUNITY -> new Place(2, CommunityId.of(muted.id()).value());
                case WORD -> new Place(3, Long.parseLong(muted.id()));
            };
        }

        static Place of(Cursor cursor) {
            return new Place(cursor.position(), cursor.entry());
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingLong(Place::kind)
                    .thenComparingLong(Place::id)
                    .compare(this, other);
        }
    }

    /** How those are called that the member sees. */
    private record Names(
            Map<MemberId, Supplier<List<@Nullable String>>> members,
            Supplier<Set<MemberId>> apart,
            Map<CommunityId, CommunityCard> communities) {
        Muted of(Muted muted) {
            return switch (muted.kind()) {
                case WORD -> muted;
                case MEMBER -> {
                    MemberId member = MemberId.of(muted.id());
                    yield called(
                            muted,
                            apart.get().contains(member)
                                    ? null
                                    : Memberships.name(members, member));
                }
                case COMMUNITY -> {
                    CommunityCard card = communities.get(CommunityId.of(muted.id()));
                    yield called(muted, card == null ? null : card.description().name());
                }
            };
        }

        private static Muted called(Muted muted, @Nullable String name) {
            return new Muted(muted.kind(), muted.id(), name, muted.until());
        }
    }

    private Names names(List<Muted> shown, MemberId viewer) {
        List<MemberId> members = ids(Kind.MEMBER, shown).stream().map(MemberId::of).toList();
        List<CommunityId> communities =
                ids(Kind.COMMUNITY, shown).stream().map(CommunityId::of).toList();
        Reads further = buckets.reads();
        var names = Memberships.names(members, further);
        Supplier<Set<MemberId>> apart = Apart.ask(viewer, members, further);
        further.run();
        return new Names(
                names,
                apart,
                visibility.communities(communities, visibility.sightOf(new Viewer(viewer))));
    }

    private static List<String> ids(Kind kind, List<Muted> shown) {
        return shown.stream().filter(muted -> muted.kind() == kind).map(Muted::id).toList();
    }
}
