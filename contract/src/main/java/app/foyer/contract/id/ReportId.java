package app.foyer.contract.id;

import app.foyer.contract.Reported;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a report. */
public record ReportId(long value) implements Id {

    /** Of what a member reports: always the same, so that they report a thing once. */
    public static ReportId of(MemberId reporter, Reported what, CommunityId place) {
        return new ReportId(
                Ids.derived("report", reporter.toString(), what.toString(), place.toString()));
    }

    /**
     * Reads the 13 characters that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if they are not an id
     */
    @JsonCreator
    public static ReportId of(String text) {
        return new ReportId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(value);
    }
}
