// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The drawing of pairs over time: bands below, marks of steps, lines and markers on top. */
final class TimelinePlot implements Block {

    /** Radius of a marker at the usual font size, points. */
    static final double RADIUS = 2.1;

    /** Height by width, without the labels of steps. */
    private static final double SHAPE = 0.46;

    /** Markers nearer than so many radii hide the line. */
    private static final double LEAST_DISTANCE = 1.5;

    private static final double OPACITY = 0.16;

    /** Width of a band's edges, which have the dash of its line. */
    private static final double EDGE = 0.5;

    private final Timeline timeline;
    private final Lettering lettering;
    private final Ticks ticks;
    private final double radius;

    TimelinePlot(Timeline timeline, FigureStyle style) {
        this.timeline = timeline;
        this.lettering = style.lettering();
        this.radius = RADIUS * style.fontSize() / 8;
        double low = 0;
        double high = 0;
        for (PairSeries series : timeline.pairs()) {
            for (PairSeries.Point p : series.points()) {
                low = Math.min(low, p.hasBand() ? Math.min(p.low(), p.value()) : p.value());
                high = Math.max(high, p.hasBand() ? Math.max(p.high(), p.value()) : p.value());
            }
        }
        this.ticks = timeline.measure() == PairMeasure.N_AB ? Ticks.whole(low, high, 6) : Ticks.of(low, high, 6);
    }

    /** A mark with its label. */
    private record Mark(SeriesStyle style, double x, String text, double left, double width, int lane) {

        Mark on(int row) {
            return new Mark(style, x, text, left, width, row);
        }
    }

    @Override
    public double height(double width) {
        return SHAPE * width + lanes(marks(new Box(0, 0, width, 0))) * lettering.line();
    }

    private static int lanes(List<Mark> marks) {
        return marks.stream().mapToInt(m -> m.lane + 1).max().orElse(0);
    }

    private double slot(Box plot) {
        return plot.width() / timeline.span().steps();
    }

    /** The part within the axes. */
    private Box within(Box box, int lanes) {
        double labels = ticks.values().stream()
                .mapToDouble(v -> lettering.width(ticks.label(v)))
                .max()
                .orElse(0);
        double left = labels + 2.4 * lettering.size();
        double top = lanes * lettering.line() + 0.4 * lettering.size();
        double bottom = 1.9 * lettering.size();
        return new Box(
                box.x() + left,
                box.y() + top,
                box.width() - left - lettering.size(),
                Math.max(0, box.height() - top - bottom));
    }

    /** The marks, the last first: so the line of none runs through the label of another. */
    private List<Mark> marks(Box box) {
        Box plot = within(box, 0);
        Lanes lanes = new Lanes();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < timeline.pairs().size(); i++) {
            PairSeries series = timeline.pairs().get(i);
            for (PairSeries.Step step : series.steps()) {
                String text = (timeline.pairs().size() > 1 ? series.pair() + " " : "")
                        + timeline.span().labels().get(step.period())
                        + (step.up() ? " \u2191" : " \u2193");
                double x = plot.x() + step.period() * slot(plot);
                double width = lettering.width(text);
                double left = Math.min(x, plot.right() - width);
                marks.add(new Mark(SeriesStyle.of(i), x, text, left, width, 0));
            }
        }
        marks.sort(Comparator.comparingDouble(Mark::x).reversed());
        double gap = lettering.size() / 2;
        return marks.stream()
                .map(m -> m.on(lanes.take(m.left - gap, m.left + m.width + gap)))
                .toList();
    }

    @Override
    public void draw(Sheet sheet, Box box) {
        List<Mark> marks = marks(box);
        Box plot = within(box, lanes(marks));
        LinearScale y = new LinearScale(ticks.low(), ticks.high(), plot.bottom(), plot.y());
        axes(sheet, box, plot, y);
        sheet.layer("bands");
        for (int i = 0; i < timeline.pairs().size(); i++) {
            for (List<PairSeries.Point> run : runs(timeline.pairs().get(i).points(), /* banded= */ true)) {
                band(sheet, plot, y, SeriesStyle.of(i), run);
            }
        }
        sheet.layer("changes");
        for (Mark m : marks) {
            double top = plot.y() - 0.4 * lettering.size() - m.lane * lettering.line();
            sheet.line(m.x, top, m.x, plot.bottom(), m.style.color(), Sheet.broken(0.8, 1, 1.2f));
            sheet.text(m.text, m.left, top - 0.15 * lettering.size(), Sheet.Anchor.START, lettering, m.style.color());
        }
        sheet.layer("lines");
        for (int i = 0; i < timeline.pairs().size(); i++) {
            lines(sheet, plot, y, SeriesStyle.of(i), timeline.pairs().get(i));
        }
        sheet.layer("markers");
        for (int i = 0; i < timeline.pairs().size(); i++) {
            markers(sheet, plot, y, SeriesStyle.of(i), timeline.pairs().get(i));
        }
    }

    private void axes(Sheet sheet, Box box, Box plot, LinearScale y) {
        sheet.layer("axes");
        double middle = lettering.capital() / 2;
        double half = lettering.size() / 2;
        for (double value : ticks.values()) {
            boolean zero = value == 0;
            sheet.line(
                    plot.x(),
                    y.at(value),
                    plot.right(),
                    y.at(value),
                    zero ? Ink.AXIS : Ink.GRID,
                    Sheet.solid(zero ? 0.8 : 0.5));
            String label = ticks.label(value);
            sheet.text(label, plot.x() - half, y.at(value) + middle, Sheet.Anchor.END, lettering, Ink.TEXT);
        }
        int most = (int) Math.max(2, plot.width() / (lettering.width("2018-09") + 2 * lettering.size()));
        for (TimeTicks.Tick tick :
                TimeTicks.of(timeline.span().starts(), timeline.span().step(), most)) {
            double x = plot.x() + tick.index() * slot(plot);
            sheet.line(x, plot.bottom(), x, plot.bottom() + half / 2, Ink.AXIS, Sheet.solid(0.8));
            boolean wide = slot(plot) > lettering.width(tick.label());
            double base = plot.bottom() + half + lettering.capital();
            double at = wide ? x + slot(plot) / 2 : x;
            sheet.text(tick.label(), at, base, Sheet.Anchor.MIDDLE, lettering, Ink.TEXT);
        }
        sheet.line(plot.x(), plot.y(), plot.x(), plot.bottom(), Ink.AXIS, Sheet.solid(0.8));
        sheet.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Ink.AXIS, Sheet.solid(0.8));
        sheet.upward(
                timeline.title(), box.x() + lettering.size(), plot.centreY(), Sheet.Anchor.MIDDLE, lettering, Ink.TEXT);
    }

    private double x(Box plot, PairSeries.Point p) {
        return plot.x() + (p.period() + 0.5) * slot(plot);
    }

    /** Points of periods that follow one another; of those with a band, where asked for. */
    static List<List<PairSeries.Point>> runs(List<PairSeries.Point> points, boolean banded) {
        List<List<PairSeries.Point>> runs = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (PairSeries.Point p : points) {
            if (banded && !p.hasBand()) {
                continue;
            }
            if (runs.isEmpty() || p.period() != last + 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(p);
            last = p.period();
        }
        return runs;
    }

    /** A surface over periods that follow one another; over one alone a bar. */
    private void band(Sheet sheet, Box plot, LinearScale y, SeriesStyle style, List<PairSeries.Point> run) {
        if (run.size() == 1) {
            PairSeries.Point p = run.get(0);
            sheet.line(
                    x(plot, p), y.at(p.low()), x(plot, p), y.at(p.high()), style.veil(3 * OPACITY), Sheet.solid(1.4));
            return;
        }
        Path2D upper = path(plot, run, p -> y.at(p.high()));
        Path2D lower = path(plot, run, p -> y.at(p.low()));
        Path2D surface = new Path2D.Double(upper);
        for (int i = run.size() - 1; i >= 0; i--) {
            surface.lineTo(x(plot, run.get(i)), y.at(run.get(i).low()));
        }
        surface.closePath();
        sheet.fill(surface, style.veil(OPACITY));
        sheet.draw(upper, style.veil(3 * OPACITY), style.stroke(EDGE));
        sheet.draw(lower, style.veil(3 * OPACITY), style.stroke(EDGE));
    }

    private Path2D path(Box plot, List<PairSeries.Point> run, ToDoubleFunction<PairSeries.Point> y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(plot, run.get(0)), y.applyAsDouble(run.get(0)));
        run.subList(1, run.size()).forEach(p -> path.lineTo(x(plot, p), y.applyAsDouble(p)));
        return path;
    }

    private void lines(Sheet sheet, Box plot, LinearScale y, SeriesStyle style, PairSeries series) {
        for (List<PairSeries.Point> run : runs(series.points(), /* banded= */ false)) {
            if (run.size() > 1) {
                Path2D path = path(plot, run, p -> y.at(p.value()));
                sheet.draw(path, style.color(), style.stroke(SeriesStyle.WIDTH));
            }
        }
    }

    /** Markers that have room: all, or those at the ends of each run and of every n-th period. */
    private void markers(Sheet sheet, Box plot, LinearScale y, SeriesStyle style, PairSeries series) {
        int every = (int) Math.max(1, Math.ceil(LEAST_DISTANCE * radius / slot(plot)));
        int shift = every * SeriesStyle.ALL.indexOf(style) / SeriesStyle.ALL.size();
        for (List<PairSeries.Point> run : runs(series.points(), /* banded= */ false)) {
            int first = run.get(0).period();
            int last = run.get(run.size() - 1).period();
            for (PairSeries.Point p : run) {
                if (p.period() == first || p.period() == last || p.period() % every == shift) {
                    style.mark(sheet, x(plot, p), y.at(p.value()), radius, p.together());
                }
            }
        }
    }
}
