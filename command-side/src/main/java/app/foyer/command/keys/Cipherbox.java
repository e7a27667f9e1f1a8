package app.foyer.command.keys;

import app.foyer.contract.id.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts and decrypts single values with AES-256-GCM. What a value is about is authenticated with
 * it (kind of event, field, owner), so that a ciphertext cannot be passed for another.
 */
public final class Cipherbox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int CIPHERS_KEPT_MAX = 64;

    private final MemberKeys keys;
    private final SecureRandom random;

    /** To find a cipher among the providers takes as long as to decrypt a post. */
    private final Queue<Cipher> opening = new ArrayBlockingQueue<>(CIPHERS_KEPT_MAX);

    public Cipherbox(MemberKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** An encrypted value: under which key, with which nonce. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(MemberKeys.KeyId key, byte[] nonce, byte[] ciphertext) {}

    /** Encrypts {@code value} under the owner's key; empty if the owner is forgotten. */
    public Optional<Sealed> seal(MemberId owner, String about, byte[] value) {
        return keys.current(owner).map(key -> seal(key, about, value));
    }

    private Sealed seal(MemberKeys.MemberKey key, String about, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Sealed(
                key.id(),
                nonce,
                run(cipher(), Cipher.ENCRYPT_MODE, key.key(), nonce, about, value));
    }

    /**
     * Decrypts a value; empty once its key is destroyed.
     *
     * @throws IllegalStateException if it was changed since, or is about something else
     */
    public Optional<byte[]> open(String about, Sealed sealed) {
        return keys.find(sealed.key()).map(key -> decrypt(about, sealed, key));
    }

    private byte[] decrypt(String about, Sealed sealed, SecretKey key) {
        Cipher cipher = opening.poll();
        if (cipher == null) {
            cipher = cipher();
        }
        byte[] value =
                run(cipher, Cipher.DECRYPT_MODE, key, sealed.nonce(), about, sealed.ciphertext());
        // One that has failed is not used again.
        opening.offer(cipher);
        return value;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    private static byte[] run(
            Cipher cipher, int mode, SecretKey key, byte[] nonce, String about, byte[] value) {
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a personal field could not be read or written", e);
        }
    }
}
