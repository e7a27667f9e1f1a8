package app.foyer.load.drill;

/**
 * What a caller was told is stored.
 *
 * @param aggregate what it is about, as the log names it
 * @param type of the event
 * @param position where it is in the log
 * @param text what was written; empty where nothing was
 * @param caller who wrote it
 * @param replayed whether it had been stored when it was sent before, without an answer
 * @param sentNanos when it was sent, by {@link System#nanoTime()}
 * @param toldNanos when the answer was there
 */
record Acknowledged(
        String aggregate,
        String type,
        long position,
        String text,
        int caller,
        boolean replayed,
        long sentNanos,
        long toldNanos) {}
