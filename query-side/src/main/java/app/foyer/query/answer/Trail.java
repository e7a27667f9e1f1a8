package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Guest;
import app.foyer.contract.query.OwnInvitation;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.ListTrail;
import app.foyer.contract.query.RememberedQuery.TraceInvitation;
import app.foyer.contract.query.Viewer;
import app.foyer.query.signals.WritersReader;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.InvitationFields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who came by whose invitation, into what, and whether they stayed. */
final class Trail {
    private final BucketStore buckets;

    Trail(BucketStore buckets) {
        this.buckets = buckets;
    }

    private static void requirePage(int first) {
        if (first < 1 || first > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
    }

    /** What a member's invitations brought about, the last made first. */
    List<OwnInvitation> of(ListOwnInvitations query) {
        requirePage(query.first());
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> made =
                reads.fields(Key.ofMember(KeyFamily.INVITATIONS, query.member()));
        reads.run();
        return own(
                query.viewer(),
                Invitations.lastFirst(made.get()).stream().limit(query.first()).toList());
    }

    /** What one invitation brought about. */
    OwnInvitation of(TraceInvitation query) {
        return own(Viewer.ANONYMOUS, List.of(query.invitation())).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.INVITATION_UNKNOWN));
    }

    private List<OwnInvitation> own(Viewer viewer, List<InvitationId> ids) {
        List<StoredInvitation> stored = Invitations.stored(ids, buckets);
        Reads further = buckets.reads();
        List<Came> came =
                stored.stream()
                        .map(one ->
                                Came.about(
                                        one.community(),
                                        List.copyOf(one.guests().keySet()),
                                        further))
                        .toList();
        List<MemberId> guests =
                stored.stream().flatMap(one -> one.guests().keySet().stream()).toList();
        Supplier<Set<MemberId>> apart = Apart.ask(viewer.member(), guests, further);
        further.run();
        List<OwnInvitation> own = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            own.add(own(stored.get(i), came.get(i), apart.get()));
        }
        return own;
    }

    private static OwnInvitation own(StoredInvitation stored, Came came, Set<MemberId> apart) {
        List<Guest> guests = new ArrayList<>();
        stored.guests()
                .forEach((member, at) -> {
                    if (!apart.contains(member)) {
                        guests.add(came.guest(member, stored.inviter(), at));
                    }
                });
        return new OwnInvitation(
                stored.invitation(),
                stored.community(),
                stored.invitee(),
                stored.uses(),
                stored.at(),
                stored.expiresAt(),
                stored.revoked(),
                guests);
    }

    /** Who came into a community by an invitation, the last first; for its founders. */
    List<Guest> of(ListTrail query) {
        requirePage(query.first());
        CommunityId community = query.community();
        Reads reads = buckets.reads();
        Memberships.Gate gate = Memberships.gate(query.viewer(), community, reads);
        Supplier<List<Scored>> trail =
                reads.best(Key.ofCommunity(KeyFamily.TRAIL, community), 0, query.first());
        reads.run();
        gate.requireFounder();
        List<MemberId> members =
                trail.get().stream().map(scored -> new MemberId(scored.id())).toList();
        Reads further = buckets.reads();
        Came came = Came.about(community, members, further);
        List<String> field = List.of(community.toString());
        List<Supplier<List<@Nullable String>>> inviters =
                members.stream()
                        .map(member ->
                                further.fields(Key.ofMember(KeyFamily.INVITERS, member), field))
                        .toList();
        further.run();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            String inviter = inviters.get(i).get().get(0);
            // Until the member's own bucket has got there, it is not known.
            if (inviter != null) {
                guests.add(
                        came.guest(
                                members.get(i),
                                InvitationFields.inviter(inviter),
                                InvitationFields.at(inviter)));
            }
        }
        return guests;
    }

    /** What is asked about those who came. */
    private record Came(
            @Nullable CommunityId community,
            Map<MemberId, Supplier<List<@Nullable String>>> names,
            Map<MemberId, Supplier<Set<Long>>> inside,
            Supplier<Set<MemberId>> staying) {

        static Came about(@Nullable CommunityId community, List<MemberId> members, Reads reads) {
            Map<MemberId, Supplier<Set<Long>>> inside = new HashMap<>();
            members.forEach(member -> inside.put(member, reads.ids(Key.memberships(member))));
            return new Came(
                    community,
                    Memberships.names(members, reads),
                    inside,
                    community == null
                            ? Set::of
                            : WritersReader.askStaying(community, members, reads));
        }

        Guest guest(MemberId member, @Nullable MemberId inviter, Instant at) {
            String name = Memberships.name(names, member);
            Supplier<Set<Long>> where = inside.get(member);
            return new Guest(
                    member,
                    name,
                    inviter,
                    at,
                    community == null
                            ? name != null
                            : where != null && where.get().contains(community.value()),
                    staying.get().contains(member));
        }
    }
}
