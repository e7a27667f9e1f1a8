package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Asking;
import app.foyer.contract.query.Banned;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.Membership.State;
import app.foyer.contract.query.Membership.Told;
import app.foyer.contract.query.RememberedQuery.ListAsking;
import app.foyer.contract.query.RememberedQuery.ListBanned;
import app.foyer.contract.query.RememberedQuery.ListStaff;
import app.foyer.contract.query.Staff;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BondFields;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
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

/** What members are to communities: as they see it, and as founders and moderators do. */
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

    /** Who asks to be let in, the longest first; for founders and moderators. */
    List<Asking> asking(ListAsking query) {
        return listed(query.viewer(), query.community(), KeyFamily.ASKING, query.first()).stream()
                .map(one -> {
                    Told asked = one.told(Told.Kind.ASKED);
                    return new Asking(one.member(), one.name(), asked.at(), asked.words());
                })
                .toList();
    }

    /** Who is kept out, the longest first; for founders and moderators. */
    List<Banned> banned(ListBanned query) {
        return listed(query.viewer(), query.community(), KeyFamily.BARRED, query.first()).stream()
                .map(one -> {
                    Told banned = one.told(Told.Kind.BANNED);
                    return new Banned(one.member(), one.name(), banned.at(), banned.words());
                })
                .toList();
    }

    /** One of a list of members, with what was told about them in the community. */
    private record Listed(
            CommunityId community,
            MemberId member,
            @Nullable String name,
            Map<String, String> words) {
        /** Until their own bucket has got there, or once they are forgotten, without words. */
        Told told(Told.Kind kind) {
            String field = BondFields.told(community, kind);
            String value = words.get(field);
            return value == null
                    ? new Told(kind, Instant.EPOCH, null)
                    : BondFields.told(field, value);
        }
    }

    private List<Listed> listed(Viewer viewer, CommunityId community, KeyFamily family, int first) {
        if (first < 1 || first > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
        Reads reads = buckets.reads();
        Gate gate = gate(viewer, community, reads);
        Supplier<List<Scored>> members = reads.best(Key.ofCommunity(family, community), 0, first);
        reads.run();
        gate.requireModerator();
        List<MemberId> ids = members.get().stream().map(one -> new MemberId(one.id())).toList();
        Reads further = buckets.reads();
        Map<MemberId, Supplier<List<@Nullable String>>> names = names(ids, further);
        Map<MemberId, Supplier<Map<String, String>>> told = new HashMap<>();
        ids.forEach(id -> told.put(id, further.fields(Key.told(id))));
        further.run();
        return ids.stream()
                .map(id -> new Listed(community, id, name(names, id), get(told, id)))
                .toList();
    }

    /** Founders and moderators, founders first; for whoever sees the community. */
    List<Staff> staff(ListStaff query) {
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
                .map(id ->
                        new Staff(
                                id,
                                name(names, id),
                                Role.valueOf(get(gate.staff().get(), id.toString()))))
                .sorted(Comparator.comparing(Staff::role))
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

    private static Map<String, String> get(
            Map<MemberId, Supplier<Map<String, String>>> found, MemberId member) {
        Supplier<Map<String, String>> fields = found.get(member);
        return fields == null ? Map.of() : fields.get();
    }

    private static String get(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, Role.MEMBER.name());
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

        void requireModerator() {
            requireSeen();
            if (role() == Role.MEMBER) {
                throw new Refused(Refusal.NOT_A_MODERATOR);
            }
        }

        void requireFounder() {
            requireSeen();
            if (role() != Role.FOUNDER) {
                throw new Refused(Refusal.NOT_A_FOUNDER);
            }
        }

        private Role role() {
            MemberId member = viewer.member();
            return member == null ? Role.MEMBER : Role.valueOf(get(staff.get(), member.toString()));
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
