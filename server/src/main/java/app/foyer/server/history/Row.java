package app.foyer.server.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * A line of a file, in columns.
 *
 * @param line its number, from 1
 */
record Row(String file, long line, List<String> columns) {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final int SHOWN_MAX = 40;

    /** Where it stands, for people. */
    String place() {
        return file + ":" + line;
    }

    /** A column that may be empty. */
    String text(int column) {
        return columns.get(column);
    }

    /** A column that must not be empty. */
    String id(int column, String what) throws Malformed {
        String text = columns.get(column);
        if (text.isBlank()) {
            throw new Malformed("the " + what + " is empty");
        }
        return text;
    }

    Instant instant(int column) throws Malformed {
        String text = columns.get(column);
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw new Malformed("the time lies outside of 1990 to 2100: " + text);
            }
            return instant;
        } catch (DateTimeException e) {
            throw new Malformed("not a time, such as 2020-03-23T17:00:36Z: " + shown(text));
        }
    }

    int count(int column, String what) throws Malformed {
        String text = columns.get(column);
        try {
            int count = Integer.parseInt(text);
            if (count < 0) {
                throw new Malformed("the " + what + " is negative: " + text);
            }
            return count;
        } catch (NumberFormatException e) {
            throw new Malformed("the " + what + " is not a number: " + shown(text));
        }
    }

    private static String shown(String text) {
        return "'" + (text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…") + "'";
    }
}
