package app.foyer.contract;

/**
 * What must be there before a community opens: nobody is to come into an empty room.
 *
 * @param posts that stand, replies among them
 * @param members who wrote them
 */
public record OpeningRule(int posts, int members) {
    public static final OpeningRule STANDARD = new OpeningRule(10, 3);

    /** For where nothing need be there: an import, a test. */
    public static final OpeningRule NONE = new OpeningRule(0, 0);
}
