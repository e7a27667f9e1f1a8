package app.foyer.load.drill;

import java.io.IOException;

/** What a process cannot refuse. */
enum Signal {
    KILL,
    STOP,
    CONT;

    /** Sends it. */
    void send(long pid) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name(), Long.toString(pid)).start().waitFor();
        if (status != 0) {
            throw new IOException("no signal reached process " + pid);
        }
    }
}
