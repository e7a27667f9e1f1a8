package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Comer;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.GatheringCard.Course;
import app.foyer.contract.query.GatheringCard.Own;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.FindGatherings;
import app.foyer.contract.query.RememberedQuery.GatheringQuery;
import app.foyer.contract.query.RememberedQuery.ListComers;
import app.foyer.contract.query.RememberedQuery.ListGatherings;
import app.foyer.contract.query.RememberedQuery.ListOwnGatherings;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Memberships.Gate;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.Beginning;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gatherings: seen by whoever reads what is written in their community. */
final class Gatherings {
    private static final List<String> COMMUNITY = List.of(Fields.NAME, Fields.OPEN, Fields.DOOR);
    private static final List<String> NAME = List.of(Fields.NAME);

    /** What began no longer ago is still shown as to come. */
    private static final Duration UNDER_WAY = Duration.ofHours(6);

    private final BucketStore buckets;
    private final Clock clock;

    Gatherings(BucketStore buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    Object answer(GatheringQuery<?> query) {
        return switch (query) {
            case FindGatherings find -> of(find);
            case ListGatherings list -> of(list);
            case ListComers list -> of(list);
            case ListOwnGatherings list -> of(list);
        };
    }

    Map<GatheringId, GatheringCard> of(FindGatherings query) {
        return cards(query.gatherings(), query.viewer());
    }

    private Page<GatheringCard> of(ListGatherings query) {
        Instant now = clock.instant();
        Reads reads = buckets.reads();
        Gate gate = Memberships.gate(query.viewer(), query.community(), reads);
        ScoredPage<GatheringId> asked =
                query.past()
                        ? list(
                                KeyFamily.GATHERINGS_BACK,
                                Cursor.Kind.GATHERINGS_BACK,
                                Beginning.lowest(now),
                                query,
                                reads)
                        : list(
                                KeyFamily.GATHERINGS,
                                Cursor.Kind.GATHERINGS,
                                1 - Beginning.lowest(now.minus(UNDER_WAY)),
                                query,
                                reads);
        reads.run();
        gate.requireReader();
        Map<GatheringId, GatheringCard> cards = cards(asked.ids(), query.viewer());
        return asked.pageOfKnown(id -> Optional.ofNullable(cards.get(id)));
    }

    private static ScoredPage<GatheringId> list(
            KeyFamily family, Cursor.Kind kind, long below, ListGatherings query, Reads reads) {
        CommunityId community = query.community();
        return ScoredPage.ask(
                Key.ofCommunity(family, community),
                kind,
                community,
                query.page(),
                below,
                GatheringId::new,
                reads);
    }

    /** Only members of the community read by name who comes. */
    private Page<Comer> of(ListComers query) {
        StoredGathering gathering = stored(List.of(query.gathering())).get(query.gathering());
        if (gathering == null) {
            throw new Refused(Refusal.GATHERING_UNKNOWN);
        }
        Reads reads = buckets.reads();
        Supplier<Sight> sight = Visibility.ask(query.viewer(), reads);
        Supplier<List<@Nullable String>> community =
                reads.fields(Key.community(gathering.community()), COMMUNITY);
        MemberId member = query.viewer().member();
        Supplier<List<@Nullable String>> role =
                member == null
                        ? Around::none
                        : reads.fields(
                                Key.staff(gathering.community()), List.of(member.toString()));
        ScoredPage<MemberId> asked =
                ScoredPage.ask(
                        Key.comers(query.gathering()),
                        Cursor.Kind.COMERS,
                        query.gathering(),
                        query.page(),
                        MemberId::new,
                        reads);
        reads.run();
        if (!isSeen(gathering.community(), community.get(), sight.get())) {
            throw new Refused(Refusal.GATHERING_UNKNOWN);
        }
        if (!sight.get().communities().contains(gathering.community().value())) {
            throw new Refused(Refusal.NOT_A_MEMBER);
        }
        Reads further = buckets.reads();
        var names = Memberships.names(asked.ids(), further);
        Supplier<Set<MemberId>> apart =
                role.get().get(0) == null
                        ? Apart.ask(query.viewer().member(), asked.ids(), further)
                        : Set::of;
        further.run();
        return asked.pageOfKnown(comer ->
                apart.get().contains(comer)
                        ? Optional.empty()
                        : Optional.of(new Comer(comer, Memberships.name(names, comer))));
    }

    private List<GatheringCard> of(ListOwnGatherings query) {
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> answers =
                reads.fields(Key.ofMember(KeyFamily.ANSWERS, query.member()));
        reads.run();
        List<GatheringId> promised =
                answers.get().entrySet().stream()
                        .filter(each -> !each.getValue().equals(Own.NO.name()))
                        .map(each -> GatheringId.of(each.getKey()))
                        .toList();
        Instant now = clock.instant();
        return cards(promised, new Viewer(query.member())).values().stream()
                .filter(card -> card.course() != Course.HELD && now.isBefore(card.meeting().end()))
                .sorted(Comparator.comparing(card -> card.meeting().start()))
                .limit(Limits.PAGE_SIZE_MAX)
                .toList();
    }

    private static boolean isSeen(
            CommunityId community, List<@Nullable String> facts, Sight sight) {
        return facts.get(0) != null && sight.reads(community, Entrance.of(facts, 1));
    }

    private Map<GatheringId, StoredGathering> stored(List<GatheringId> ids) {
        Reads reads = buckets.reads();
        Map<GatheringId, Supplier<Map<String, String>>> asked = new LinkedHashMap<>();
        ids.forEach(id -> asked.put(id, reads.fields(Key.gathering(id))));
        reads.run();
        Map<GatheringId, StoredGathering> stored = new LinkedHashMap<>();
        asked.forEach((id, fields) -> {
            StoredGathering one = StoredGathering.of(id, fields.get());
            if (one != null) {
                stored.put(id, one);
            }
        });
        return stored;
    }

    /** Those that are seen, in the order of the ids. */
    private Map<GatheringId, GatheringCard> cards(List<GatheringId> ids, Viewer viewer) {
        List<StoredGathering> stored = new ArrayList<>(stored(ids).values());
        Reads reads = buckets.reads();
        Supplier<Sight> sight = Visibility.ask(viewer, reads);
        Answered answered = Answered.ask(viewer, ids, reads);
        Map<GatheringId, Around> around = new HashMap<>();
        stored.forEach(one -> around.put(one.gathering(), Around.ask(one, viewer, reads)));
        reads.run();
        Map<GatheringId, GatheringCard> seen = new LinkedHashMap<>();
        for (StoredGathering one : stored) {
            Around known = around.get(one.gathering());
            if (known != null && isSeen(one.community(), known.community().get(), sight.get())) {
                seen.put(one.gathering(), known.card(one, answered.to(one.gathering()), viewer));
            }
        }
        return seen;
    }

    /** What the viewer said to some gatherings. */
    private record Answered(List<GatheringId> ids, Supplier<List<@Nullable String>> said) {
        static Answered ask(Viewer viewer, List<GatheringId> ids, Reads reads) {
            MemberId member = viewer.member();
            return member == null || ids.isEmpty()
                    ? new Answered(List.of(), Around::none)
                    : new Answered(
                            ids,
                            reads.fields(
                                    Key.ofMember(KeyFamily.ANSWERS, member),
                                    ids.stream().map(GatheringId::toString).toList()));
        }

        @Nullable Own to(GatheringId gathering) {
            int place = ids.indexOf(gathering);
            String answer = place < 0 ? null : said.get().get(place);
            return answer == null ? null : Own.valueOf(answer);
        }
    }

    /** What belongs to a gathering's card and is kept elsewhere. */
    private record Around(
            Supplier<List<@Nullable String>> community,
            Supplier<List<@Nullable String>> host,
            Supplier<List<@Nullable String>> role,
            Supplier<Long> waiting) {
        static Around ask(StoredGathering one, Viewer viewer, Reads reads) {
            MemberId member = viewer.member();
            return new Around(
                    reads.fields(Key.community(one.community()), COMMUNITY),
                    reads.fields(Key.member(one.host()), NAME),
                    member == null
                            ? Around::none
                            : reads.fields(Key.staff(one.community()), List.of(member.toString())),
                    reads.size(Key.waiters(one.gathering())));
        }

        private static List<@Nullable String> none() {
            return java.util.Collections.singletonList(null);
        }

        GatheringCard card(StoredGathering one, @Nullable Own own, Viewer viewer) {
            boolean exact =
                    own == Own.YES
                            || role.get().get(0) != null
                            || one.host().equals(viewer.member());
            return one.card(
                    String.valueOf(community.get().get(0)),
                    host.get().get(0),
                    exact,
                    own,
                    waiting.get().intValue());
        }
    }
}
