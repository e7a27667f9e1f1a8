package app.foyer.contract;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a report is about; as text its kind, a colon, and 13 characters. */
public record Reported(Kind kind, long id) {

    /** What can be reported. */
    public enum Kind {
        POST,
        MEMBER,
        COMMUNITY
    }

    public static Reported of(PostId post) {
        return new Reported(Kind.POST, post.value());
    }

    public static Reported of(MemberId member) {
        return new Reported(Kind.MEMBER, member.value());
    }

    public static Reported of(CommunityId community) {
        return new Reported(Kind.COMMUNITY, community.value());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    @JsonCreator
    public static Reported of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a kind, a colon and an id are expected");
        }
        Kind kind = Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
        return new Reported(kind, Ids.parse(text.substring(colon + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + Ids.format(id);
    }
}
