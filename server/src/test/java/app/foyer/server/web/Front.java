package app.foyer.server.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the front, over real HTTP. */
final class Front {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Front(int port) {
        this.port = port;
    }

    /** What was answered. */
    record Reply(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Reply call(String method, String path, @Nullable String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    /** Runs a GraphQL document. */
    Reply ask(String document, Map<String, Object> variables, String... headers) {
        return call("POST", "/graphql", question(document, variables), headers);
    }

    /** A GraphQL document, as it is sent. */
    static String question(String document, Map<String, Object> variables) {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    }

    /** A bearer token of the development issuer, as headers. */
    String[] signedIn(String sub, String scope) {
        String wish = JSON.writeValueAsString(Map.of("sub", sub, "scope", scope));
        String token = call("POST", "/dev/tokens", wish).json().path("token").asString();
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** A member who has just joined. */
    String[] joined(String sub) {
        String[] headers = signedIn(sub, "member");
        var reply =
                call("POST", "/v1/members", "{\"profile\":{\"name\":\"" + sub + "\"}}", headers);
        if (reply.status() != 201) {
            throw new IllegalStateException(sub + ": " + reply.response().body());
        }
        return headers;
    }

    /** An open community of the caller's. */
    String community(String[] headers) {
        String id =
                call("POST", "/v1/communities", "{\"name\":\"Readers\"}", headers)
                        .json()
                        .path("id")
                        .asString();
        call("POST", "/v1/communities/" + id + "/opening", null, headers);
        return id;
    }

    /** A post of the caller's. */
    String post(String community, String text, String[] headers) {
        String body = JSON.writeValueAsString(Map.of("community", community, "text", text));
        return call("POST", "/v1/posts", body, headers).json().path("id").asString();
    }

    /** Brings posts of old into a community, each of that text, for a member of it. */
    Reply bring(String community, String[] headers, List<String> texts) {
        Outbox there = new Outbox("u" + UUID.randomUUID().toString().substring(0, 8));
        call("PUT", "/v1/members/me/addresses/" + there.address(), null, headers);
        String[] notes =
                IntStream.range(0, texts.size())
                        .mapToObj(i ->
                                there.note(
                                        String.valueOf(i),
                                        "2019-05-%02dT12:00:00Z".formatted(i + 1),
                                        texts.get(i),
                                        ""))
                        .toArray(String[]::new);
        return call(
                "POST",
                "/v1/members/me/imports/posts?community=" + community,
                Outbox.of(notes),
                headers);
    }
}
