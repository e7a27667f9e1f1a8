package app.foyer.server.cli;

import app.foyer.server.embedded.FreePort;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class ListenOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the server answers; ${DEFAULT-VALUE} if not given.")
    private int port;

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Where operators ask for health and metrics; ${DEFAULT-VALUE}.")
    private int managementPort;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; ${DEFAULT-VALUE}: this machine only.")
    private String address = "127.0.0.1";

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    String address() {
        return address;
    }

    /** Where people find the server. */
    String url() {
        return "http://localhost:" + port;
    }

    String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /**
     * Makes sure that the ports are free, before anything is started.
     *
     * @throws app.foyer.server.say.Unable if they are not
     */
    void check() {
        FreePort.check(address, port, "--port");
        FreePort.check(address, managementPort, "--management-port");
    }
}
