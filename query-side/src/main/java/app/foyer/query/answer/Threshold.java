package app.foyer.query.answer;

import app.foyer.contract.Door;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Applicant;
import app.foyer.contract.query.Applicant.State;
import app.foyer.contract.query.NetworkCard;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the network is entered, and who stands before it. */
final class Threshold {
    private final BucketStore buckets;

    Threshold(BucketStore buckets) {
        this.buckets = buckets;
    }

    NetworkCard card() {
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> found = reads.fields(Key.ofNetwork(KeyFamily.THRESHOLD));
        reads.run();
        Map<String, String> fields = found.get();
        String door = fields.get(Fields.DOOR);
        String opensAt = fields.get(Fields.OPENS_AT);
        String capacity = fields.get(Fields.CAPACITY);
        return new NetworkCard(
                !fields.containsKey(Fields.PREPARED),
                door == null ? Door.OPEN : Door.valueOf(door),
                opensAt == null ? null : Instant.ofEpochMilli(Long.parseLong(opensAt)),
                capacity == null ? null : Integer.valueOf(capacity));
    }

    /** Who asks, or waits. */
    Page<Applicant> applicants(PageRequest request) {
        Reads reads = buckets.reads();
        ScoredPage<MemberId> asked =
                ScoredPage.ask(
                        Key.ofNetwork(KeyFamily.APPLICANTS),
                        Cursor.Kind.APPLICANTS,
                        CommunityId.NETWORK,
                        request,
                        MemberId::new,
                        reads);
        reads.run();
        Reads further = buckets.reads();
        Map<MemberId, Supplier<Map<String, String>>> found = new HashMap<>();
        asked.ids().forEach(member -> found.put(member, fields(member, further)));
        further.run();
        return asked.page(member -> {
            Supplier<Map<String, String>> fields = found.get(member);
            return applicant(member, fields == null ? Map.of() : fields.get());
        });
    }

    /** Who is in, or never asked, is no applicant. */
    Applicant applicant(MemberId member) {
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> fields = fields(member, reads);
        reads.run();
        if (fields.get().isEmpty()) {
            throw new Refused(Refusal.MEMBER_UNKNOWN);
        }
        return applicant(member, fields.get());
    }

    private static Supplier<Map<String, String>> fields(MemberId member, Reads reads) {
        return reads.fields(Key.ofMember(KeyFamily.APPLICANT, member));
    }

    /** Until their own bucket has got there, without words. */
    private static Applicant applicant(MemberId member, Map<String, String> fields) {
        @Nullable String words = fields.get(Fields.WORDS);
        return new Applicant(
                member,
                State.valueOf(fields.getOrDefault(Fields.STATE, State.ASKING.name())),
                Members.profile(fields),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault(Fields.AT, "0"))),
                words,
                fields.get(Fields.REASON));
    }
}
