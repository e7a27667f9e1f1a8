package app.foyer.query.store;

import java.util.ArrayList;
import java.util.List;

/** Texts in one field, each after its length: {@code 5:bread3:rye}. */
public final class TextList {
    private TextList() {}

    public static String write(List<String> texts) {
        StringBuilder written = new StringBuilder();
        texts.forEach(text -> written.append(text.length()).append(':').append(text));
        return written.toString();
    }

    public static List<String> read(String written) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int colon = written.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(written, at, colon, 10);
            texts.add(written.substring(colon + 1, end));
            at = end;
        }
        return List.copyOf(texts);
    }
}
