package app.foyer.server.embedded;

import java.nio.file.Path;
import java.util.Optional;

/** A store's process; not a child of ours, since it daemonized itself. */
record Daemon(ProcessHandle process) {
    /** Whether this system says what program a process runs. */
    private static final boolean TELLS = ProcessHandle.current().info().command().isPresent();

    /** The process of this number, if it runs. */
    static Optional<Daemon> of(long pid) {
        return ProcessHandle.of(pid).map(Daemon::new).filter(Daemon::runs);
    }

    /**
     * Whether it runs. One that has ended, and whose end nobody has asked for (in a container,
     * say), keeps its number, but runs no program.
     */
    boolean runs() {
        return process.isAlive() && (!TELLS || process.info().command().isPresent());
    }

    /** Whether it runs a program below a folder, as far as the system tells. */
    boolean runsFrom(Path folder) {
        return process.info()
                .command()
                .map(Path::of)
                .map(it -> it.startsWith(folder))
                .orElse(!TELLS);
    }
}
