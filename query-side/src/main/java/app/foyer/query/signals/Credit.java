package app.foyer.query.signals;

/**
 * What answers lent a member in a community, and for whom they vouched there.
 *
 * @param lent in thousandths
 * @param lentDay the day on which that was lent last, from the epoch
 * @param given for how many they vouched, ever
 * @param givenPeriod the half month in which they last did
 * @param givenLately for how many in that one
 */
record Credit(int lent, long lentDay, int given, long givenPeriod, int givenLately) {
    static final Credit NONE = new Credit(0, 0, 0, 0, 0);

    /** A loan counts for so many days: by then a newcomer has a habit, or is gone. */
    private static final int DAYS = 60;

    /** What is lent on a day. */
    int lentOn(long day) {
        return day - lentDay < DAYS ? lent : 0;
    }

    /** What was lent before a day, and is lent on it. */
    int lentBefore(long day) {
        return lentDay < day ? lentOn(day) : 0;
    }

    /** They are lent so much in all from now on. */
    Credit lend(int more, long day) {
        return new Credit(more, day, given, givenPeriod, givenLately);
    }

    /** They vouched for one more. */
    Credit gave(long period) {
        return new Credit(lent, lentDay, given + 1, period, givenIn(period) + 1);
    }

    /** For how many they vouched in a half month. */
    int givenIn(long period) {
        return period == givenPeriod ? givenLately : 0;
    }
}
