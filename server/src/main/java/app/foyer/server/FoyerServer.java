package app.foyer.server;

final class FoyerServer {
    private FoyerServer() {}

    static void main() {}
}
