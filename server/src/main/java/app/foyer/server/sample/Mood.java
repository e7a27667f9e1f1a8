package app.foyer.server.sample;

/**
 * How a community of the sample is.
 *
 * @param crew members who write in it
 * @param daysQuiet for how long nobody has written, in days
 * @param repliesMean replies to a post, on average
 */
record Mood(int crew, double daysQuiet, double repliesMean) {
    private static final Mood LIVELY = new Mood(24, 0, 1.3);
    private static final Mood STEADY = new Mood(14, 0.5, 0.7);
    private static final Mood QUIET = new Mood(7, 12, 0.2);
    private static final Mood SMALL_AND_WELCOMING = new Mood(6, 0.2, 2.2);

    static Mood of(String community) {
        return switch (community) {
            case "gardening", "books", "astronomy", "golang", "mechanicalkeyboards" -> LIVELY;
            case "trailmeals", "handwriting" -> SMALL_AND_WELCOMING;
            case "fantasy", "slowcooking", "debian", "stoicism", "lego" -> QUIET;
            default -> STEADY;
        };
    }
}
