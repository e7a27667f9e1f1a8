package app.foyer.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LatelyTest {
    private final Lately<Integer, String> lately = new Lately<>();
    private final List<Integer> asked = new ArrayList<>();

    private Supplier<Map<Integer, String>> read(List<Integer> things) {
        asked.addAll(things);
        Map<Integer, String> read = new HashMap<>();
        things.forEach(thing -> read.put(thing, "v" + thing));
        return () -> read;
    }

    @Test
    void whatOneReadIsKnownToTheNext() {
        assertThat(lately.of(List.of(1, 2), this::read).get())
                .containsExactly(Map.entry(1, "v1"), Map.entry(2, "v2"));
        assertThat(lately.of(List.of(3, 2, 1), this::read).get().keySet()).containsExactly(3, 2, 1);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void whatWasAskedForAndNotReadIsNotKnown() {
        Supplier<Map<Integer, String>> never = lately.of(List.of(1), this::read);
        assertThat(lately.of(List.of(1), this::read).get()).containsEntry(1, "v1");
        assertThat(never.get()).containsEntry(1, "v1");
        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void nothingIsAskedForWhereAllIsKnown() {
        assertThat(lately.of(List.of(1), this::read).get()).hasSize(1);
        asked.clear();
        assertThat(lately.of(List.of(1), this::read).get()).hasSize(1);
        assertThat(lately.of(List.of(), this::read).get()).isEmpty();
        assertThat(asked).isEmpty();
    }
}
