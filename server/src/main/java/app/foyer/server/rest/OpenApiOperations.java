package app.foyer.server.rest;

import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.caller.Callers;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what all have in common: errors, the token, the headers. */
final class OpenApiOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What went wrong, as a problem with a stable code.")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(problem()))));
        if (takes(method, Caller.class)) {
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiDocument.BEARER));
            operation.addParametersItem(
                    header(
                            Callers.ON_BEHALF_OF,
                            "The member for whom an app acts.",
                            new StringSchema()));
        }
        if (takes(method, Caller.class) && !method.hasMethodAnnotation(GetMapping.class)) {
            operation.addParametersItem(
                    header(
                            Callers.IDEMPOTENCY_KEY,
                            "A word of the caller's own, by which this is done once, however often"
                                    + " it is sent within 24 hours.",
                            new StringSchema().minLength(1).maxLength(255)));
        }
        if (takes(method, AtLeast.class)) {
            operation.addParametersItem(
                    header(
                            AtLeast.HEADER,
                            "The position that the answer must have got to.",
                            new IntegerSchema().format("int64")));
        }
        return operation;
    }

    private static HeaderParameter header(String name, String description, Schema<?> schema) {
        var header = new HeaderParameter();
        header.setName(name);
        header.setDescription(description);
        header.setRequired(false);
        header.setSchema(schema);
        return header;
    }

    private static Schema<?> problem() {
        return new Schema<>().$ref("#/components/schemas/" + OpenApiDocument.PROBLEM);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(type);
    }
}
