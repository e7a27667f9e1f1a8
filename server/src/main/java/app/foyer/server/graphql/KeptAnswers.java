package app.foyer.server.graphql;

import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were made from a member's first page of home and from nothing else: whoever asks the
 * same of the same page is given the same. That page is given for as long as it is good, and no
 * longer is what was made of it.
 */
final class KeptAnswers {
    private static final long QUESTION_BYTES_MAX = 500_000;
    private static final long ANSWER_BYTES_MAX = Runtime.getRuntime().maxMemory() / 32;

    private final Cache<Question, Form> forms =
            Caffeine.newBuilder()
                    .maximumWeight(QUESTION_BYTES_MAX)
                    .weigher((Question question, Form _) -> question.body.length)
                    .build();

    private final Cache<Asked, byte[]> answers =
            Caffeine.newBuilder()
                    .maximumWeight(ANSWER_BYTES_MAX)
                    .weigher((Asked _, byte[] data) -> data.length)
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

    /** What was asked of which page; two pages are the same only if they are one. */
    private static final class Asked {
        private final Question question;
        private final Page<HomeEntry> page;

        Asked(Question question, Page<HomeEntry> page) {
            this.question = question;
            this.page = page;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked
                    && page == asked.page
                    && question.equals(asked.question);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(page) + question.hash;
        }
    }

    /**
     * What a question comes to: that is the same whoever asks it.
     *
     * @param first how many entries of home it asks for
     */
    record Form(int first, String contentType) {}

    /**
     * An answer that the long way made.
     *
     * @param page the only thing that it was made from
     * @param data of the answer, as JSON
     */
    record Made(Page<HomeEntry> page, int first, String data) {}

    /** Null for what was not asked before, or is made from more than home. */
    @Nullable Form form(Question question) {
        return forms.getIfPresent(question);
    }

    /** The answer's data; null where it is to be made. */
    byte @Nullable [] data(Question question, Page<HomeEntry> page) {
        return answers.getIfPresent(new Asked(question, page));
    }

    void keep(Question question, Made made, String contentType) {
        forms.put(question, new Form(made.first(), contentType));
        answers.put(new Asked(question, made.page()), made.data().getBytes(StandardCharsets.UTF_8));
    }
}
