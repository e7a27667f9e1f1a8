package app.foyer.server.caller;

import org.jspecify.annotations.Nullable;

/** What a token allows. */
enum Scope {
    MEMBER("member"),
    APP("app"),
    OPERATOR("operator");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The word in the token's {@code scope}. */
    String word() {
        return word;
    }

    /** Whether an authority, as the framework calls it, gives it. */
    boolean isGivenBy(@Nullable String authority) {
        return ("SCOPE_" + word).equals(authority);
    }
}
