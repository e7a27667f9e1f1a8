package app.foyer.query.store;

/**
 * What was found in a part of a catalogue.
 *
 * @param keys that were looked for
 * @param lost how many of them are gone, which nobody deleted
 * @param next where to look next; {@link #START} if that was the last part
 */
public record Swept(long keys, long lost, String next) {
    public static final String START = "0";

    public boolean isLast() {
        return next.equals(START);
    }
}
