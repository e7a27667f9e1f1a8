package app.foyer.server.rest;

import app.foyer.contract.Limits;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.LogHead;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.KnownCallers;
import app.foyer.server.caller.SecurityHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers what is asked most, a member's first page of home, before the framework takes the request
 * apart: of whoever called before, and asks for nothing special. Everything else goes the long way
 * ({@link TimelinesController}), which answers the same: a test holds the two beside each other.
 */
final class HomeShortcut extends HttpFilter {
    static final String PATH = "/v1/timelines/home";

    private static final long serialVersionUID = 1L;
    private static final String FIRST = "first=";
    private static final byte[] ITEMS = "{\"items\":".getBytes(StandardCharsets.US_ASCII);

    private final transient KnownCallers callers;
    private final transient Queries queries;
    private final transient RenderedHomes rendered;
    private final transient LogHead head;

    HomeShortcut(KnownCallers callers, Queries queries, RenderedHomes rendered, LogHead head) {
        this.callers = callers;
        this.queries = queries;
        this.rendered = rendered;
        this.head = head;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answer<Page<HomeEntry>> answer = answer(request);
        if (answer == null) {
            chain.doFilter(request, response);
        } else {
            ServerHttpObservationFilter.findObservationContext(request)
                    .ifPresent(context -> context.setPathPattern(PATH));
            write(answer, request, response);
        }
    }

    /**
     * Null for what goes the long way, also where something is wrong or lacks: there it is told.
     */
    private @Nullable Answer<Page<HomeEntry>> answer(HttpServletRequest request) {
        int first = isPlain(request) ? first(request.getQueryString()) : 0;
        MemberId member = first == 0 ? null : callers.member(request);
        if (member == null) {
            return null;
        }
        try {
            var answer = queries.ask(new HomeTimeline(member, new Stretch(first, null)), 0);
            return answer.stale() ? null : answer;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getRequestURI().equals(PATH)
                && request.getHeader(AtLeast.HEADER) == null
                && (accept == null
                        || accept.equals(MediaType.ALL_VALUE)
                        || accept.equals(MediaType.APPLICATION_JSON_VALUE));
    }

    /** How many entries are asked for, if nothing else is; else 0. */
    private static int first(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return PageParameters.FIRST_DEFAULT;
        }
        int digits = query.length() - FIRST.length();
        if (!query.startsWith(FIRST) || digits < 1 || digits > 3) {
            return 0;
        }
        int first = 0;
        for (int i = FIRST.length(); i < query.length(); i++) {
            int digit = query.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            first = 10 * first + digit;
        }
        return first <= Limits.PAGE_SIZE_MAX ? first : 0;
    }

    private void write(
            Answer<Page<HomeEntry>> answer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page<HomeEntry> page = answer.value();
        RenderedHomes.Rendered items = rendered.of(page);
        byte[] rest = rest(answer).getBytes(StandardCharsets.US_ASCII);
        SecurityHeaders.write(request, response);
        response.setHeader(Answers.POSITION, Long.toString(answer.position()));
        response.setHeader(BehindAdvice.BEHIND, BehindAdvice.behind(head, answer.position()));
        if (page.hasNext() && page.endCursor() != null) {
            response.setHeader(
                    HttpHeaders.LINK, Answers.link(request, page.endCursor(), Answers.AFTER));
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(ITEMS.length + items.length() + rest.length);
        OutputStream out = response.getOutputStream();
        out.write(ITEMS);
        items.writeTo(out);
        out.write(rest);
    }

    /** What follows the items; a cursor holds nothing that JSON would escape. */
    private static String rest(Answer<Page<HomeEntry>> answer) {
        String end = answer.value().endCursor();
        return ",\"endCursor\":"
                + (end == null ? "null" : '"' + end + '"')
                + ",\"hasNext\":"
                + answer.value().hasNext()
                + ",\"position\":"
                + answer.position()
                + ",\"stale\":false}";
    }
}
