package app.foyer.server.caller;

import app.foyer.server.error.Fault;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Caller} and {@link AtLeast}. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    private final Callers callers;

    CallerArgument(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class
                || parameter.getParameterType() == AtLeast.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        AtLeast atLeast = atLeast(web.getHeader(AtLeast.HEADER));
        if (parameter.getParameterType() == AtLeast.class) {
            return atLeast;
        }
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("there are no requests but HTTP's");
        }
        return callers.of(request, atLeast.position());
    }

    static AtLeast atLeast(@Nullable String header) {
        try {
            return header == null ? AtLeast.ANY : AtLeast.of(header);
        } catch (NumberFormatException e) {
            throw new FrontRefused(
                    FrontCode.REQUEST_INVALID,
                    AtLeast.HEADER + " is a position.",
                    List.of(new Fault("header:" + AtLeast.HEADER, "is a position")));
        }
    }
}
