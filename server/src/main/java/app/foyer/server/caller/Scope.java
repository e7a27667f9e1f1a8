package app.foyer.server.caller;

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
}
