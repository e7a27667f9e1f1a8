package app.foyer.command.desk;

import app.foyer.command.keys.KeyedHash;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.id.InvitationId;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes of twenty letters and digits (Crockford's base 32), in groups of five. Read as people write
 * them: in any case, with or without hyphens and blanks, O for 0, I and L for 1.
 */
public final class KeyedInvitationCodes implements InvitationCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final KeyedHash hash;
    private final SecureRandom random;

    public KeyedInvitationCodes(KeyedHash hash, SecureRandom random) {
        this.hash = hash;
        this.random = random;
    }

    @Override
    public String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    @Override
    public InvitationId of(String code) {
        String plain =
                code.toUpperCase(Locale.ROOT)
                        .replace("-", "")
                        .replace(" ", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return new InvitationId(hash.of(plain));
    }
}
