package app.foyer.server;

import app.foyer.server.cli.FoyerCommand;

/** The way in: {@code ./foyer}, the bare jar and the image all start here. */
final class FoyerServer {
    private FoyerServer() {}

    public static void main(String[] arguments) {
        System.exit(FoyerCommand.run(arguments));
    }
}
