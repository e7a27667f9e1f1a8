package app.foyer.server.rest;

import app.foyer.contract.query.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which page, from the address.
 *
 * @param first how many entries, 1 to 100; 20 if absent
 * @param after the cursor of the entry before the page
 */
record PageParameters(@Nullable Integer first, @Nullable String after) {
    static final int FIRST_DEFAULT = 20;

    PageRequest request() {
        return new PageRequest(first == null ? FIRST_DEFAULT : first, after);
    }
}
