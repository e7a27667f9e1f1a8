package app.foyer.command.backup;

/** A backup cannot be restored, or not here; its message is a sentence for a person. */
public final class BackupUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupUnusable(String why) {
        super(why);
    }
}
