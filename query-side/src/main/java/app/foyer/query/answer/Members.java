package app.foyer.query.answer;

import app.foyer.contract.Followers;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Relations;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.Suspension;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TextList;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Members and where they belong. */
final class Members {
    private static final List<String> SUSPENSION = List.of(Fields.SUSPENDED, Fields.SUSPENDED_FOR);

    private final BucketStore buckets;

    Members(BucketStore buckets) {
        this.buckets = buckets;
    }

    Map<MemberId, MemberCard> cards(FindMembers query) {
        Reads reads = buckets.reads();
        Supplier<Set<MemberId>> apart = Apart.ask(query.viewer().member(), query.members(), reads);
        Map<MemberId, Supplier<Map<String, String>>> asked = new LinkedHashMap<>();
        query.members().forEach(member -> asked.put(member, reads.fields(Key.member(member))));
        reads.run();
        Map<MemberId, MemberCard> cards = new LinkedHashMap<>();
        asked.forEach((member, fields) -> {
            MemberCard card = card(member, fields.get());
            if (card != null && !apart.get().contains(member)) {
                cards.put(member, card);
            }
        });
        return cards;
    }

    private static @Nullable MemberCard card(MemberId member, Map<String, String> fields) {
        String joinedAt = fields.get(Fields.AT);
        if (joinedAt == null) {
            return null;
        }
        return new MemberCard(
                member,
                profile(fields),
                fields.get(Fields.HANDLE),
                Instant.ofEpochMilli(Long.parseLong(joinedAt)),
                Origin.valueOf(fields.getOrDefault(Fields.ORIGIN, Origin.MEMBER.name())),
                Integer.parseInt(fields.getOrDefault(Fields.FOLLOWERS, "0")),
                Followers.valueOf(fields.getOrDefault(Fields.FOLLOWING, Followers.OPEN.name())));
    }

    /** Null if it is forgotten. */
    static @Nullable Profile profile(Map<String, String> fields) {
        String name = fields.get(Fields.NAME);
        return name == null
                ? null
                : new Profile(
                        name,
                        TextList.read(fields.getOrDefault(Fields.INTERESTS, "")),
                        TextList.read(fields.getOrDefault(Fields.LANGUAGES, "")),
                        fields.get(Fields.PLACE));
    }

    Relations relations(MemberId member) {
        Reads reads = buckets.reads();
        Supplier<Set<Long>> communities = reads.ids(Key.memberships(member));
        Supplier<Set<Long>> follows = reads.ids(Key.follows(member));
        Supplier<Set<Long>> asks = reads.ids(Key.ofMember(KeyFamily.FOLLOWS_ASKED, member));
        Supplier<List<@Nullable String>> suspended = reads.fields(Key.member(member), SUSPENSION);
        reads.run();
        return new Relations(
                communities.get().stream().map(CommunityId::new).collect(Collectors.toSet()),
                follows.get().stream().map(MemberId::new).collect(Collectors.toSet()),
                asks.get().stream().map(MemberId::new).collect(Collectors.toSet()),
                suspension(suspended.get()));
    }

    /** Null for without end. */
    private static @Nullable Instant end(String until) {
        return until.equals("-") ? null : Instant.ofEpochMilli(Long.parseLong(until));
    }

    /** Whether what a member's card says of a suspension holds now. */
    static boolean suspended(String until, Instant now) {
        Instant end = end(until);
        return end == null || now.isBefore(end);
    }

    private static @Nullable Suspension suspension(List<@Nullable String> fields) {
        String until = fields.get(0);
        if (until == null) {
            return null;
        }
        return new Suspension(end(until), fields.get(1));
    }
}
