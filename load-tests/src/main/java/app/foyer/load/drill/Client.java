package app.foyer.load.drill;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Talks to one server. */
final class Client implements AutoCloseable {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECTED_WITHIN)
                    .build();
    private final int port;
    private final Duration answeredWithin;

    Client(int port, Duration answeredWithin) {
        this.port = port;
        this.answeredWithin = answeredWithin;
    }

    /** A token of the development issuer. */
    String token(String sub) throws IOException, InterruptedException {
        return token(sub, "member");
    }

    /** A token of the development issuer, of a scope. */
    String token(String sub, String scope) throws IOException, InterruptedException {
        String asked =
                "{\"sub\":\"%s\",\"scope\":\"%s\",\"ttlSeconds\":86400}".formatted(sub, scope);
        Answer signed = send("POST", "/dev/tokens", null, null, asked);
        if (!signed.isDone()) {
            throw new IOException("no token: " + signed.status());
        }
        return signed.text("/token");
    }

    Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send("GET", path, token, null, null);
    }

    /**
     * Sends it, and waits for the answer.
     *
     * @param key its idempotency key; null for none
     * @throws ConnectException if nobody is there; nothing was done
     * @throws IOException if there is none; what was asked for may have been done
     */
    Answer send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String key,
            @Nullable String body)
            throws IOException, InterruptedException {
        BodyPublisher words =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                        .timeout(answeredWithin)
                        .header("Content-Type", "application/json")
                        .method(method, words);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** As {@link #send}; what is not done is an error. */
    Answer done(String method, String path, @Nullable String token, @Nullable String body)
            throws IOException, InterruptedException {
        Answer answer = send(method, path, token, null, body);
        if (!answer.isDone()) {
            throw new IOException(
                    method + " " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
