package app.foyer.server.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers may do with our pages: load what we serve, and nothing from anywhere else; and keep
 * nothing of what is not said to be kept.
 */
public final class SecurityHeaders implements HeaderWriter {
    private static final String OURS =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";
    // The consoles are others' work: they set styles in the page, and load fonts from data URIs.
    private static final String CONSOLES =
            OURS
                    + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
                    + " worker-src 'self' blob:";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        write(request, response);
    }

    /** Adds them to an answer of which nothing was sent yet. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean console = path.startsWith("/graphiql") || path.startsWith("/swagger-ui");
        response.setHeader("Content-Security-Policy", console ? CONSOLES : OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-XSS-Protection", "0");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
