package app.foyer.server.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves GraphiQL, whose parts come from jars: it works without a network. */
@Hidden
@RestController
final class GraphiqlController {

    @GetMapping("/graphiql")
    ResponseEntity<Resource> page() {
        return resource("graphiql.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/graphiql/start.js")
    ResponseEntity<Resource> script() {
        return resource("graphiql.js", MediaType.valueOf("text/javascript"));
    }

    private static ResponseEntity<Resource> resource(String name, MediaType type) {
        return ResponseEntity.ok().contentType(type).body(new ClassPathResource("console/" + name));
    }
}
