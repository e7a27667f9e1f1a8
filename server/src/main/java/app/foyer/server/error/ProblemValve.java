package app.foyer.server.error;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Tells as a problem what Tomcat itself turns away, before any of our code is asked: an address
 * with a broken escape, for example. Public, because Tomcat makes it by name.
 */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            String instance = request.getRequestURI();
            byte[] body =
                    ProblemWriter.bytes(
                            Problems.ofStatus(status), instance == null ? "/" : instance);
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The caller has gone, or was answered already.
            container.getLogger().debug("not told", e);
        }
    }
}
