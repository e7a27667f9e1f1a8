package app.foyer.server.caller;

/**
 * How far a read must have got.
 *
 * @param position of the log; 0 if any will do
 */
public record AtLeast(long position) {
    public static final String HEADER = "Foyer-At-Least";
    static final AtLeast ANY = new AtLeast(0);

    /**
     * Reads the digits that {@code Foyer-Position} answered.
     *
     * @throws NumberFormatException if they are not a position
     */
    public static AtLeast of(String digits) {
        long position = Long.parseLong(digits);
        if (position < 0) {
            throw new NumberFormatException("negative");
        }
        return new AtLeast(position);
    }
}
