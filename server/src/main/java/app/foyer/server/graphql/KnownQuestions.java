package app.foyer.server.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Questions that were asked before, and what is known of them. That is the same whoever asks: what
 * of it is answered to whom is read each time.
 */
final class KnownQuestions {
    private static final long BYTES_MAX = 500_000;

    private final Cache<Question, Form> forms =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES_MAX)
                    .weigher((Question question, Form _) -> question.body.length)
                    .build();

    /** A request's body, and the kind of answer that it accepts. */
    static final class Question {
        private final byte[] body;
        private final @Nullable String accept;
        private final int hash;

        Question(byte[] body, @Nullable String accept) {
            this.body = body;
            this.accept = accept;
            this.hash = 31 * Arrays.hashCode(body) + (accept == null ? 0 : accept.hashCode());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question question
                    && hash == question.hash
                    && Arrays.equals(body, question.body)
                    && (accept == null ? question.accept == null : accept.equals(question.accept));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * What is known of a question that asks for a first page of home.
     *
     * @param first how many entries it asks for
     * @param shape by which it is answered from that page; null if that takes more
     */
    record Form(int first, String contentType, @Nullable HomeShape shape) {}

    /** Null for what was not asked before, or does not ask for home. */
    @Nullable Form find(Question question) {
        return forms.getIfPresent(question);
    }

    void know(Question question, Form form) {
        forms.put(question, form);
    }
}
