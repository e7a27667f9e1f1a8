package app.foyer.search.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.search.fit.Evidence.Use;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final double WORDS = 1_000_000;

    /** A word that a share of all that is written consists of, in a community of a size. */
    private static double evidence(double here, double wordsHere, double everywhere) {
        return Evidence.of(new Use(here, 0, wordsHere, everywhere, WORDS, 1));
    }

    @Test
    void aWordThatIsNotUsedSaysNothing() {
        assertThat(evidence(0, 10_000, 500)).isZero();
        assertThat(evidence(0, 0, 0)).isZero();
        assertThat(Evidence.of(new Use(0, 0, 0, 0, 0, 1))).isZero();
    }

    @Test
    void aWordAsFrequentHereAsElsewhereAddsLittle() {
        assertThat(evidence(1_000, 100_000, 10_000)).isCloseTo(Math.log(1.25), within(0.01));
    }

    @Test
    void theMoreOfItIsHereAndTheLessElsewhereTheMoreItSays() {
        assertThat(evidence(50, 10_000, 100)).isGreaterThan(evidence(20, 10_000, 100));
        assertThat(evidence(20, 10_000, 100)).isGreaterThan(evidence(20, 10_000, 5_000));
    }

    @Test
    void aHugeCommunityDoesNotWinByVolume() {
        double small = evidence(40, 2_000, 600);
        double huge = evidence(560, 800_000, 600);
        assertThat(small).isGreaterThan(huge);
    }

    @Test
    void oneLuckyPostIsLessThanASteadyTopic() {
        assertThat(evidence(1, 8, 300)).isLessThan(evidence(100, 2_000, 300));
    }

    @Test
    void aWordThatOneOtherPostHeldOnceIsNoProof() {
        assertThat(evidence(1, 2_000, 1)).isLessThan(evidence(40, 2_000, 40));
    }

    @Test
    void anEmptyCommunityIsKnownByWhatItSaysOfItselfAndALargeOneByWhatIsWritten() {
        double saidOnly = Evidence.of(new Use(0, 0.5, 0, 100, WORDS, 1));
        double saidAmongMuch = Evidence.of(new Use(0, 0.5, 100_000, 100, WORDS, 1));
        assertThat(saidOnly).isGreaterThan(4);
        assertThat(saidAmongMuch).isBetween(0.1, saidOnly / 2);
    }

    @Test
    void aSampleOfALargeCommunityTellsWhatAllOfItWould() {
        double all = evidence(8_000, 200_000, 20_000);
        double sampled = Evidence.of(new Use(400, 0, 200_000, 1_000, WORDS, 0.05));
        assertThat(sampled).isCloseTo(all, within(0.05));
    }

    @Test
    void sizeAloneSaysNothingOfATypicalCommunityAndALittleOfOthers() {
        assertThat(Evidence.ofSize(4_000, 4_000)).isZero();
        assertThat(Evidence.ofSize(400_000, 4_000)).isBetween(3.0, Math.log(100));
        assertThat(Evidence.ofSize(0, 4_000)).isBetween(-4.0, -3.0);
        assertThat(Evidence.ofSize(0, 0)).isZero();
    }

    @Test
    void likenessGrowsFromZeroToOne() {
        double previous = 0;
        for (double evidence = -30; evidence <= 60; evidence++) {
            double likeness = Evidence.likeness(evidence);
            assertThat(likeness).isGreaterThan(previous).isLessThan(1);
            previous = likeness;
        }
        assertThat(Evidence.likeness(0)).isLessThan(0.1);
        assertThat(Evidence.likeness(12)).isGreaterThan(0.9);
    }
}
