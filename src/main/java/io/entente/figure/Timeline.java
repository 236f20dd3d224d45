// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.report.ReportSpan;
import io.entente.tie.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pairs over time.
 *
 * @param archive where it comes from
 * @param span the periods
 * @param articles of those periods
 * @param measure what is shown
 * @param unit that is counted: article, paragraph or sentence
 * @param pairs at most {@link #MOST_PAIRS}
 * @param q false discovery rate up to which steps are marked
 */
public record Timeline(
        Archive archive,
        ReportSpan span,
        long articles,
        PairMeasure measure,
        String unit,
        List<PairSeries> pairs,
        double q) {

    /** More lines cannot be told apart. */
    public static final int MOST_PAIRS = SeriesStyle.ALL.size();

    public Timeline {
        if (pairs.isEmpty() || pairs.size() > MOST_PAIRS) {
            throw new IllegalArgumentException(pairs.size() + " pairs must be 1 to " + MOST_PAIRS);
        }
    }

    /** The figure. */
    public Figure figure(FigureStyle style) {
        return new Figure(
                style,
                title() + " of " + pairs.stream().map(p -> p.pair().toString()).collect(Collectors.joining(", ")),
                List.of(new TimelinePlot(this, style), new Legend(legend(style), style.lettering())),
                caption());
    }

    /** As the axis writes it. */
    String title() {
        return measure == PairMeasure.N_AB
                ? unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1) + "s that name both"
                : measure.title();
    }

    private List<Legend.Row> legend(FigureStyle style) {
        List<Legend.Row> rows = new ArrayList<>();
        double size = style.fontSize();
        for (int i = 0; i < pairs.size(); i++) {
            SeriesStyle line = SeriesStyle.of(i);
            Legend.Key key = new Legend.Key(
                    4.5 * size,
                    0.6 * size,
                    (sheet, box) -> {
                        sheet.line(
                                box.x(),
                                box.centreY(),
                                box.right(),
                                box.centreY(),
                                line.color(),
                                line.stroke(SeriesStyle.WIDTH));
                        line.mark(sheet, box.centreX(), box.centreY(), TimelinePlot.RADIUS * size / 8, true);
                    },
                    pairs.get(i).names());
            rows.add(new Legend.Row(pairs.get(i).pair().toString(), List.of(key)));
        }
        return rows;
    }

    private String caption() {
        StringBuilder text =
                new StringBuilder(new Archive(archive.name(), span.first(), span.last()).caption(Period.ALL, articles));
        text.append(' ').append(title()).append(" by ").append(span.step().code());
        if (measure == PairMeasure.NPMI || measure == PairMeasure.TONE_MEAN) {
            text.append(", counted by ").append(unit);
        }
        text.append('.');
        if (has(PairSeries.Point::hasBand)) {
            text.append(" Bands and bars: 95% intervals.");
        }
        if (has(p -> !p.together())) {
            text.append(" Hollow: both named, never together");
            text.append(measure == PairMeasure.NPMI ? " (\u22121 by definition)." : " (0).");
        }
        text.append(" Gaps: no data.");
        if (pairs.stream().anyMatch(p -> !p.steps().isEmpty())) {
            text.append(" Vertical marks: steps in ")
                    .append(measure.changes().equals("counts") ? "the share of articles that name both" : "affinity")
                    .append(" at a false discovery rate of ")
                    .append(q)
                    .append(", by the first period after them.");
        }
        return text.toString();
    }

    private boolean has(Predicate<PairSeries.Point> property) {
        return pairs.stream().flatMap(p -> p.points().stream()).anyMatch(property);
    }
}
