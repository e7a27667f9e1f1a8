package app.foyer.server.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void oneIsNotMany() {
        assertThat(Counted.of(0, "bucket")).isEqualTo("0 buckets");
        assertThat(Counted.of(1, "bucket")).isEqualTo("1 bucket");
        assertThat(Counted.of(17, "bucket")).isEqualTo("17 buckets");
        assertThat(Counted.of(1, "entity", "entities")).isEqualTo("1 entity");
        assertThat(Counted.of(2, "entity", "entities")).isEqualTo("2 entities");
    }
}
