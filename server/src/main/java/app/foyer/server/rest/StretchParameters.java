package app.foyer.server.rest;

import app.foyer.contract.query.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a timeline, from the address.
 *
 * @param first how many entries, 1 to 100; 20 if absent
 * @param after the cursor of the entry before the stretch: what is older follows
 * @param before the cursor of the entry after it: what is next newer
 * @param since the cursor of an entry: only what is newer
 */
record StretchParameters(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable String before,
        @Nullable String since) {

    Stretch stretch() {
        return new Stretch(
                first == null ? PageParameters.FIRST_DEFAULT : first, after, before, since);
    }

    /** By which parameter one reads on. */
    String direction() {
        return before == null ? Answers.AFTER : Answers.BEFORE;
    }
}
