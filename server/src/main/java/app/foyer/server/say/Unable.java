package app.foyer.server.say;

/**
 * A command cannot do what it was asked to, for a reason that the person at the terminal can mend.
 * Its message is one line that says what to do.
 */
public final class Unable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit status where a setting or an argument is missing or wrong. */
    public static final int WRONG_ASKING = 2;

    /** Exit status where the surroundings do not allow it. */
    public static final int NOT_POSSIBLE = 1;

    private final int exitStatus;

    public Unable(int exitStatus, String line) {
        super(line);
        this.exitStatus = exitStatus;
    }

    public Unable(String line) {
        this(NOT_POSSIBLE, line);
    }

    public Unable(String line, Throwable cause) {
        super(line, cause);
        this.exitStatus = NOT_POSSIBLE;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
