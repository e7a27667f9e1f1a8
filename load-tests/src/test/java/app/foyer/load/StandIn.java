package app.foyer.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as a server with one community and one post would. */
final class StandIn implements AutoCloseable {
    private static final String ID = "0123456789ABC";

    final AtomicInteger searches = new AtomicInteger();
    private final HttpServer server;

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/v1/search")) {
            searches.incrementAndGet();
        }
        exchange.getRequestBody().readAllBytes();
        String body =
                path.equals(Api.TOKENS)
                        ? "{\"token\":\"t\"}"
                        : "{\"id\":\"%s\",\"items\":[{\"community\":{\"id\":\"%s\"}}]}"
                                .formatted(ID, ID);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add(Api.POSITION_HEADER, "7");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
