package app.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Seeds;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommunityCountsTest {

    @Test
    void itCountsAsAPlainMapDoes() {
        Seeds.each(
                20,
                random -> {
                    CommunityCounts counts = new CommunityCounts();
                    Map<Long, Integer> expected = new HashMap<>();
                    int spread = 1 + random.nextInt(2_000);
                    for (int i = 0; i < 3_000; i++) {
                        long community = random.nextInt(spread) * (long) random.nextInt(3) - 5;
                        int more = 1 + random.nextInt(4);
                        counts.add(community, more);
                        expected.merge(community, more, Integer::sum);
                    }
                    Map<Long, Integer> visited = new HashMap<>();
                    counts.forEach(visited::put);
                    assertThat(visited).isEqualTo(expected);
                    assertThat(counts.size()).isEqualTo(expected.size());
                    expected.forEach((community, count) ->
                            assertThat(counts.of(community)).isEqualTo(count));
                    assertThat(counts.of(1L << 40)).isZero();
                });
    }

    @Test
    void whatGrowsBeyondAnyNumberStaysAtTheLargest() {
        CommunityCounts counts = new CommunityCounts();
        counts.add(7, Integer.MAX_VALUE);
        counts.add(7, 1);
        assertThat(counts.of(7)).isEqualTo(Integer.MAX_VALUE);
    }
}
