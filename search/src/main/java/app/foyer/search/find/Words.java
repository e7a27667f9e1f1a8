package app.foyer.search.find;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.util.ArrayList;
import java.util.List;

/** What was typed into a search, taken apart. */
record Words(List<Word> list) {
    Words {
        list = List.copyOf(list);
    }

    /**
     * Takes a search apart at spaces and quotation marks; a quotation that is not ended ends with
     * the text.
     *
     * @throws Refused if there is nothing in it, or more than {@link
     *     Limits#SEARCH_WORDS_LENGTH_MAX} characters
     */
    static Words of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()
                || text.codePointCount(0, text.length()) > Limits.SEARCH_WORDS_LENGTH_MAX) {
            throw new Refused(Refusal.SEARCH_WORDS_INVALID);
        }
        List<Word> list = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean excluded = text.charAt(at) == '-';
            int start = excluded ? at + 1 : at;
            if (start < text.length() && text.charAt(start) == '"') {
                int end = endOf(text, start + 1, true);
                list.add(new Word(text.substring(start + 1, end), false, excluded));
                at = end + 1;
            } else {
                int end = endOf(text, start, false);
                list.add(single(text.substring(start, end), excluded));
                at = end + (end < text.length() && text.charAt(end) == '"' ? 0 : 1);
            }
        }
        list.removeIf(word -> word.text().isBlank());
        return new Words(list);
    }

    private static Word single(String text, boolean excluded) {
        boolean begins = text.endsWith("*");
        return new Word(begins ? text.substring(0, text.length() - 1) : text, begins, excluded);
    }

    private static int endOf(String text, int from, boolean quoted) {
        int end = from;
        while (end < text.length()
                && text.charAt(end) != '"'
                && (quoted || !Character.isWhitespace(text.charAt(end)))) {
            end++;
        }
        return end;
    }
}
