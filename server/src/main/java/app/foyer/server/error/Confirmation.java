package app.foyer.server.error;

import java.util.List;

/** What cannot be undone is done only for who says in words that they mean it. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * Refuses whatever is not the word that is asked for.
     *
     * @throws FrontRefused {@code request-invalid}
     */
    public static void require(String asked, String said) {
        if (!asked.equals(said)) {
            throw new FrontRefused(
                    FrontCode.REQUEST_INVALID,
                    "This cannot be undone. Who means it confirms with \"" + asked + "\".",
                    List.of(new Fault("/confirm", "is \"" + asked + "\"")));
        }
    }
}
