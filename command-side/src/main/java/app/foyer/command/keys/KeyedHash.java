package app.foyer.command.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Hashes that only who has the key can make (HMAC-SHA256): what was hashed cannot be guessed. */
public final class KeyedHash {
    private static final int BYTES = 16;

    private final SecretKey key;

    public KeyedHash(SecretKey key) {
        this.key = key;
    }

    /** The first 16 bytes of the hash of a text, as hexadecimal digits. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
