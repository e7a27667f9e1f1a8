package app.foyer.search.index;

import app.foyer.contract.id.Id;

/** Ids as numbers whose signed order is the ids' own (unsigned) order. */
public final class Order {
    private Order() {}

    /** The value of {@link IndexField#ORDER} for an id. */
    public static long of(Id id) {
        return id.value() ^ Long.MIN_VALUE;
    }

    /** The 64 bits of the id that has this value. */
    public static long id(long order) {
        return order ^ Long.MIN_VALUE;
    }
}
