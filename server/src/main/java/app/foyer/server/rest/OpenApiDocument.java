package app.foyer.server.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** What the OpenAPI document says besides the operations. */
final class OpenApiDocument {
    static final String BEARER = "bearer";
    static final String PROBLEM = "Problem";

    private OpenApiDocument() {}

    static OpenAPI describe() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Foyer")
                                .version("v1")
                                .description(
                                        """
                                        An event-sourced feed and recommendation engine.
                                        A write answers `Foyer-Position`; a read that sends it back as \
                                        `Foyer-At-Least` sees that write, or says `stale`.
                                        Errors are problems (RFC 9457) with a stable `code`.\
                                        """)
                                .license(new License().name("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(BEARER, bearer())
                                .addSchemas(PROBLEM, problem()));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A JWT, signed RS256, with the scope member or app.");
    }

    private static Schema<?> problem() {
        Schema<?> fault =
                new ObjectSchema()
                        .addProperty("pointer", new StringSchema().example("/profile/name"))
                        .addProperty("detail", new StringSchema().example("is missing"));
        return new ObjectSchema()
                .addProperty(
                        "type", new StringSchema().example("urn:foyer:problem:community-unknown"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().example(404))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "code",
                        new StringSchema()
                                .description("Stable; see docs/reference/errors.md.")
                                .example("community-unknown"))
                .addProperty("faults", new ArraySchema().items(fault));
    }
}
