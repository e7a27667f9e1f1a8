package app.foyer.server.cli;

import app.foyer.server.say.Voice;
import java.util.List;
import java.util.Map;

/**
 * A server without a command, as in the image: its stores are named by the settings, or refused.
 */
final class ImageServer {
    private ImageServer() {}

    /** Serves until it is asked to stop. Answers the exit status. */
    static int run(List<String> arguments) {
        Lifetime.run(
                new Voice(System.out),
                lifetime -> {
                    lifetime.keep(SpringServer.start(Map.of(), arguments.toArray(String[]::new)));
                    lifetime.awaitStop();
                });
        return 0;
    }
}
