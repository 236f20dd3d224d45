// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.report.NetworkLayout;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** The drawing of a network: ties below, circles upon them, labels on top. */
final class NetworkPlot implements Block {

    /** Height by width. */
    private static final double SHAPE = 0.72;

    /** Greatest radius and widths of lines at the usual font size, which all else follows. */
    private static final double FONT = 8;

    private static final double MOST_RADIUS = 15;
    private static final double LEAST_RADIUS = 1.5;
    private static final double MOST_WIDTH = 5;
    private static final double LEAST_WIDTH = 0.3;

    /** A label's paper lets lines shine through, so that one sees where they go. */
    private static final Color VEIL = new Color(255, 255, 255, 175);

    private final TieNetwork network;
    private final Lettering lettering;
    private final double scale;
    private final double mostStrength;
    private final long mostArticles;

    NetworkPlot(TieNetwork network, FigureStyle style) {
        this.network = network;
        this.lettering = style.lettering();
        this.scale = style.fontSize() / FONT;
        this.mostStrength = Math.max(
                1e-3,
                network.drawn().stream().mapToDouble(DrawnTie::strength).max().orElse(1));
        this.mostArticles = network.placed().stream()
                .mapToLong(DrawnCountry::articles)
                .max()
                .orElse(1);
    }

    /** Round strengths for the legend, up to the greatest. */
    Ticks strengths() {
        Ticks ticks = Ticks.of(0, mostStrength, 5);
        long last = (long) Math.floor(mostStrength / ticks.step() + 1e-9);
        return new Ticks(ticks.step(), 1, Math.max(1, last));
    }

    double lineWidth(double strength) {
        return scale * new LinearScale(0, mostStrength, LEAST_WIDTH, MOST_WIDTH).at(strength);
    }

    /** The radius of a circle whose area goes with articles. */
    double radius(long articles) {
        return scale * Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt((double) articles / mostArticles));
    }

    /** Numbers of articles for the legend: the greatest that is round, and smaller ones. */
    List<Long> sampleArticles() {
        long most = mostArticles / power(mostArticles) * power(mostArticles);
        return LongStream.of(Math.max(1, most / 10), Math.max(1, most / 3), most)
                .map(n -> n / power(n) * power(n))
                .distinct()
                .boxed()
                .toList();
    }

    /** The power of ten at or below a number. */
    private static long power(long n) {
        return n < 10 ? 1 : 10 * power(n / 10);
    }

    @Override
    public double height(double width) {
        return SHAPE * width;
    }

    @Override
    public void draw(Sheet sheet, Box box) {
        Map<String, Circle> circles = circles(box);
        List<LabelPlacement.Segment> lines = new ArrayList<>();
        sheet.layer("ties");
        for (DrawnTie t : network.drawn()) {
            Circle a = circles.get(t.pair().a());
            Circle b = circles.get(t.pair().b());
            tie(sheet, a.x(), a.y(), b.x(), b.y(), lineWidth(t.strength()), t.lean());
            lines.add(new LabelPlacement.Segment(a.x(), a.y(), b.x(), b.y()));
        }
        sheet.layer("countries");
        network.placed().forEach(c -> disc(sheet, circles.get(c.iso3())));
        labels(sheet, box, circles, lines);
    }

    /** A line whose colour and dash say which way the tie leans. */
    static void tie(Sheet sheet, double x1, double y1, double x2, double y2, double width, int lean) {
        Color color = lean > 0 ? Ink.COOPERATION : lean < 0 ? Ink.CONFLICT : Ink.NEUTRAL;
        float dash = (float) Math.max(3, 1.6 * width);
        float dot = (float) Math.max(0.8, width / 2);
        Stroke stroke = lean > 0
                ? Sheet.solid(width)
                : lean < 0 ? Sheet.broken(width, dash, 0.55f * dash) : Sheet.broken(width, dot, 1.6f * dot);
        sheet.line(x1, y1, x2, y2, color, stroke);
    }

    static void disc(Sheet sheet, Circle circle) {
        sheet.fill(Sheet.round(circle), Ink.DISC);
        sheet.draw(Sheet.round(circle), Ink.TEXT, Sheet.solid(0.7));
    }

    private Map<String, Circle> circles(Box box) {
        Box frame = box.inset(scale);
        Box centres = box.inset(scale * (MOST_RADIUS + 1));
        Map<String, NetworkLayout.Place> places = network.places();
        List<DrawnCountry> countries = network.placed();
        List<Circle> wished = new ArrayList<>();
        for (DrawnCountry c : countries) {
            NetworkLayout.Place place = places.get(c.iso3());
            wished.add(new Circle(
                    centres.x() + place.x() * centres.width(),
                    centres.y() + place.y() * centres.height(),
                    radius(c.articles())));
        }
        List<Circle> circles = Separation.of(wished, lettering.size(), frame);
        Map<String, Circle> byCode = new HashMap<>();
        for (int i = 0; i < circles.size(); i++) {
            byCode.put(countries.get(i).iso3(), circles.get(i));
        }
        return byCode;
    }

    /** The labels, those of the most articles first; a name that finds no place gives way to the code. */
    private void labels(Sheet sheet, Box box, Map<String, Circle> circles, List<LabelPlacement.Segment> lines) {
        LabelPlacement placement = new LabelPlacement(box, List.copyOf(circles.values()), lines);
        sheet.layer("labels");
        List<DrawnCountry> order = network.placed().stream()
                .sorted(Comparator.comparingLong(DrawnCountry::articles)
                        .reversed()
                        .thenComparing(DrawnCountry::iso3))
                .toList();
        for (DrawnCountry country : order) {
            Circle circle = circles.get(country.iso3());
            if (!label(sheet, placement, circle, network.label(country))) {
                label(sheet, placement, circle, country.iso3());
            }
        }
    }

    private boolean label(Sheet sheet, LabelPlacement placement, Circle circle, String text) {
        double pad = 0.15 * lettering.size();
        double width = lettering.width(text) + 2 * pad;
        double height = lettering.size() + 2 * pad;
        Optional<LabelPlacement.Place> place = placement.place(circle, width, height);
        place.ifPresent(p -> {
            Box box = p.box();
            if (p.leader()) {
                leader(sheet, circle, box);
            }
            if (!box.meets(circle)) {
                sheet.fill(box, VEIL);
            }
            double base = box.centreY() + lettering.capital() / 2;
            sheet.text(text, box.x() + pad, base, Sheet.Anchor.START, lettering, Ink.TEXT);
        });
        return place.isPresent();
    }

    private static void leader(Sheet sheet, Circle circle, Box box) {
        double x = Math.max(box.x(), Math.min(circle.x(), box.right()));
        double y = Math.max(box.y(), Math.min(circle.y(), box.bottom()));
        double distance = Math.hypot(x - circle.x(), y - circle.y());
        sheet.line(
                circle.x() + (x - circle.x()) / distance * circle.radius(),
                circle.y() + (y - circle.y()) / distance * circle.radius(),
                x,
                y,
                Ink.TEXT,
                Sheet.solid(0.4));
    }
}
