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
import app.foyer.server.graphql.KnownQuestions.Form;
import app.foyer.server.graphql.KnownQuestions.Question;
import app.foyer.server.graphql.WrittenHomes.Written;
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
 * Answers what was asked before of a page of home, before the framework takes the request apart.
 * Everything else goes the long way, which answers the same: a test holds the two beside each
 * other.
 */
final class GraphqlShortcut extends HttpFilter {
    static final String PATH = "/graphql";

    private static final long serialVersionUID = 1L;

    /** What is longer goes the long way. */
    private static final int BODY_BYTES_MAX = 8 * 1024;

    private static final String LESSON = GraphqlShortcut.class.getName();
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private final transient KnownCallers callers;
    private final transient Queries queries;
    private final transient KnownQuestions known;
    private final transient WrittenHomes homes;
    private final transient Freshness freshness;

    GraphqlShortcut(
            KnownCallers callers,
            Queries queries,
            KnownQuestions known,
            WrittenHomes homes,
            Freshness freshness) {
        this.homes = homes;
        this.callers = callers;
        this.queries = queries;
        this.known = known;
        this.freshness = freshness;
    }

    /** What the long way finds out about a question that it answers. */
    private static final class Lesson {
        private int first;
        private @Nullable HomeShape shape;
    }

    /** Whether the question is not known yet. */
    static boolean isToBeLearned(HttpServletRequest request) {
        return request.getAttribute(LESSON) instanceof Lesson;
    }

    /**
     * Told by the long way about a question that asks for a first page of home.
     *
     * @param shape by which that can be answered; null if it takes more
     */
    static void learn(HttpServletRequest request, int first, @Nullable HomeShape shape) {
        if (request.getAttribute(LESSON) instanceof Lesson lesson) {
            lesson.first = first;
            lesson.shape = shape;
        }
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
        Form form = known.find(question);
        if (form != null && answered(form, request, response)) {
            return;
        }
        HttpServletRequest again = new ReadRequest(request, body);
        Lesson lesson = new Lesson();
        if (form == null) {
            again.setAttribute(LESSON, lesson);
        }
        chain.doFilter(again, response);
        String contentType = response.getContentType();
        if (lesson.first > 0
                && contentType != null
                && response.getStatus() == HttpStatus.OK.value()) {
            known.know(question, new Form(lesson.first, contentType, lesson.shape));
        }
    }

    private boolean answered(Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HomeShape shape = form.shape();
        MemberId member = shape == null ? null : callers.member(request);
        if (shape == null || member == null) {
            return false;
        }
        Answer<Page<HomeEntry>> answer;
        Written data;
        try {
            answer = queries.ask(new HomeTimeline(member, new Stretch(form.first(), null)), 0);
            if (answer.stale()) {
                return false;
            }
            data = homes.of(answer.value(), shape);
        } catch (RuntimeException e) {
            // Where something is wrong, the long way tells it, as where something lacks.
            return false;
        }
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(PATH));
        write(form, data, answer, request, response);
        return true;
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

    private void write(
            Form form,
            Written data,
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
        response.setContentLength(DATA.length + data.length() + rest.length);
        OutputStream out = response.getOutputStream();
        out.write(DATA);
        for (byte[] piece : data.pieces()) {
            out.write(piece);
        }
        out.write(rest);
    }
}
