package app.foyer.query.projection;

import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Fields;
import app.foyer.query.store.InvitationFields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.SetFields;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@link KeyFamily#INVITATION}; {@link KeyFamily#INVITATIONS}, {@link KeyFamily#INVITED} and {@link
 * KeyFamily#INVITERS} of members; {@link KeyFamily#TRAIL} of the community.
 */
final class Invitations implements Projector {
    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (!(entry.event() instanceof InvitationEvent event)) {
            return;
        }
        writes.accept(new SetFields(Key.invitation(event.invitation()), fields(event)));
        String id = event.invitation().toString();
        switch (event) {
            case InvitationMade e -> {
                Map<String, String> made = Map.of(id, ms(e.at()));
                set(KeyFamily.INVITATIONS, e.inviter(), made, writes);
                set(KeyFamily.INVITED, e.invitee(), made, writes);
            }
            case InvitationRedeemed e -> {
                drop(e.member(), id, writes);
                Map<String, String> inviters = inviters(e);
                if (!inviters.isEmpty()) {
                    set(KeyFamily.INVITERS, e.member(), inviters, writes);
                }
                CommunityId community = e.community();
                if (community != null) {
                    Key trail = Key.ofCommunity(KeyFamily.TRAIL, community);
                    writes.accept(new Score(trail, e.member().value(), entry.position()));
                }
            }
            case InvitationRevoked e -> drop(e.invitee(), id, writes);
        }
    }

    /** What the invitation's own key holds of it. */
    private static Map<String, String> fields(InvitationEvent event) {
        return switch (event) {
            case InvitationMade e -> {
                Map<String, String> fields = new HashMap<>();
                fields.put(Fields.USES, Integer.toString(e.uses()));
                fields.put(Fields.AT, ms(e.at()));
                fields.put(Fields.EXPIRES, ms(e.expiresAt()));
                put(fields, Fields.INVITER, e.inviter());
                put(fields, Fields.INVITEE, e.invitee());
                put(fields, Fields.COMMUNITY, e.community());
                yield fields;
            }
            case InvitationRedeemed e -> Map.of(Fields.GUEST_PREFIX + e.member(), ms(e.at()));
            case InvitationRevoked _ -> Map.of(Fields.REVOKED, "1");
        };
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static Map<String, String> inviters(InvitationRedeemed e) {
        String inviter = InvitationFields.inviter(e.inviter(), e.at());
        Map<String, String> inviters = new HashMap<>();
        if (e.community() != null) {
            inviters.put(e.community().toString(), inviter);
        }
        if (e.intoNetwork()) {
            inviters.put(Fields.NETWORK, inviter);
        }
        return inviters;
    }

    private static void set(
            KeyFamily family,
            @Nullable MemberId member,
            Map<String, String> fields,
            Consumer<Write> writes) {
        if (member != null) {
            writes.accept(new SetFields(Key.ofMember(family, member), fields));
        }
    }

    /** It is for this member no longer, if it ever was. */
    private static void drop(@Nullable MemberId member, String id, Consumer<Write> writes) {
        if (member != null) {
            writes.accept(new RemoveFields(Key.ofMember(KeyFamily.INVITED, member), List.of(id)));
        }
    }

    private static String ms(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
