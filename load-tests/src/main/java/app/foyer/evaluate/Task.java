package app.foyer.evaluate;

import java.util.Locale;

/** What a ranking is asked for. */
enum Task {
    /** Just before a newcomer's first post: where will they write within 30 days? */
    ARRIVE(30, "Where will a newcomer write within 30 days? Asked before their first post."),
    /** Just after it: where else will they write within 90 days? */
    NEXT(90, "Where else will they write within 90 days? Asked after their first post."),
    /** Just before it: where will they write on two or more days within 60 days? */
    STAY(
            60,
            "Where will they write on two days or more within 60 days? Asked before the first post.");

    private final int days;
    private final String question;

    Task(int days, String question) {
        this.days = days;
        this.question = question;
    }

    int days() {
        return days;
    }

    String question() {
        return question;
    }

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
