package app.foyer.query.answer;

import app.foyer.contract.Role;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Asking;
import app.foyer.contract.query.Banned;
import app.foyer.contract.query.Inside;
import app.foyer.contract.query.Membership.Told;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListAsking;
import app.foyer.contract.query.RememberedQuery.ListBanned;
import app.foyer.contract.query.RememberedQuery.ListInside;
import app.foyer.query.answer.Memberships.Gate;
import app.foyer.query.store.BondFields;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a community, who asks to be let in, and who is kept out: the longest first, in pages.
 * What comes or goes between two pages moves nobody else.
 */
final class MemberLists {
    private final BucketStore buckets;

    MemberLists(BucketStore buckets) {
        this.buckets = buckets;
    }

    /**
     * For whoever reads what is written there. Who founds or moderates is named to all, and sees
     * all.
     */
    Page<Inside> inside(ListInside query) {
        Reads reads = buckets.reads();
        Gate gate = Memberships.gate(query.viewer(), query.community(), reads);
        ScoredPage<MemberId> asked =
                asked(KeyFamily.INSIDE, Cursor.Kind.INSIDE, query.community(), query.page(), reads);
        reads.run();
        gate.requireReader();
        Reads further = buckets.reads();
        var names = Memberships.names(asked.ids(), further);
        Supplier<Set<MemberId>> apart =
                gate.moderates()
                        ? Set::of
                        : Apart.ask(query.viewer().member(), asked.ids(), further);
        further.run();
        return asked.pageOfKnown(member -> {
            Role role = gate.roleOf(member);
            return role == Role.MEMBER && apart.get().contains(member)
                    ? Optional.empty()
                    : Optional.of(new Inside(member, Memberships.name(names, member), role));
        });
    }

    /** For founders and moderators. */
    Page<Asking> asking(ListAsking query) {
        Reads reads = buckets.reads();
        Gate gate = Memberships.gate(query.viewer(), query.community(), reads);
        ScoredPage<MemberId> asked =
                asked(KeyFamily.ASKING, Cursor.Kind.ASKING, query.community(), query.page(), reads);
        reads.run();
        gate.requireModerator();
        return told(
                query.community(),
                asked,
                Told.Kind.ASKED,
                (who, told) -> new Asking(who.member(), who.name(), told.at(), told.words()));
    }

    /** For founders and moderators. */
    Page<Banned> banned(ListBanned query) {
        Reads reads = buckets.reads();
        Gate gate = Memberships.gate(query.viewer(), query.community(), reads);
        ScoredPage<MemberId> asked =
                asked(KeyFamily.BARRED, Cursor.Kind.BANNED, query.community(), query.page(), reads);
        reads.run();
        gate.requireModerator();
        return told(
                query.community(),
                asked,
                Told.Kind.BANNED,
                (who, told) -> new Banned(who.member(), who.name(), told.at(), told.words()));
    }

    private static ScoredPage<MemberId> asked(
            KeyFamily family,
            Cursor.Kind kind,
            CommunityId community,
            PageRequest page,
            Reads reads) {
        Key key = Key.ofCommunity(family, community);
        return ScoredPage.ask(key, kind, community, page, MemberId::new, reads);
    }

    /** A member and their name; null if it is not known (any more). */
    private record Named(MemberId member, @Nullable String name) {}

    /** With the words of an occasion; none until the members' own buckets have got there. */
    private <T> Page<T> told(
            CommunityId community,
            ScoredPage<MemberId> asked,
            Told.Kind kind,
            BiFunction<Named, Told, T> view) {
        String field = BondFields.told(community, kind);
        Reads further = buckets.reads();
        var names = Memberships.names(asked.ids(), further);
        Map<MemberId, Supplier<List<@Nullable String>>> words =
                asked.ids().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        member ->
                                                further.fields(Key.told(member), List.of(field))));
        further.run();
        return asked.page(member -> {
            Supplier<List<@Nullable String>> found = words.get(member);
            String value = found == null ? null : found.get().get(0);
            return view.apply(
                    new Named(member, Memberships.name(names, member)),
                    value == null
                            ? new Told(kind, Instant.EPOCH, null)
                            : BondFields.told(field, value));
        });
    }
}
