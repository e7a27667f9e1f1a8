package app.foyer.query.store;

import app.foyer.contract.id.MemberId;
import java.util.List;

/**
 * A home timeline, merged from its sources, that may be put in place as long as it is exact.
 *
 * @param stamp the member's {@link Fields#RELATIONS_CHANGED} when the sources were read; 0 if none
 * @param atLeast the reader's bucket must be here or later: what lies after it would drop out
 * @param atMost the reader's bucket must be here or earlier: the sources have not got further
 * @param large how many sources the reader's bucket knew as {@link KeyFamily#LARGE}: of these
 *     nothing is in it
 * @param entries the newest first; those after the bucket's position are left to fan-out
 */
public record HomeDraft(
        MemberId reader,
        long stamp,
        long atLeast,
        long atMost,
        int large,
        List<TimelineEntry> entries) {
    public HomeDraft {
        entries = List.copyOf(entries);
    }
}
