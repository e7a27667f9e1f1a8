package app.foyer.server.rest;

import app.foyer.contract.command.Receipt;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Page;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What every answer has in common: its position, whether it is stale, where the next page is. */
final class Answers {
    /** The parameter by which one reads on to what is older. */
    static final String AFTER = "after";

    /** By which one reads on to what is newer. */
    static final String BEFORE = "before";

    static final String POSITION = "Foyer-Position";
    static final String STALE = "Foyer-Stale";

    /** Of an answer that was given before, under the same idempotency key. */
    static final String REPEATED = "Idempotency-Replayed";

    private Answers() {}

    /** A command was done, and there is nothing to show. */
    static ResponseEntity<Void> done(Receipt receipt) {
        return ResponseEntity.noContent().headers(headers(receipt)).build();
    }

    /** Something new is below {@code path}. */
    static ResponseEntity<Created> created(Receipt receipt, String path) {
        return created(receipt, path, new Created(receipt.about().key(), receipt.position()));
    }

    /** Something new is below {@code path}, and this is said of it. */
    static <T> ResponseEntity<T> created(Receipt receipt, String path, T body) {
        URI address = URI.create(path + receipt.about().key());
        return ResponseEntity.created(address).headers(headers(receipt)).body(body);
    }

    /** It is not settled yet; how far it has come can be read there. */
    static ResponseEntity<Created> accepted(Receipt receipt, String where) {
        return ResponseEntity.accepted()
                .location(URI.create(where))
                .headers(headers(receipt))
                .body(new Created(receipt.about().key(), receipt.position()));
    }

    private static HttpHeaders headers(Receipt receipt) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(POSITION, Long.toString(receipt.position()));
        if (receipt.repeated()) {
            headers.set(REPEATED, "true");
        }
        return headers;
    }

    /** What was read. */
    static <T> ResponseEntity<T> read(Answer<?> answer, T body) {
        return headed(answer).body(body);
    }

    /** How many are new; {@code max} stands for that many or more. */
    static ResponseEntity<Unread> unread(Answer<Integer> count, int max) {
        return read(
                count,
                new Unread(count.value(), count.value() >= max, count.position(), count.stale()));
    }

    /** A page of what was read. */
    static <T, V> ResponseEntity<PageView<V>> page(Answer<Page<T>> answer, Function<T, V> view) {
        return page(answer, view, AFTER);
    }

    /** A page of what was read, on from which one reads by the parameter {@code direction}. */
    static <T, V> ResponseEntity<PageView<V>> page(
            Answer<Page<T>> answer, Function<T, V> view, String direction) {
        List<Entry<V>> items =
                answer.value().edges().stream()
                        .map(edge -> new Entry<>(view.apply(edge.node()), edge.cursor()))
                        .toList();
        return page(answer, items, direction);
    }

    /** A page of what was read, its entries already made. */
    static <V> ResponseEntity<PageView<V>> page(
            Answer<? extends Page<?>> answer, List<Entry<V>> items) {
        return page(answer, items, AFTER);
    }

    static <V> ResponseEntity<PageView<V>> page(
            Answer<? extends Page<?>> answer, List<Entry<V>> items, String direction) {
        Page<?> page = answer.value();
        var response = headed(answer);
        if (page.hasNext() && page.endCursor() != null) {
            response.header(HttpHeaders.LINK, link(currentRequest(), page.endCursor(), direction));
        }
        return response.body(
                new PageView<>(
                        items,
                        page.endCursor(),
                        page.hasNext(),
                        answer.position(),
                        answer.stale()));
    }

    /** A short list of what was read. */
    static <V> ResponseEntity<ListView<V>> list(Answer<?> answer, List<V> items) {
        return read(answer, new ListView<>(items, answer.position(), answer.stale()));
    }

    private static ResponseEntity.BodyBuilder headed(Answer<?> answer) {
        var response = ResponseEntity.ok().header(POSITION, Long.toString(answer.position()));
        return answer.stale() ? response.header(STALE, "true") : response;
    }

    private static HttpServletRequest currentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }

    /** To the address that was asked, from a cursor on; its other parameters as they came. */
    static String link(HttpServletRequest request, String cursor, String direction) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String others =
                Arrays.stream(query.split("&", -1))
                        .filter(each -> !each.isEmpty() && !each.startsWith(direction + "="))
                        .map(each -> each + "&")
                        .collect(Collectors.joining());
        String from = direction + "=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        String rel = direction.equals(BEFORE) ? "prev" : "next";
        return "<" + request.getRequestURI() + "?" + others + from + ">; rel=\"" + rel + "\"";
    }

    /**
     * An entry of a page.
     *
     * @param cursor from which the list can be read on
     */
    record Entry<V>(@JsonUnwrapped V item, String cursor) {}

    /**
     * A page.
     *
     * @param endCursor where to read on; null if there is nothing on this page
     * @param position up to which position of the log everything is in it
     * @param stale whether the caller asked for more than that
     */
    record PageView<V>(
            List<Entry<V>> items,
            @Nullable String endCursor,
            boolean hasNext,
            long position,
            boolean stale) {}

    /** A list that has no pages. */
    record ListView<V>(List<V> items, long position, boolean stale) {}

    /** How many are new. */
    record Unread(int count, boolean orMore, long position, boolean stale) {}

    /** What was made, and the position from which it can be read. */
    record Created(String id, long position) {}
}
