package app.foyer.server.rest;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link StretchParameters}. To have them bound cost more than to read a timeline. */
final class StretchArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StretchParameters.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return new StretchParameters(
                number(web.getParameter("first")),
                web.getParameter("after"),
                web.getParameter("before"),
                web.getParameter("since"));
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
    }
}
