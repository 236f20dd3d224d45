// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.report.PairKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The ties between some countries of a period as a matrix.
 *
 * @param archive where it comes from
 * @param period its label
 * @param articles of the period
 * @param measure what is shown
 * @param countries in any order
 * @param ofCountries how many the period names
 * @param cells by pair; a pair that the tables do not cover has none
 */
public record TieMatrix(
        Archive archive,
        String period,
        long articles,
        PairMeasure measure,
        List<DrawnCountry> countries,
        long ofCountries,
        Map<PairKey, Cell> cells) {

    public TieMatrix {
        countries = countries.stream()
                .sorted(Comparator.comparingInt(TieMatrix::camp)
                        .thenComparing(
                                Comparator.comparingLong(DrawnCountry::strength).reversed())
                        .thenComparing(DrawnCountry::iso3))
                .toList();
    }

    /**
     * A pair.
     *
     * @param value of the measure; NaN = missing
     * @param together whether an article names both
     */
    public record Cell(double value, boolean together) {}

    /** Countries without a community come last. */
    private static int camp(DrawnCountry c) {
        return c.community() == 0 ? Integer.MAX_VALUE : c.community();
    }

    /** What stands where two countries meet. */
    enum State {
        VALUE,
        NEVER_TOGETHER,
        NO_DATA
    }

    State state(DrawnCountry one, DrawnCountry other) {
        Cell cell = cells.get(PairKey.of(one.iso3(), other.iso3()));
        if (cell == null) {
            return State.NO_DATA;
        }
        if (!cell.together) {
            return State.NEVER_TOGETHER;
        }
        return Double.isNaN(cell.value) ? State.NO_DATA : State.VALUE;
    }

    double value(DrawnCountry one, DrawnCountry other) {
        return cells.get(PairKey.of(one.iso3(), other.iso3())).value();
    }

    /** The ends of the colours: from 0, or as far below 0 as above. */
    Ticks ticks() {
        OptionalDouble most = cells.values().stream()
                .filter(c -> c.together && !Double.isNaN(c.value))
                .mapToDouble(c -> Math.abs(c.value))
                .max();
        double end = Math.max(most.orElse(1), 1e-3);
        return measure.isSigned() ? Ticks.of(-end, end, 9) : Ticks.of(0, end, 6);
    }

    /** The figure. */
    public Figure figure(FigureStyle style) {
        MatrixPlot plot = new MatrixPlot(this, style);
        return new Figure(
                style,
                measure.title() + " of ties between countries",
                List.of(plot, new ColourBar(plot, style.lettering()), legend(style)),
                caption());
    }

    /** The cells that have no colour. */
    private static Legend legend(FigureStyle style) {
        double side = 1.1 * style.fontSize();
        return new Legend(
                List.of(new Legend.Row(
                        "No colour",
                        List.of(
                                new Legend.Key(side, side, MatrixPlot::never, "both named, never together"),
                                new Legend.Key(side, side, MatrixPlot::missing, "no data")))),
                style.lettering());
    }

    private String caption() {
        return archive.caption(period, articles) + " The " + countries.size()
                + " countries that most articles name, of "
                + ofCountries + ", in order of community (numbered at the right) and of articles shared with others. "
                + (measure.isSigned() ? "A dash marks values below 0. " : "")
                + (measure == PairMeasure.NPMI ? "Never together is \u22121 by definition. " : "")
                + (measure == PairMeasure.STRENGTH ? "Never together is 0. " : "")
                + "The matrix is symmetric.";
    }
}
