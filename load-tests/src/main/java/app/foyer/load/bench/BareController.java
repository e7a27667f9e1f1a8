package app.foyer.load.bench;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers always the same. */
@RestController
final class BareController {
    private byte[] body = new byte[0];

    /** Sets the answer's size. */
    void holds(int bytes) {
        String filling = "x".repeat(Math.max(0, bytes - 11));
        body = "{\"bare\":\"%s\"}".formatted(filling).getBytes(StandardCharsets.US_ASCII);
    }

    @GetMapping(path = BareEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] bare() {
        return body;
    }
}
