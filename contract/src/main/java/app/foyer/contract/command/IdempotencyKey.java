package app.foyer.contract.command;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;

/**
 * By which a caller names one wish, so that it is done once however often it is sent: within 24
 * hours the same key, caller and command get the answer of the first time, and nothing is stored
 * again.
 *
 * @param caller whose key it is; the same word from two callers is two keys
 * @param key a word of the caller's own, 1 to 255 printable ASCII characters
 */
public record IdempotencyKey(String caller, String key) {
    private static final int LENGTH_MAX = 255;

    /**
     * @throws Refused {@code idempotency-key-invalid}
     */
    public IdempotencyKey {
        boolean printable = key.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (key.isBlank() || key.length() > LENGTH_MAX || !printable) {
            throw new Refused(Refusal.IDEMPOTENCY_KEY_INVALID);
        }
    }

    /** Names nobody: it may end in a log. */
    @Override
    public String toString() {
        return "IdempotencyKey[" + key.length() + " characters]";
    }
}
