package app.foyer.contract;

/**
 * What an event is about: a kind of aggregate and its key. In the log it is one text, {@code
 * kind/key}; a relation's key names both ends, {@code membership/<community>/<member>}.
 */
public record AggregateId(String kind, String key) {

    /** Reads what {@link #toString} wrote. */
    public static AggregateId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not the id of an aggregate: " + text);
        }
        return new AggregateId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + key;
    }
}
