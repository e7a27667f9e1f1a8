package app.foyer.query.ranking;

import java.util.List;

/**
 * What a community is to one who asks.
 *
 * @param follows members whom they follow and who write there, each with one voice shared among the
 *     places where they write; 0 or more
 * @param followsCount how many these are
 * @param invited the same of members who invited them
 * @param invitedCount how many these are
 * @param peers the same of members with whom they exchanged replies
 * @param peersCount how many these are
 * @param beside members who write both there and where the asker does
 * @param settled whether they write anywhere yet
 * @param fit how well it fits their interests and languages; 0 to 1
 * @param fitWords the words of interest that fit most
 */
public record PersonalSignals(
        double follows,
        int followsCount,
        double invited,
        int invitedCount,
        double peers,
        int peersCount,
        long beside,
        boolean settled,
        double fit,
        List<String> fitWords) {
    /** Nothing is known of who asks. */
    public static final PersonalSignals NONE =
            new PersonalSignals(0, 0, 0, 0, 0, 0, 0, false, 0, List.of());

    public PersonalSignals {
        fitWords = List.copyOf(fitWords);
    }
}
