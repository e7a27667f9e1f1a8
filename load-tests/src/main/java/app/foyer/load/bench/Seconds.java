package app.foyer.load.bench;

/** How long something took. */
final class Seconds {
    private Seconds() {}

    /**
     * @param nanos what {@link System#nanoTime()} said when it began
     */
    static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
