package app.foyer.server.cli;

import app.foyer.server.embedded.Running;
import app.foyer.server.say.Unable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server for what operators may, on its management port. */
final class OperatorClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDPOINT = "/actuator/projections";
    private static final String SIGNING =
            "{\"sub\":\"operator\",\"scope\":\"operator\",\"ttlSeconds\":3600}";
    private static final int FINE = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String management;
    private String token = "";

    private OperatorClient(String management) {
        this.management = management;
    }

    /**
     * @param token null to have the server sign one, as its development issuer does for this
     *     machine
     */
    static OperatorClient of(Running running, @Nullable String token) {
        OperatorClient client = new OperatorClient(Objects.requireNonNull(running.management()));
        client.token = token == null ? client.signed(running.address()) : token;
        return client;
    }

    private String signed(@Nullable String server) {
        JsonNode answer =
                send(
                        HttpRequest.newBuilder(URI.create(server + "/dev/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(SIGNING)));
        return answer.path("token").asString();
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Map<String, String> body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(management + ENDPOINT + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode answer = read(response.body());
            if (response.statusCode() != FINE) {
                throw new Unable(
                        "The server says %d: %s"
                                .formatted(
                                        response.statusCode(),
                                        answer.path("detail").asString(response.body())));
            }
            return answer;
        } catch (IOException e) {
            throw new Unable("The server does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unable("Interrupted while the server was asked.", e);
        }
    }

    private static JsonNode read(String body) {
        return body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
    }

    @Override
    public void close() {
        http.close();
    }
}
