package app.foyer.command.keys;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys that wrap other keys, by version; the highest version wraps. */
public final class MasterKeys {
    private static final int KEY_BYTES = 32;

    private final NavigableMap<Integer, SecretKey> byVersion;

    private MasterKeys(NavigableMap<Integer, SecretKey> byVersion) {
        this.byVersion = byVersion;
    }

    /**
     * Reads {@code 1:<base64 of 32 bytes>,2:<...>}.
     *
     * @throws IllegalArgumentException if there is none, or one is malformed
     */
    public static MasterKeys parse(String text) {
        NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
        for (String entry : text.strip().split("[,\\s]+", -1)) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a master key is written <version>:<base64>");
            }
            byte[] key = Base64.getDecoder().decode(entry.substring(colon + 1));
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("a master key has 32 bytes, not " + key.length);
            }
            keys.put(Integer.parseInt(entry.substring(0, colon)), new SecretKeySpec(key, "AES"));
        }
        return new MasterKeys(keys);
    }

    Wrapped wrap(SecretKey key) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, byVersion.lastEntry().getValue());
            return new Wrapped(byVersion.lastKey(), cipher.wrap(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not wrap a key", e);
        }
    }

    SecretKey unwrap(Wrapped wrapped) {
        SecretKey master = byVersion.get(wrapped.master());
        if (master == null) {
            throw new IllegalStateException(
                    "master key %d is needed, but was not given".formatted(wrapped.master()));
        }
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, master);
            return (SecretKey) cipher.unwrap(wrapped.key(), "AES", Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "master key %d does not open a key that it wrapped: is it another installation's?"
                            .formatted(wrapped.master()),
                    e);
        }
    }

    /**
     * Sees to it that a key can be unwrapped.
     *
     * @param master the version of the master key that wrapped it
     * @throws IllegalStateException if it cannot
     */
    public void requireOpens(int master, byte[] wrapped) {
        unwrap(new Wrapped(master, wrapped));
    }

    /** A wrapped key and the version of the master key that wrapped it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Wrapped(int master, byte[] key) {}
}
