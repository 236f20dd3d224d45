// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.entente.figure.TimeTicks.Tick;
import io.entente.report.ReportSpan;
import io.entente.tie.Period;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 6, '0.0 0.2 0.4 0.6 0.8 1.0'",
        "0, 0.71, 6, '0.0 0.2 0.4 0.6 0.8'",
        "-0.3, 0.3, 5, '−0.4 −0.2 0.0 0.2 0.4'",
        "-1, 1, 5, '−1.0 −0.5 0.0 0.5 1.0'",
        "0, 0.004, 5, '0.000 0.001 0.002 0.003 0.004'",
        "0, 4321, 4, '0 2,000 4,000 6,000'",
        "0, 0, 6, '0.0 0.2'"
    })
    void ticksAreRoundAndHoldTheRange(double low, double high, int most, String labels) {
        Ticks ticks = Ticks.of(low, high, most);
        assertThat(ticks.low()).isLessThanOrEqualTo(low);
        assertThat(ticks.high()).isGreaterThanOrEqualTo(high);
        assertThat(ticks.values().stream().map(ticks::label)).containsExactly(labels.split(" "));
    }

    @Test
    void countsHaveWholeTicks() {
        Ticks ticks = Ticks.whole(0, 3, 6);
        assertThat(ticks.values().stream().map(ticks::label)).containsExactly("0", "1", "2", "3");
        assertThat(Ticks.whole(0, 0, 6).values()).containsExactly(0.0, 1.0);
    }

    @Test
    void aScaleGoesEitherWayAndNeedsARange() {
        LinearScale down = new LinearScale(-1, 1, 100, 0);
        assertThat(down.at(-1)).isEqualTo(100);
        assertThat(down.at(0)).isCloseTo(50, within(1e-9));
        assertThatThrownBy(() -> new LinearScale(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2018-02-03, 2018-06-01, 8, '2018-02 2018-03 2018-04 2018-05 2018-06'",
        "MONTH, 2018-02-03, 2019-06-01, 6, '2018-02 2018-05 2018-08 2018-11 2019-02 2019-05'",
        "MONTH, 2014-02-14, 2024-12-14, 6, '2016 2018 2020 2022 2024'",
        "QUARTER, 2018-02-03, 2018-12-01, 8, '2018-Q1 2018-Q2 2018-Q3 2018-Q4'",
        "WEEK, 2018-12-31, 2021-06-01, 8, '2019 2020 2021'",
        "DAY, 2018-12-30, 2019-01-01, 8, '2018-12-30 2018-12-31 2019-01-01'",
        "YEAR, 1946-01-01, 2024-12-31, 8, '1950 1960 1970 1980 1990 2000 2010 2020'"
    })
    void datesAreRoundAndFew(Period period, LocalDate first, LocalDate last, int most, String labels) {
        List<Tick> ticks = TimeTicks.of(new ReportSpan(period, first, last).starts(), period, most);
        assertThat(ticks.stream().map(Tick::label)).containsExactly(labels.split(" "));
    }

    @Test
    void lanesKeepLabelsApart() {
        Lanes lanes = new Lanes();
        assertThat(lanes.take(0, 10)).isZero();
        assertThat(lanes.take(5, 15)).isEqualTo(1);
        assertThat(lanes.take(10, 20)).isZero();
        assertThat(lanes.take(12, 13)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"SEQUENTIAL, 1", "DIVERGING, 1", "DIVERGING, -1"})
    void lightnessFallsFromTheMiddleToTheEnd(Ramp ramp, int way) {
        double before = 1;
        for (int i = 0; i <= 100; i++) {
            Color c = ramp.at(way * i / 100.0);
            double now = (0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue()));
            assertThat(now).as("%s at %d", ramp, way * i).isLessThan(before);
            before = now;
        }
        assertThat(before).as("the end is dark").isLessThan(0.15);
    }

    private static double linear(int channel) {
        double x = channel / 255.0;
        return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
    }
}
