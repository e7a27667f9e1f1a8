package app.foyer.query.answer;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.Id;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * A place in a list, as readers carry it: kind of list, whose list, position and id of the entry,
 * and a checksum, in base64url. Opaque to them, and worth nothing for another list.
 */
record Cursor(Kind kind, long owner, long position, long entry) {
    private static final int BODY_BYTES = 1 + 3 * Long.BYTES;
    private static final int CURSOR_BYTES = BODY_BYTES + Integer.BYTES;

    /** The kinds of lists; the letters stay, because cursors are kept by readers. */
    enum Kind {
        HOME('h'),
        COMMUNITY('c'),
        MEMBER('m'),
        IMPORTED('e'),
        INSIDE('i'),
        ASKING('a'),
        BANNED('b'),
        APPLICANTS('n'),
        BLOCKS('k'),
        MUTES('q'),
        FOLLOWERS('f'),
        FOLLOW_REQUESTS('w'),
        REPORTS('r'),
        OWN_REPORTS('o'),
        GATHERINGS('g'),
        GATHERINGS_BACK('k'),
        COMERS('w'),
        NOTIFICATIONS('u');

        private final byte letter;

        Kind(char letter) {
            this.letter = (byte) letter;
        }
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(CURSOR_BYTES);
        bytes.put(kind.letter).putLong(owner).putLong(position).putLong(entry);
        bytes.putInt(checksum(bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a cursor of the list of {@code kind} that is {@code owner}'s.
     *
     * @throws Refused if it is broken, or of another list
     */
    static Cursor read(String text, Kind kind, Id owner) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(text));
        if (bytes.capacity() != CURSOR_BYTES
                || bytes.getInt(BODY_BYTES) != checksum(bytes)
                || bytes.get() != kind.letter
                || bytes.getLong() != owner.value()) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
        return new Cursor(kind, owner.value(), bytes.getLong(), bytes.getLong());
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.slice(0, BODY_BYTES));
        return (int) crc.getValue();
    }
}
