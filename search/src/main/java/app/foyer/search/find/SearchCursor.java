package app.foyer.search.find;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * The place of an entry in the answer to a question: its score, then its order.
 *
 * <p>Written as base64url, without padding, of 17 bytes: the version (1), the question's
 * fingerprint (4 bytes), the score's bits (4), the order (8).
 *
 * @param question what was asked, as {@link #fingerprint}
 */
record SearchCursor(int question, float score, long order) {
    private static final byte VERSION = 1;
    private static final int BYTES = Byte.BYTES + Integer.BYTES + Float.BYTES + Long.BYTES;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Tells questions apart; who asks, and for how many, is no part of the question. */
    static int fingerprint(Object... question) {
        return java.util.Arrays.deepHashCode(question);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws Refused if it did not, or for another question
     */
    static SearchCursor parse(String text, int question) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        SearchCursor cursor =
                new SearchCursor(buffer.getInt(), buffer.getFloat(), buffer.getLong());
        boolean ours =
                cursor.question == question
                        && Float.isFinite(cursor.score)
                        && cursor.toString().equals(text);
        if (!ours) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
        return cursor;
    }

    @Override
    public String toString() {
        byte[] bytes =
                ByteBuffer.allocate(BYTES)
                        .put(VERSION)
                        .putInt(question)
                        .putFloat(score)
                        .putLong(order)
                        .array();
        return ENCODER.encodeToString(bytes);
    }
}
