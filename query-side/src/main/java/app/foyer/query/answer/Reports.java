package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Outcome;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Id;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.ReportId;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListAlike;
import app.foyer.contract.query.RememberedQuery.ListOwnReports;
import app.foyer.contract.query.RememberedQuery.ListReports;
import app.foyer.contract.query.RememberedQuery.ListReportsForOperators;
import app.foyer.contract.query.ReportCard;
import app.foyer.contract.query.ReportCard.Settled;
import app.foyer.query.answer.Memberships.Gate;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is reported, for those who settle it and for those who did. */
final class Reports {
    private final BucketStore buckets;

    Reports(BucketStore buckets) {
        this.buckets = buckets;
    }

    /** For founders and moderators; who reported is not told. */
    Page<ReportCard> of(ListReports query) {
        Reads reads = buckets.reads();
        Gate gate = Memberships.gate(query.viewer(), query.community(), reads);
        ScoredPage<ReportId> asked = open(query.community(), query.page(), reads);
        reads.run();
        gate.requireModerator();
        return cards(asked, false);
    }

    Page<ReportCard> of(ListReportsForOperators query) {
        Reads reads = buckets.reads();
        ScoredPage<ReportId> asked = open(query.place(), query.page(), reads);
        reads.run();
        return cards(asked, true);
    }

    Page<ReportCard> of(ListOwnReports query) {
        MemberId reporter = query.reporter();
        Reads reads = buckets.reads();
        ScoredPage<ReportId> asked =
                page(
                        Key.ofMember(KeyFamily.OWN_REPORTS, reporter),
                        Cursor.Kind.OWN_REPORTS,
                        reporter,
                        query.page(),
                        reads);
        reads.run();
        return cards(asked, true);
    }

    private static ScoredPage<ReportId> open(CommunityId place, PageRequest page, Reads reads) {
        Key key = Key.ofCommunity(KeyFamily.OPEN_REPORTS, place);
        return page(key, Cursor.Kind.REPORTS, place, page, reads);
    }

    private static ScoredPage<ReportId> page(
            Key key, Cursor.Kind kind, Id owner, PageRequest page, Reads reads) {
        return ScoredPage.ask(key, kind, owner, page, ReportId::new, reads);
    }

    /** What a report's own bucket has not got to yet, or has taken out again, is left out. */
    private Page<ReportCard> cards(ScoredPage<ReportId> asked, boolean reporterToo) {
        Reads reads = buckets.reads();
        Map<ReportId, Supplier<Map<String, String>>> found = new HashMap<>();
        asked.ids().forEach(id -> found.put(id, reads.fields(Key.report(id))));
        reads.run();
        Reads further = buckets.reads();
        Map<ReportId, Supplier<Long>> open = new HashMap<>();
        found.forEach((id, fields) -> {
            if (!fields.get().isEmpty()) {
                open.put(id, further.size(alike(fields.get())));
            }
        });
        further.run();
        return asked.pageOfKnown(id -> {
            Supplier<Long> alike = open.get(id);
            Supplier<Map<String, String>> fields = found.get(id);
            return alike == null || fields == null
                    ? Optional.empty()
                    : Optional.of(card(id, fields.get(), alike.get().intValue(), reporterToo));
        });
    }

    private static Key alike(Map<String, String> fields) {
        return Key.alike(
                CommunityId.of(field(fields, Fields.SETTLED_BY)),
                Reported.of(field(fields, Fields.REPORTED)));
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static ReportCard card(
            ReportId id, Map<String, String> fields, int open, boolean reporterToo) {
        return new ReportCard(
                id,
                reporterToo ? MemberId.of(field(fields, Fields.REPORTER)) : null,
                CommunityId.of(field(fields, Fields.SETTLED_BY)),
                Reported.of(field(fields, Fields.REPORTED)),
                ReportKind.valueOf(field(fields, Fields.KIND)),
                fields.get(Fields.WORDS),
                instant(field(fields, Fields.AT)),
                open,
                settled(fields));
    }

    private static @Nullable Settled settled(Map<String, String> fields) {
        String outcome = fields.get(Fields.OUTCOME);
        return outcome == null
                ? null
                : new Settled(
                        Outcome.valueOf(outcome),
                        instant(field(fields, Fields.SETTLED)),
                        fields.get(Fields.REASON));
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** The report itself among them; it is unknown if it was never made, or taken back. */
    List<ReportId> alike(ListAlike query) {
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> found = reads.fields(Key.report(query.report()));
        reads.run();
        if (found.get().isEmpty()) {
            throw new Refused(Refusal.REPORT_UNKNOWN);
        }
        Reads further = buckets.reads();
        Supplier<List<Scored>> alike = further.best(alike(found.get()), 0, Limits.PAGE_SIZE_MAX);
        further.run();
        return alike.get().stream().map(one -> new ReportId(one.id())).toList();
    }
}
