package app.foyer.server.graphql;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.server.caller.KnownCallers;
import app.foyer.server.caller.SecurityHeaders;
import app.foyer.server.graphql.KeptAnswers.Form;
import app.foyer.server.graphql.KeptAnswers.Made;
import app.foyer.server.graphql.KeptAnswers.Question;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers what was asked before of a page of home that is still good, before the framework takes
 * the request apart. Everything else goes the long way, which answers the same: a test holds the
 * two beside each other.
 */
final class GraphqlShortcut extends HttpFilter {
    static final String PATH = "/graphql";

    private static final long serialVersionUID = 1L;

    /** What is longer goes the long way. */
    private static final int BODY_BYTES_MAX = 8 * 1024;

    private static final String MADE = Made.class.getName();
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private final transient KnownCallers callers;
    private final transient Queries queries;
    private final transient KeptAnswers kept;
    private final transient Freshness freshness;

    GraphqlShortcut(KnownCallers callers, Queries queries, KeptAnswers kept, Freshness freshness) {
        this.callers = callers;
        this.queries = queries;
        this.kept = kept;
        this.freshness = freshness;
    }

    /** Told by the long way: how it answered what it is about to answer. */
    static void made(HttpServletRequest request, Made made) {
        request.setAttribute(MADE, made);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlain(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        Question question = new Question(body, request.getHeader(HttpHeaders.ACCEPT));
        Form form = kept.form(question);
        Answer<Page<HomeEntry>> answer = form == null ? null : answer(request, form);
        byte[] data = answer == null ? null : kept.data(question, answer.value());
        if (form != null && answer != null && data != null) {
            ServerHttpObservationFilter.findObservationContext(request)
                    .ifPresent(context -> context.setPathPattern(PATH));
            write(form, data, answer, request, response);
            return;
        }
        HttpServletRequest again = new ReadRequest(request, body);
        chain.doFilter(again, response);
        String contentType = response.getContentType();
        if (again.getAttribute(MADE) instanceof Made made
                && contentType != null
                && response.getStatus() == HttpStatus.OK.value()) {
            kept.keep(question, made, contentType);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        int length = request.getContentLength();
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(PATH)
                && request.getQueryString() == null
                && length > 0
                && length <= BODY_BYTES_MAX
                && MediaType.APPLICATION_JSON_VALUE.equals(request.getContentType());
    }

    /** Null for what goes the long way, also where something is wrong: there it is told. */
    private @Nullable Answer<Page<HomeEntry>> answer(HttpServletRequest request, Form form) {
        MemberId member = callers.member(request);
        if (member == null) {
            return null;
        }
        try {
            return queries.ask(new HomeTimeline(member, new Stretch(form.first(), null)), 0);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void write(
            Form form,
            byte[] data,
            Answer<?> answer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] rest =
                (",\"extensions\":{\"foyer\":" + freshness.json(answer.position()) + "}}")
                        .getBytes(StandardCharsets.US_ASCII);
        SecurityHeaders.write(request, response);
        response.setHeader(Freshness.POSITION, Long.toString(answer.position()));
        response.setContentType(form.contentType());
        response.setContentLength(DATA.length + data.length + rest.length);
        OutputStream out = response.getOutputStream();
        out.write(DATA);
        out.write(data);
        out.write(rest);
    }
}
