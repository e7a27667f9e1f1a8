package app.foyer.server.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The {@link Threshold} before everything that REST lets read; who writes is a member, or is told
 * otherwise.
 */
final class ThresholdInterceptor implements HandlerInterceptor {
    private final Callers callers;
    private final Threshold threshold;

    ThresholdInterceptor(Callers callers, Threshold threshold) {
        this.callers = callers;
        this.threshold = threshold;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads
                && handler instanceof HandlerMethod method
                && !method.hasMethodAnnotation(ForAnybody.class)) {
            long atLeast = CallerArgument.atLeast(request.getHeader(AtLeast.HEADER)).position();
            threshold.cross(callers.of(request, atLeast), atLeast);
        }
        return true;
    }
}
