package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.ReportEvent.ReportWithdrawn;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.Unscore;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@link KeyFamily#REPORT}, and the lists of reports: {@link KeyFamily#OPEN_REPORTS}, {@link
 * KeyFamily#ALIKE}, {@link KeyFamily#OWN_REPORTS}.
 */
final class Reports implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (!(entry.event() instanceof ReportEvent event)) {
            return;
        }
        describe(event, writes);
        listWhereItIsSettled(event, entry.position(), writes);
        listForReporter(event, entry.position(), writes);
    }

    private static void describe(ReportEvent event, Consumer<Write> writes) {
        Key key = Key.report(event.report());
        switch (event) {
            case ReportMade e -> {
                // One that was settled before may be made anew.
                writes.accept(new Drop(key));
                writes.accept(new SetFields(key, fields(e)));
            }
            case ReportWithdrawn _ -> writes.accept(new Drop(key));
            case ReportSettled e -> {
                Map<String, String> fields = new HashMap<>();
                fields.put(Fields.OUTCOME, e.outcome().name());
                fields.put(Fields.SETTLED, Long.toString(e.at().toEpochMilli()));
                if (e.reason() != null) {
                    fields.put(Fields.REASON, e.reason());
                }
                writes.accept(new SetFields(key, fields));
            }
        }
    }

    private static Map<String, String> fields(ReportMade made) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.REPORTER, made.reporter().toString());
        fields.put(Fields.SETTLED_BY, made.place().toString());
        fields.put(Fields.REPORTED, made.about().toString());
        fields.put(Fields.KIND, made.kind().name());
        fields.put(Fields.AT, Long.toString(made.at().toEpochMilli()));
        if (made.words() != null) {
            fields.put(Fields.WORDS, made.words());
        }
        return fields;
    }

    /** The oldest has the highest score, so that it comes first. */
    private static void listWhereItIsSettled(
            ReportEvent event, long position, Consumer<Write> writes) {
        Key open = Key.ofCommunity(KeyFamily.OPEN_REPORTS, event.place());
        Key alike = Key.alike(event.place(), event.about());
        long report = event.report().value();
        switch (event) {
            case ReportMade _ -> {
                writes.accept(new Score(open, report, -position));
                writes.accept(new Score(alike, report, -position));
            }
            case ReportWithdrawn _, ReportSettled _ -> {
                writes.accept(new Unscore(open, report));
                writes.accept(new Unscore(alike, report));
            }
        }
    }

    private static void listForReporter(ReportEvent event, long position, Consumer<Write> writes) {
        Key own = Key.ofMember(KeyFamily.OWN_REPORTS, event.reporter());
        long report = event.report().value();
        switch (event) {
            case ReportMade _ -> writes.accept(new Score(own, report, position));
            case ReportWithdrawn _ -> writes.accept(new Unscore(own, report));
            case ReportSettled _ -> {}
        }
    }
}
