package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.projection.Errand;
import app.foyer.contract.projection.Errand.Task;
import app.foyer.contract.projection.Errands;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What operators have all nodes do, in the real database. */
class ErrandRowsTest {

    @Test
    void eachNodeSeesWhatAnyGaveInOrder() {
        try (TestSide test = new TestSide();
                var another = test.another()) {
            Errands one = test.side.errands();
            Errands other = another.errands();
            assertThat(one.last()).isZero();
            assertThat(one.give("search", Task.RETRY, "post/1")).isEqualTo(1);
            assertThat(other.give("search", Task.RESET, null)).isEqualTo(2);
            assertThat(one.give("elsewhere", Task.DROP, "post/2")).isEqualTo(3);
            assertThat(other.last()).isEqualTo(3);
            assertThat(other.after(0, "search"))
                    .containsExactly(
                            new Errand(1, Task.RETRY, "post/1"), new Errand(2, Task.RESET, null));
            assertThat(one.after(1, "search")).containsExactly(new Errand(2, Task.RESET, null));
            assertThat(one.after(2, "search")).isEmpty();
        }
    }

    @Test
    void whoGiveAtOnceGetDifferentNumbersAndNoneIsLeftOut() {
        try (TestSide test = new TestSide()) {
            Errands errands = test.side.errands();
            List<Long> numbers =
                    IntStream.range(0, 40)
                            .parallel()
                            .mapToObj(i -> errands.give("search", Task.DROP, "post/" + i))
                            .toList();
            assertThat(numbers).doesNotHaveDuplicates();
            assertThat(errands.after(0, "search"))
                    .extracting(Errand::number)
                    .containsExactlyElementsOf(numbers.stream().sorted().toList());
            assertThat(errands.last()).isEqualTo(40);
        }
    }
}
