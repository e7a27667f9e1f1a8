package app.foyer.query.store;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.Membership.Told;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the fields of {@link KeyFamily#BONDS} and {@link KeyFamily#TOLD} are called and written. */
public final class BondFields {
    private static final String SILENCED = ".silenced";

    private BondFields() {}

    /** Of bonds: until when a member is silenced, as epoch ms. */
    public static String silenced(CommunityId community) {
        return community + SILENCED;
    }

    /** Of what was told: words on an occasion. */
    public static String told(CommunityId community, Told.Kind kind) {
        return community + "." + kind.name();
    }

    /** The community that a field is about. */
    public static CommunityId community(String field) {
        int dot = field.indexOf('.');
        return CommunityId.of(dot < 0 ? field : field.substring(0, dot));
    }

    /** Epoch ms, a blank, and the words, if there are any. */
    public static String words(Instant at, @Nullable String words) {
        return at.toEpochMilli() + " " + (words == null ? "" : words);
    }

    /** Reads what {@link #told} and {@link #words} wrote. */
    public static Told told(String field, String value) {
        int blank = value.indexOf(' ');
        String words = value.substring(blank + 1);
        return new Told(
                Told.Kind.valueOf(field.substring(field.indexOf('.') + 1)),
                Instant.ofEpochMilli(Long.parseLong(value.substring(0, blank))),
                words.isEmpty() ? null : words);
    }
}
