package app.foyer.evaluate;

import java.util.List;

/**
 * Somebody wants a community to stand higher than it deserves.
 *
 * @param members how many accounts they fabricate
 */
record Attack(Kind kind, int members) {
    /** How many real, old accounts are bought. */
    static final int BOUGHT = 10;

    /** How they go about it. */
    enum Kind {
        /** Accounts that write, answer each other and follow each other for a month. */
        ACCOUNTS("accounts, 30 days", 30, 2),
        /** The same with more patience. */
        SLOW("slow accounts, 90 days", 90, 7),
        /** The accounts, and beside them ten real old ones that now serve the attack. */
        BOUGHT("accounts and 10 bought, 30 days", 30, 2),
        /** One account that writes every quarter of an hour. */
        PROLIFIC("one prolific poster, 30 days", 30, 1.0 / 96);

        private final String words;
        private final int days;
        private final double everyDays;

        Kind(String words, int days, double everyDays) {
            this.words = words;
            this.days = days;
            this.everyDays = everyDays;
        }

        String words() {
            return words;
        }

        /** How long it lasts. */
        int days() {
            return days;
        }

        /** How often each account writes. */
        double everyDays() {
            return everyDays;
        }
    }

    /** All that are tried. */
    static List<Attack> all() {
        return List.of(
                new Attack(Kind.ACCOUNTS, 10),
                new Attack(Kind.ACCOUNTS, 100),
                new Attack(Kind.ACCOUNTS, 1_000),
                new Attack(Kind.SLOW, 10),
                new Attack(Kind.SLOW, 100),
                new Attack(Kind.SLOW, 1_000),
                new Attack(Kind.BOUGHT, 10),
                new Attack(Kind.BOUGHT, 100),
                new Attack(Kind.BOUGHT, 1_000),
                new Attack(Kind.PROLIFIC, 1));
    }
}
