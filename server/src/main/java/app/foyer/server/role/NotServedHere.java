package app.foyer.server.role;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** This server's roles do not cover what it was asked; another server's do. Status 503. */
public final class NotServedHere extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    /** The stable code, as in {@code docs/reference/errors.md}. */
    public static final String CODE = "not-served-here";

    NotServedHere(Role needed) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(needed), null);
    }

    private static ProblemDetail problem(Role needed) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "This server does not have the role " + needed + ": ask another one.");
        problem.setTitle("Not served here");
        problem.setProperty("code", CODE);
        return problem;
    }
}
