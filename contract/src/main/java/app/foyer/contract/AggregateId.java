package app.foyer.contract;

/**
 * What an event is about: a kind of aggregate and its key. In the log it is one text, {@code
 * kind/key}; a relation's key names both ends, {@code membership/<community>/<member>}.
 */
public record AggregateId(String kind, String key) {
    @Override
    public String toString() {
        return kind + "/" + key;
    }
}
