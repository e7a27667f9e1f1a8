package app.foyer.server.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Problem} as the answer. */
public final class ProblemWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Problems problems;

    public ProblemWriter(Problems problems) {
        this.problems = problems;
    }

    /** Answers with the problem that {@code thrown} is. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        write(request.getRequestURI(), response, problems.of(thrown));
    }

    static void write(String instance, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = bytes(problem, instance);
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The answer for Spring MVC; bytes, so that whatever a caller accepts, it is written. */
    static ResponseEntity<byte[]> entity(Problem problem, String instance) {
        HttpHeaders headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(HttpStatusCode.valueOf(problem.status()))
                .headers(headers)
                .body(bytes(problem, instance));
    }

    static byte[] bytes(Problem problem, String instance) {
        return JSON.writeValueAsString(problem.body(instance)).getBytes(StandardCharsets.UTF_8);
    }
}
