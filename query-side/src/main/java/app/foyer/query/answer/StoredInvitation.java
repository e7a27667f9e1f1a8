package app.foyer.query.answer;

import app.foyer.contract.Refusal;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, out of its fields.
 *
 * @param guests who came by it and when, the first first
 */
record StoredInvitation(
        InvitationId invitation,
        @Nullable MemberId inviter,
        @Nullable CommunityId community,
        @Nullable MemberId invitee,
        int uses,
        Instant at,
        Instant expiresAt,
        boolean revoked,
        Map<MemberId, Instant> guests) {

    /** Null if it is not known. */
    static @Nullable StoredInvitation of(InvitationId invitation, Map<String, String> fields) {
        String uses = fields.get(Fields.USES);
        String at = fields.get(Fields.AT);
        String expires = fields.get(Fields.EXPIRES);
        if (uses == null || at == null || expires == null) {
            return null;
        }
        return new StoredInvitation(
                invitation,
                read(fields.get(Fields.INVITER), MemberId::of),
                read(fields.get(Fields.COMMUNITY), CommunityId::of),
                read(fields.get(Fields.INVITEE), MemberId::of),
                Integer.parseInt(uses),
                moment(at),
                moment(expires),
                fields.containsKey(Fields.REVOKED),
                guests(fields));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text);
    }

    private static Instant moment(String ms) {
        return Instant.ofEpochMilli(Long.parseLong(ms));
    }

    private static Map<MemberId, Instant> guests(Map<String, String> fields) {
        Map<MemberId, Instant> guests = new LinkedHashMap<>();
        fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(Fields.GUEST_PREFIX))
                .sorted(Map.Entry.<String, String>comparingByKey())
                .sorted(Comparator.comparing(field -> moment(field.getValue())))
                .forEach(field ->
                        guests.put(
                                MemberId.of(field.getKey().substring(Fields.GUEST_PREFIX.length())),
                                moment(field.getValue())));
        return guests;
    }

    /** Why nobody else comes by it now; null if somebody may. */
    @Nullable Refusal over(Instant now) {
        if (revoked) {
            return Refusal.INVITATION_REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return Refusal.INVITATION_EXPIRED;
        }
        return guests.size() >= uses ? Refusal.INVITATION_SPENT : null;
    }
}
