package app.foyer.server.rest;

import app.foyer.contract.query.LogHead;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says of every read how many events of the log are not in it yet, as far as this node knows. */
@RestControllerAdvice
final class BehindAdvice implements ResponseBodyAdvice<Object> {
    static final String BEHIND = "Foyer-Behind";

    private final LogHead head;

    BehindAdvice(LogHead head) {
        this.head = head;
    }

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String position = response.getHeaders().getFirst(Answers.POSITION);
        if (position != null && request.getMethod().equals(HttpMethod.GET)) {
            response.getHeaders().set(BEHIND, behind(head, Long.parseLong(position)));
        }
        return body;
    }

    /** How many events come after a position, as far as this node knows. */
    static String behind(LogHead head, long position) {
        return Long.toString(Math.max(0, head.position() - position));
    }
}
