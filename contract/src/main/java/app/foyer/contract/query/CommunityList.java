package app.foyer.contract.query;

import java.util.Locale;

/** The lists of communities that are the same for everybody. */
public enum CommunityList {
    /** Where most members are active now; at least three who are trusted, in the last 7 days. */
    LIVELY,
    /** Lively ones in which more members begin to write than before, month after month. */
    RISING;

    /** The stable name, as reasons have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
