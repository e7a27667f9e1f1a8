package app.foyer.query.store;

import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the fields of {@link KeyFamily#INVITERS} are written. */
public final class InvitationFields {
    private InvitationFields() {}

    /** Epoch ms, and after a blank who invited, unless that was an operator. */
    public static String inviter(@Nullable MemberId inviter, Instant at) {
        return inviter == null ? ms(at) : ms(at) + " " + inviter;
    }

    private static String ms(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    /** When it was that {@link #inviter} wrote. */
    public static Instant at(String written) {
        return Instant.ofEpochMilli(Long.parseLong(written.split(" ", -1)[0]));
    }

    /** Who it was that {@link #inviter} wrote. */
    public static @Nullable MemberId inviter(String written) {
        String[] parts = written.split(" ", -1);
        return parts.length == 1 ? null : MemberId.of(parts[1]);
    }
}
