package app.foyer.server.say;

import java.util.Locale;

/** A number of things, in words that fit it. */
public final class Counted {
    private Counted() {}

    /** {@code 1 bucket}, {@code 17 buckets}. */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** {@code 1 entity}, {@code 2 entities}. */
    public static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : many);
    }
}
