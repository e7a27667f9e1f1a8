package app.foyer.server.rest;

import app.foyer.server.writing.ReactionKinds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be signed under posts. */
@Tag(name = "Posts")
@RestController
final class ReactionsController {
    private final ReactionKinds kinds;

    ReactionsController(ReactionKinds kinds) {
        this.kinds = kinds;
    }

    /** The network's own set, in its order. */
    record Kinds(List<String> kinds) {}

    @Operation(operationId = "getReactions", summary = "What can be signed under posts")
    @GetMapping("/v1/reactions")
    Kinds reactions() {
        return new Kinds(kinds.words());
    }
}
