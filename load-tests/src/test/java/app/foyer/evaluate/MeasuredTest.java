package app.foyer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static Measured of(double... values) {
        Measured measured = new Measured();
        for (double value : values) {
            measured.add(value);
        }
        return measured;
    }

    @Test
    void whatIsRightAndFirstIsAllThereIs() {
        assertThat(Measured.ndcg(new int[] {7, 1, 2}, Set.of(7))).isEqualTo(1);
        assertThat(Measured.ndcg(new int[] {7, 5, 2}, Set.of(5, 7))).isEqualTo(1);
    }

    @Test
    void whatStandsLowerCountsLess() {
        assertThat(Measured.ndcg(new int[] {1, 7, 2}, Set.of(7)))
                .isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-12));
        double both = 1 / (1 + 1 / (Math.log(3) / Math.log(2)));
        assertThat(Measured.ndcg(new int[] {7, 1}, Set.of(7, 9))).isCloseTo(both, within(1e-12));
    }

    @Test
    void beyondTheTenthPlaceNothingCounts() {
        int[] order = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(Measured.ndcg(order, Set.of(10))).isZero();
        assertThat(Measured.recall(order, Set.of(0, 9), 3)).isEqualTo(.5);
        assertThat(Measured.recall(order, Set.of(0, 9), 10)).isEqualTo(1);
    }

    @Test
    void whereNothingIsRightNothingIsSaid() {
        assertThat(Measured.ndcg(new int[] {1}, Set.of())).isNaN();
        Measured measured = of(1, Double.NaN, 2, 3);
        assertThat(measured.mean()).isEqualTo(2);
        assertThat(measured.count()).isEqualTo(3);
        assertThat(measured.standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
    }

    @Test
    void aDifferenceIsTakenNewcomerByNewcomer() {
        Measured difference = of(.5, .7, .9).minus(of(.4, .6, .8));
        assertThat(difference.mean()).isCloseTo(.1, within(1e-12));
        assertThat(difference.halfInterval()).isCloseTo(0, within(1e-9));
    }
}
