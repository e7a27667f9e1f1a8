package app.foyer.query.answer;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.Id;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A place in a list, as readers carry it: kind of list, whose list, position and id of the entry,
 * ids that are not to be met again, and a checksum, in base64url. Opaque to them, and worth nothing
 * for another list.
 *
 * @param lifted what a first page of home showed out of its order
 */
record Cursor(Kind kind, long owner, long position, long entry, Set<Long> lifted) {
    private static final int BODY_BYTES = 1 + 3 * Long.BYTES;
    private static final int LIFTED_MAX = 10;

    Cursor {
        lifted =
                lifted.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(new LinkedHashSet<>(lifted));
    }

    Cursor(Kind kind, long owner, long position, long entry) {
        this(kind, owner, position, entry, Set.of());
    }

    /** The kinds of lists; the letters stay, because cursors are kept by readers. */
    enum Kind {
        HOME('h'),
        COMMUNITY('c'),
        MEMBER('m'),
        IMPORTED('e'),
        THREAD('t'),
        THREADS('l'),
        INSIDE('i'),
        ASKING('a'),
        BANNED('b'),
        APPLICANTS('n'),
        BLOCKS('k'),
        MUTES('q'),
        HIDDEN('z'),
        FOLLOWERS('f'),
        FOLLOW_REQUESTS('w'),
        REPORTS('r'),
        OWN_REPORTS('o'),
        GATHERINGS('g'),
        GATHERINGS_BACK('p'),
        COMERS('y'),
        NOTIFICATIONS('u');

        private final byte letter;

        Kind(char letter) {
            this.letter = (byte) letter;
        }
    }

    String text() {
        int body = BODY_BYTES + lifted.size() * Long.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(body + Integer.BYTES);
        bytes.put(kind.letter).putLong(owner).putLong(position).putLong(entry);
        lifted.forEach(bytes::putLong);
        bytes.putInt(checksum(bytes, body));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a cursor of the list of {@code kind} that is {@code owner}'s.
     *
     * @throws Refused if it is broken, or of another list
     */
    static Cursor read(String text, Kind kind, Id owner) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(text));
        int body = bytes.capacity() - Integer.BYTES;
        int liftedBytes = body - BODY_BYTES;
        if (liftedBytes < 0
                || liftedBytes % Long.BYTES != 0
                || liftedBytes > LIFTED_MAX * Long.BYTES
                || bytes.getInt(body) != checksum(bytes, body)
                || bytes.get() != kind.letter
                || bytes.getLong() != owner.value()) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
        long position = bytes.getLong();
        long entry = bytes.getLong();
        Set<Long> lifted = new LinkedHashSet<>();
        while (bytes.position() < body) {
            lifted.add(bytes.getLong());
        }
        return new Cursor(kind, owner.value(), position, entry, lifted);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
    }

    private static int checksum(ByteBuffer bytes, int body) {
        CRC32 crc = new CRC32();
        crc.update(bytes.slice(0, body));
        return (int) crc.getValue();
    }
}
