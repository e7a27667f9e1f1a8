package app.foyer.server.error;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers with a problem whatever a controller throws. */
@RestControllerAdvice
final class ProblemAdvice {
    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> anything(Exception thrown, HttpServletRequest request) {
        ResponseEntity<byte[]> answer =
                ProblemWriter.entity(problems.of(thrown), request.getRequestURI());
        if (thrown instanceof HttpRequestMethodNotSupportedException e
                && e.getSupportedMethods() != null) {
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .header("Allow", String.join(", ", e.getSupportedMethods()))
                    .body(answer.getBody());
        }
        return answer;
    }
}
