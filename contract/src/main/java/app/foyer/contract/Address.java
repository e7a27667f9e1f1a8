package app.foyer.contract;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a member is found in another network: {@code user@host}.
 *
 * @param id a keyed hash of {@code text}, as hexadecimal digits
 * @param text in small letters, the host in ASCII
 */
public record Address(String id, String text) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:acct:)?@?([\\w](?:[\\w.-]*[\\w])?)@([^@:/\\s]+)(:\\d{1,5})?");
    private static final Pattern HOST =
            Pattern.compile(
                    "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");
    private static final int LENGTH_MAX = 320;

    /**
     * An address as it is compared, however it was written.
     *
     * @throws Refused {@code address-invalid}
     */
    public static String canonical(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (written.length() > LENGTH_MAX || !parts.matches()) {
            throw new Refused(Refusal.ADDRESS_INVALID);
        }
        String port = parts.group(3) == null ? "" : parts.group(3);
        return parts.group(1).toLowerCase(Locale.ROOT) + "@" + host(parts.group(2)) + port;
    }

    private static String host(String written) {
        try {
            String host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
            if (HOST.matcher(host).matches()) {
                return host;
            }
        } catch (IllegalArgumentException _) {
            // It is no name of a host in any script.
        }
        throw new Refused(Refusal.ADDRESS_INVALID);
    }
}
