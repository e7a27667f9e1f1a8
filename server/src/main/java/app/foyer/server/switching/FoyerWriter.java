package app.foyer.server.switching;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Profile;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.Muted;
import app.foyer.contract.query.OwnInvitation;
import app.foyer.contract.query.ReportCard;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what other networks have no words for: profile, memberships, follows, addresses. */
final class FoyerWriter {
    private FoyerWriter() {}

    static void write(Known known, HouseAddress house, OutputStream out) {
        MemberId me = known.member().member();
        ObjectNode all = Json.MAPPER.createObjectNode();
        all.put("format", "foyer/1");
        all.put("house", house.base().toString());
        all.put("exportedAt", known.at().toString());
        member(known, all.putObject("member"));
        ArrayNode addresses = all.putArray("addresses");
        known.addresses()
                .forEach(claimed -> {
                    ObjectNode entry = addresses.addObject();
                    entry.put("address", claimed.address());
                    put(entry, "at", claimed.at());
                });
        ArrayNode memberships = all.putArray("memberships");
        for (Membership membership : known.memberships()) {
            AggregateId relation = MembershipEvent.aggregate(membership.community(), me);
            membership(membership, known.began().get(relation), memberships.addObject());
        }
        ArrayNode follows = all.putArray("follows");
        for (MemberId followed : known.follows()) {
            ObjectNode entry = follows.addObject();
            entry.put("member", followed.toString());
            put(entry, "since", known.began().get(FollowEvent.aggregate(me, followed)));
        }
        own(known.own(), all);
        Json.MAPPER.writeValue(out, all);
    }

    private static void own(Known.Own own, ObjectNode all) {
        ArrayNode blocks = all.putArray("blocks");
        own.blocks().forEach(blocked -> blocks.addObject().put("member", blocked.member() + ""));
        ArrayNode mutes = all.putArray("mutes");
        for (Muted muted : own.mutes()) {
            ObjectNode entry = mutes.addObject();
            put(entry, "kind", muted.kind());
            // Of a word, the word; the names of others are not one's own.
            put(entry, "of", muted.kind() == Muted.Kind.WORD ? muted.words() : muted.id());
            put(entry, "until", muted.until());
        }
        ArrayNode hidden = all.putArray("hidden");
        own.hidden().forEach(card -> hidden.addObject().put("post", card.post() + ""));
        ArrayNode invitations = all.putArray("invitations");
        for (OwnInvitation invitation : own.invitations()) {
            ObjectNode entry = invitations.addObject();
            put(entry, "id", invitation.invitation());
            put(entry, "community", invitation.community());
            put(entry, "member", invitation.invitee());
            put(entry, "at", invitation.at());
            entry.put("uses", invitation.uses());
        }
        ArrayNode reports = all.putArray("reports");
        for (ReportCard report : own.reports()) {
            ObjectNode entry = reports.addObject();
            put(entry, "about", report.about());
            put(entry, "kind", report.kind());
            put(entry, "words", report.words());
            put(entry, "at", report.at());
        }
    }

    private static void member(Known known, ObjectNode entry) {
        entry.put("id", known.member().member().toString());
        put(entry, "handle", known.member().handle());
        put(entry, "joinedAt", known.member().joinedAt());
        Profile profile = known.member().profile();
        if (profile != null) {
            entry.put("name", profile.name());
            texts(entry.putArray("interests"), profile.interests());
            texts(entry.putArray("languages"), profile.languages());
            put(entry, "place", profile.place());
        }
    }

    private static void membership(
            Membership membership, @Nullable Instant since, ObjectNode entry) {
        entry.put("community", membership.community().toString());
        put(entry, "state", membership.state());
        put(entry, "role", membership.role());
        put(entry, "since", since);
        put(entry, "silencedUntil", membership.silencedUntil());
        ArrayNode told = entry.putArray("told");
        membership
                .told()
                .forEach(words -> {
                    ObjectNode one = told.addObject();
                    put(one, "kind", words.kind());
                    put(one, "at", words.at());
                    put(one, "words", words.words());
                });
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void put(ObjectNode entry, String name, @Nullable Object value) {
        if (value != null) {
            entry.put(name, value.toString());
        }
    }
}
