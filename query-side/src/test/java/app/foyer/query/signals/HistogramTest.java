package app.foyer.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Instant YEAR_AGO = NOON.minus(Duration.ofDays(365));

    private static Instant daysAgo(long days) {
        return NOON.minus(Duration.ofDays(days));
    }

    private static Histogram lively(long... daysAgo) {
        Histogram histogram = Histogram.read(Tally.LIVELY, null);
        for (long days : daysAgo) {
            histogram.add(daysAgo(days), 1);
        }
        return histogram;
    }

    @Test
    void whatHappenedHalvesPerHalfLife() {
        assertThat(lively(0, 7, 7, 14).worth(NOON, Duration.ofDays(7)))
                .isCloseTo(1 + 2 * .5 + .25, within(1e-9));
    }

    /** Else what is taken away in another order would leave another histogram. */
    @Test
    void oneThatIsCountedDownToNothingStillKnowsHowFarItHasGot() {
        Instant longAgo = NOON.minus(Duration.ofDays(30));
        Histogram one = Histogram.read(Tally.WAITING, null);
        one.add(NOON, 1);
        one.add(NOON, -1);
        Histogram again = Histogram.read(Tally.WAITING, one.write());
        again.add(longAgo, -1);
        Histogram other = Histogram.read(Tally.WAITING, null);
        other.add(NOON, 1);
        other.add(longAgo, -1);
        other.add(NOON, -1);
        assertThat(again.write()).isEqualTo(other.write());
    }

    @Test
    void whatLiesAheadCountsWhole() {
        Instant before = NOON.minus(Duration.ofDays(3));
        assertThat(lively(0, 7).worth(before, Duration.ofDays(7)))
                .isCloseTo(1 + Math.pow(2, -4.0 / 7), within(1e-9));
    }

    @Test
    void timePassesWithoutAnythingBeingWritten() {
        Histogram histogram = lively(0);
        String written = histogram.write();
        assertThat(histogram.worth(NOON.plus(Duration.ofDays(21)), Duration.ofDays(7)))
                .isCloseTo(.125, within(1e-9));
        assertThat(histogram.write()).isEqualTo(written);
    }

    @Test
    void theLastDaysAreCountedWhole() {
        Histogram histogram = lively(0, 6, 7, 29, 30);
        assertThat(histogram.last(NOON, Duration.ofDays(7))).isEqualTo(2);
        assertThat(histogram.last(NOON, Duration.ofDays(30))).isEqualTo(4);
        assertThat(histogram.last(NOON.plus(Duration.ofDays(90)), Duration.ofDays(30))).isZero();
    }

    @Test
    void whatIsLongerAgoThanIsRememberedChangesNothing() {
        Histogram histogram = lively(0);
        histogram.add(daysAgo(Tally.LIVELY.periods()), 1);
        assertThat(histogram.write()).isEqualTo(lively(0).write());
        assertThat(lively(Tally.LIVELY.periods(), 0).write()).isEqualTo(lively(0).write());
    }

    @Test
    void whatIsTakenBackIsGone() {
        Histogram histogram = lively(3, 0);
        histogram.add(daysAgo(3), -1);
        assertThat(histogram.worth(NOON, Duration.ofDays(7)))
                .isEqualTo(lively(0).worth(NOON, Duration.ofDays(7)));
    }

    @Test
    void onlyWhatIsSettledCountsWhereThatIsAsked() {
        Histogram firsts = Histogram.read(Tally.FIRSTS, null);
        firsts.add(daysAgo(10), 5);
        firsts.add(daysAgo(60), 3);
        double worth = firsts.worth(NOON, Duration.ofDays(180), Duration.ofDays(37));
        assertThat(worth).isBetween(2.0, 3.0);
    }

    private static Histogram perHalfMonth(Tally tally, long... counts) {
        Histogram histogram = Histogram.read(tally, null);
        for (int back = 0; back < counts.length; back++) {
            histogram.add(daysAgo(back * 15L), counts[back]);
        }
        return histogram;
    }

    @Test
    void aWaveOfUnansweredCountsNoMoreThanIsUsualAndOne() {
        long[] usual = new long[24];
        Arrays.fill(usual, 3);
        Histogram heard = perHalfMonth(Tally.HEARD, 1, 1, 1);
        long[] wave = usual.clone();
        wave[1] = 1_000;
        assertThat(perHalfMonth(Tally.FIRSTS, wave).tempered(heard, 1, YEAR_AGO, NOON).write())
                .isEqualTo(perHalfMonth(Tally.FIRSTS, with(usual, 1, 1 + 2 * 3 + 1)).write());
        assertThat(perHalfMonth(Tally.FIRSTS, usual).tempered(heard, 1, YEAR_AGO, NOON).write())
                .isEqualTo(perHalfMonth(Tally.FIRSTS, usual).write());
    }

    @Test
    void aWaveThatIsAnsweredCountsWhole() {
        Histogram firsts = perHalfMonth(Tally.FIRSTS, 0, 50);
        assertThat(firsts.tempered(perHalfMonth(Tally.HEARD, 0, 50), 0, YEAR_AGO, NOON).write())
                .isEqualTo(firsts.write());
        assertThat(firsts.tempered(perHalfMonth(Tally.HEARD, 0, 30), 0, YEAR_AGO, NOON).write())
                .isEqualTo(perHalfMonth(Tally.FIRSTS, 0, 30).write());
    }

    @Test
    void whatTheFirstDaysBringIsUsual() {
        Histogram firsts = perHalfMonth(Tally.FIRSTS, 50);
        assertThat(firsts.tempered(perHalfMonth(Tally.HEARD, 10), 0, daysAgo(3), NOON).write())
                .isEqualTo(firsts.write());
    }

    private static long[] with(long[] counts, int at, long count) {
        long[] changed = counts.clone();
        changed[at] = count;
        return changed;
    }

    @Test
    void whatIsCountedInAMonthIsAnAverageOverPeriods() {
        Instant begun = Instant.ofEpochMilli(Tally.ARRIVED.periodOf(NOON) * 15L * DAY_MS);
        Histogram arrived = Histogram.read(Tally.ARRIVED, null);
        arrived.add(begun, 3);
        arrived.add(begun.minus(Duration.ofDays(1)), 4);
        arrived.add(begun.minus(Duration.ofDays(16)), 6);
        Instant third = begun.plus(Duration.ofDays(5));
        assertThat(arrived.perMonth(third, 0, 1)).isEqualTo(3 * 30 / 5.0);
        assertThat(arrived.perMonth(third, 0, 2)).isEqualTo(7 * 30 / 20.0);
        assertThat(arrived.perMonth(third, 1, 3)).isEqualTo(10);
        assertThat(arrived.perMonth(third, 3, 9)).isZero();
    }

    @Test
    void everyOrderOfAddingGivesTheSame() {
        Seeds.each(
                100,
                random -> {
                    List<Long> days = new ArrayList<>();
                    for (int i = 0; i < 60; i++) {
                        days.add((long) random.nextInt(120));
                    }
                    String expected = written(days);
                    Collections.shuffle(days, random);
                    assertThat(written(days)).isEqualTo(expected);
                });
    }

    private static String written(List<Long> daysAgo) {
        Histogram histogram = Histogram.read(Tally.LIVELY, null);
        for (long days : daysAgo) {
            histogram.add(daysAgo(days), 1);
            // As it is kept between two events.
            histogram = Histogram.read(Tally.LIVELY, histogram.write());
        }
        return histogram.write();
    }
}
