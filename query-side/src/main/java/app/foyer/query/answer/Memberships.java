package app.foyer.query.answer;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Inside;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.Membership.State;
import app.foyer.contract.query.Membership.Told;
import app.foyer.contract.query.RememberedQuery.ListStaff;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BondFields;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What members are to communities, as they see it; and who founds and moderates one. */
final class Memberships {
    private static final List<String> NAME = List.of(Fields.NAME);

    private final BucketStore buckets;

    Memberships(BucketStore buckets) {
        this.buckets = buckets;
    }

    /** All that a member is, asks or was told, in the order of the communities' ids. */
    List<Membership> of(MemberId member) {
        Reads reads = buckets.reads();
        Supplier<Set<Long>> inside = reads.ids(Key.memberships(member));
        Supplier<Map<String, String>> bonds = reads.fields(Key.bonds(member));
        Supplier<Map<String, String>> told = reads.fields(Key.told(member));
        reads.run();
        Map<CommunityId, List<Told>> words = words(told.get());
        Set<CommunityId> communities = new TreeSet<>(words.keySet());
        inside.get().forEach(id -> communities.add(new CommunityId(id)));
        bonds.get().keySet().forEach(field -> communities.add(BondFields.community(field)));
        List<Membership> memberships = new ArrayList<>();
        for (CommunityId community : communities) {
            memberships.add(
                    membership(
                            community,
                            inside.get().contains(community.value()),
                            bonds.get(),
                            words.getOrDefault(community, List.of())));
        }
        return memberships;
    }

    private static Map<CommunityId, List<Told>> words(Map<String, String> told) {
        Map<CommunityId, List<Told>> words = new HashMap<>();
        told.forEach((field, value) ->
                words.computeIfAbsent(BondFields.community(field), _ -> new ArrayList<>())
                        .add(BondFields.told(field, value)));
        words.values().forEach(list -> list.sort(Comparator.comparing(Told::at)));
        return words;
    }

    private static Membership membership(
            CommunityId community, boolean inside, Map<String, String> bonds, List<Told> told) {
        String bond = bonds.get(community.toString());
        String silenced = bonds.get(BondFields.silenced(community));
        State state;
        Role role = null;
        if (inside) {
            state = State.INSIDE;
            role = bond == null ? Role.MEMBER : Role.valueOf(bond);
        } else {
            state = bond == null ? State.OUTSIDE : State.valueOf(bond);
        }
        return new Membership(
                community,
                state,
                role,
                silenced == null ? null : Instant.ofEpochMilli(Long.parseLong(silenced)),
                told);
    }

    /** Founders and moderators, founders first; for whoever sees the community. */
    List<Inside> staff(ListStaff query) {
        Reads reads = buckets.reads();
        Gate gate = gate(query.viewer(), query.community(), reads);
        reads.run();
        gate.requireSeen();
        List<MemberId> ids =
                gate.staff().get().keySet().stream().map(MemberId::of).sorted().toList();
        Reads further = buckets.reads();
        Map<MemberId, Supplier<List<@Nullable String>>> names = names(ids, further);
        further.run();
        return ids.stream()
                .map(id -> new Inside(id, name(names, id), gate.roleOf(id)))
                .sorted(Comparator.comparing(Inside::role))
                .toList();
    }

    static Map<MemberId, Supplier<List<@Nullable String>>> names(
            List<MemberId> members, Reads reads) {
        Map<MemberId, Supplier<List<@Nullable String>>> names = new HashMap<>();
        members.forEach(member -> names.put(member, reads.fields(Key.member(member), NAME)));
        return names;
    }

    static @Nullable String name(
            Map<MemberId, Supplier<List<@Nullable String>>> names, MemberId member) {
        Supplier<List<@Nullable String>> name = names.get(member);
        return name == null ? null : name.get().get(0);
    }

    /** Whether the viewer sees the community, and what they are in it. */
    record Gate(
            Viewer viewer,
            CommunityId community,
            Supplier<Sight> sight,
            Supplier<List<@Nullable String>> facts,
            Supplier<Map<String, String>> staff) {
        void requireSeen() {
            boolean there = facts.get().get(0) != null;
            if (!there || !sight.get().sees(community, Entrance.of(facts.get(), 1))) {
                throw new Refused(Refusal.COMMUNITY_UNKNOWN);
            }
        }

        void requireReader() {
            requireSeen();
            if (!sight.get().reads(community, Entrance.of(facts.get(), 1))) {
                throw new Refused(Refusal.NOT_A_MEMBER);
            }
        }

        void requireModerator() {
            requireSeen();
            if (!moderates()) {
                throw new Refused(Refusal.NOT_A_MODERATOR);
            }
        }

        void requireFounder() {
            requireSeen();
            if (role() != Role.FOUNDER) {
                throw new Refused(Refusal.NOT_A_FOUNDER);
            }
        }

        boolean moderates() {
            return role() != Role.MEMBER;
        }

        private Role role() {
            MemberId member = viewer.member();
            return member == null ? Role.MEMBER : roleOf(member);
        }

        Role roleOf(MemberId member) {
            return Role.valueOf(staff.get().getOrDefault(member.toString(), Role.MEMBER.name()));
        }
    }

    static Gate gate(Viewer viewer, CommunityId community, Reads reads) {
        return new Gate(
                viewer,
                community,
                Visibility.ask(viewer, reads),
                reads.fields(
                        Key.community(community), List.of(Fields.NAME, Fields.OPEN, Fields.DOOR)),
                reads.fields(Key.staff(community)));
    }
}
