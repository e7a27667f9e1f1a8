package app.foyer.server.error;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.util.List;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever was thrown into a {@link Problem}. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Unreadable unreadable = new Unreadable();

    /** The problem that {@code thrown} is; what nobody foresaw is logged, and told as internal. */
    public Problem of(Throwable thrown) {
        for (Throwable t : Causes.of(thrown)) {
            if (t instanceof Refused refused) {
                return of(refused);
            }
            if (t instanceof FrontRefused refused) {
                return of(refused);
            }
        }
        return switch (thrown) {
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case MissingServletRequestParameterException e ->
                    invalid("query:" + e.getParameterName(), "is missing");
            case MissingRequestHeaderException e ->
                    invalid("header:" + e.getHeaderName(), "is missing");
            case HttpMessageNotReadableException e -> of(unreadable.reason(e));
            case AuthenticationException e -> token(e);
            case AccessDeniedException _ -> Problem.of(FrontCode.SCOPE_MISSING);
            // What Tomcat says of a request that it cannot read may hold what was sent.
            case InvalidParameterException e -> ofStatus(e.getErrorCode());
            case BadRequestException _ -> Problem.of(FrontCode.REQUEST_UNREADABLE);
            case ErrorResponse e -> ofStatus(e.getStatusCode().value());
            default -> unforeseen(thrown);
        };
    }

    /** The problem of a refusal by a side: the only mapping of refusals to HTTP statuses. */
    static Problem of(Refused refused) {
        Refusal refusal = refused.refusal();
        String detail = refused.getMessage();
        return new Problem(
                refusal.code(),
                status(refusal.kind()),
                refusal.sentence(),
                detail == null ? refusal.sentence() : detail,
                List.of());
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case NOT_YET -> 503;
        };
    }

    private static Problem of(FrontRefused refused) {
        FrontCode code = refused.code();
        String detail = refused.getMessage();
        return new Problem(
                code.code(),
                code.status(),
                code.sentence(),
                detail == null ? code.sentence() : detail,
                refused.faults());
    }

    /** The problem behind a bare HTTP status, as Spring, its firewall or Tomcat give it. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(FrontCode.REQUEST_UNREADABLE);
            case 401 -> Problem.of(FrontCode.TOKEN_INVALID);
            case 403 -> Problem.of(FrontCode.SCOPE_MISSING);
            case 404 -> Problem.of(FrontCode.NOT_FOUND);
            case 405, 501 -> Problem.of(FrontCode.METHOD_NOT_ALLOWED);
            case 406 -> Problem.of(FrontCode.NOT_ACCEPTABLE);
            case 413 -> Problem.of(FrontCode.BODY_TOO_LARGE);
            case 415 -> Problem.of(FrontCode.MEDIA_TYPE_UNSUPPORTED);
            case 503 -> Problem.of(FrontCode.STORE_UNAVAILABLE);
            default -> Problem.of(status < 500 ? FrontCode.REQUEST_UNREADABLE : FrontCode.INTERNAL);
        };
    }

    /** A path or query parameter that is not of its type; what is no id is the id of nothing. */
    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        Class<?> asked = e.getRequiredType();
        Refusal unknown = asked == null ? null : Unknowns.refusalFor(asked);
        return unknown != null
                ? of(new Refused(unknown))
                : invalid("query:" + e.getName(), "is not of the type that is asked for");
    }

    private static Problem invalid(String pointer, String what) {
        return of(Unreadable.invalid(pointer, what));
    }

    private static Problem token(AuthenticationException e) {
        if (e instanceof InsufficientAuthenticationException) {
            return Problem.of(FrontCode.TOKEN_MISSING);
        }
        boolean expired =
                Causes.of(e).stream()
                        .filter(JwtValidationException.class::isInstance)
                        .flatMap(t -> ((JwtValidationException) t).getErrors().stream())
                        .map(error -> error.getDescription())
                        .anyMatch(text -> text != null && text.startsWith("Jwt expired"));
        return Problem.of(expired ? FrontCode.TOKEN_EXPIRED : FrontCode.TOKEN_INVALID);
    }

    private static Problem unforeseen(Throwable thrown) {
        if (StoreOutage.isBehind(thrown)) {
            LOG.warn("A store does not answer: {}", thrown.toString());
            return Problem.of(FrontCode.STORE_UNAVAILABLE);
        }
        LOG.error("Nobody foresaw this", thrown);
        return Problem.of(FrontCode.INTERNAL);
    }
}
