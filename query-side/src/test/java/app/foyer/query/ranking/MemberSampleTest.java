package app.foyer.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MemberSampleTest {
    private static MemberSample of(List<Long> members) {
        MemberSample sample = MemberSample.NONE;
        for (long member : members) {
            sample = sample.with(member);
        }
        return sample;
    }

    private static MemberSample range(long from, long to) {
        return of(LongStream.range(from, to).boxed().toList());
    }

    @Test
    void theOrderInWhichMembersCameDoesNotMatter() {
        List<Long> members = new ArrayList<>(LongStream.range(0, 100).boxed().toList());
        MemberSample inOrder = of(members);
        Seeds.each(
                20,
                random -> {
                    Collections.shuffle(members, random);
                    assertThat(of(members).write()).isEqualTo(inOrder.write());
                });
        assertThat(inOrder.write()).hasSize(64);
        assertThat(MemberSample.read(inOrder.write()).write()).isEqualTo(inOrder.write());
    }

    @Test
    void aMemberCountsOnce() {
        assertThat(range(0, 5).with(3).write()).isEqualTo(range(0, 5).write());
    }

    @Test
    void theSameAndOthersAreTold() {
        assertThat(range(0, 50).overlap(range(0, 50))).isEqualTo(1);
        assertThat(range(0, 50).overlap(range(50, 100))).isZero();
        assertThat(range(0, 3).overlap(range(0, 6))).isEqualTo(.5);
        assertThat(MemberSample.NONE.overlap(range(0, 3))).isZero();
        assertThat(MemberSample.NONE.overlap(MemberSample.NONE)).isZero();
    }

    @Test
    void theOverlapIsRightOnAverage() {
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            long from = i * 1_000L;
            sum += range(from, from + 200).overlap(range(from + 100, from + 300));
        }
        assertThat(sum / 400).isCloseTo(1.0 / 3, within(.03));
    }
}
