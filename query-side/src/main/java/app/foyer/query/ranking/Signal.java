package app.foyer.query.ranking;

import java.util.Locale;

/** What a recommendation can rest on; a reason is called by the same word. */
public enum Signal {
    /** Members who were active lately: a room with people in it. */
    LIVELY,
    /** Newcomers wrote their first words in the network here lately. */
    WELCOMING,
    /** Members go on coming in, over half a year rather than in a burst. */
    SUSTAINED,
    /** Newcomers' first posts here are answered. */
    HEARD,
    /** Newcomers write here again after their first week. */
    STAYS,
    /** The member's interests and languages are what is written about here. */
    FIT,
    /** People whom the member follows write here. */
    FOLLOWS,
    /** Who invited the member into the network, or somewhere in it, writes here. */
    INVITED,
    /** People with whom the member exchanged replies write here. */
    PEERS,
    /** Who writes where the member does writes here, too. */
    BESIDE,
    /** Its members will meet in person soon. */
    GATHERING,
    /** Newcomers who were sent here, or wrote here, still wait for an answer. */
    CROWDING;

    /** The stable name, in reasons and in the file of weights. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
