// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.network.NetworkEdge;
import io.entente.report.NetworkLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The network of a period: countries as circles, ties as lines.
 *
 * @param archive where it comes from
 * @param period its label
 * @param articles of the period
 * @param countries those drawn, the ones of most articles
 * @param ofCountries how many the period names
 * @param ties all among the countries drawn, in order of pair
 * @param backboneOnly whether only ties of the backbone are drawn
 * @param codes whether labels are codes instead of names
 */
public record TieNetwork(
        Archive archive,
        String period,
        long articles,
        List<DrawnCountry> countries,
        long ofCountries,
        List<DrawnTie> ties,
        boolean backboneOnly,
        boolean codes) {

    private static final String CONFLICT = "conflict";
    private static final String COOPERATION = "cooperation";

    /** The figure. */
    public Figure figure(FigureStyle style) {
        NetworkPlot plot = new NetworkPlot(this, style);
        return new Figure(
                style,
                "Network of ties between countries",
                List.of(plot, new Legend(legend(plot, style), style.lettering())),
                caption());
    }

    /** The ties that are drawn, the strongest last. */
    List<DrawnTie> drawn() {
        return ties.stream()
                .filter(t -> t.backbone() || !backboneOnly)
                .sorted(Comparator.comparingInt((DrawnTie t) -> Math.abs(t.lean()))
                        .thenComparingDouble(DrawnTie::strength)
                        .thenComparing(DrawnTie::pair))
                .toList();
    }

    /** The countries that have a tie to another of those drawn; others have no place in the network. */
    List<DrawnCountry> placed() {
        Set<String> tied = tied();
        return countries.stream().filter(c -> tied.contains(c.iso3())).toList();
    }

    private Set<String> tied() {
        Set<String> tied = new TreeSet<>();
        ties.forEach(t -> tied.addAll(List.of(t.pair().a(), t.pair().b())));
        return tied;
    }

    String label(DrawnCountry country) {
        return codes ? country.iso3() : country.name();
    }

    /** Where the countries stand, 0 to 1. */
    Map<String, NetworkLayout.Place> places() {
        return NetworkLayout.of(ties.stream()
                .map(t -> new NetworkEdge(t.pair().a(), t.pair().b(), t.articles(), Double.NaN))
                .toList());
    }

    private List<Legend.Row> legend(NetworkPlot plot, FigureStyle style) {
        double size = style.fontSize();
        double sample = plot.lineWidth(plot.strengths().high() / 2);
        List<Legend.Key> signs = new ArrayList<>();
        signs.add(line(sample, 1, size, COOPERATION));
        signs.add(line(sample, -1, size, CONFLICT));
        signs.add(line(sample, 0, size, "neither for sure"));
        List<Legend.Key> widths = new ArrayList<>();
        for (double value : plot.strengths().values()) {
            widths.add(line(plot.lineWidth(value), 1, size, plot.strengths().label(value)));
        }
        List<Legend.Key> areas = new ArrayList<>();
        for (long value : plot.sampleArticles()) {
            double radius = plot.radius(value);
            areas.add(new Legend.Key(
                    2 * radius,
                    2 * radius,
                    (sheet, box) -> NetworkPlot.disc(sheet, new Circle(box.centreX(), box.centreY(), radius)),
                    Archive.count(value)));
        }
        return List.of(
                new Legend.Row("Affinity", signs),
                new Legend.Row("Strength", widths),
                new Legend.Row("Articles", areas));
    }

    private static Legend.Key line(double width, int lean, double size, String words) {
        return new Legend.Key(
                4 * size,
                width,
                (sheet, box) -> NetworkPlot.tie(sheet, box.x(), box.centreY(), box.right(), box.centreY(), width, lean),
                words);
    }

    private String caption() {
        StringBuilder text = new StringBuilder(archive.caption(period, articles));
        text.append(" The ")
                .append(countries.size())
                .append(" countries that most articles name, of ")
                .append(ofCountries)
                .append("; ")
                .append(Archive.count(drawn().size()))
                .append(" of the ")
                .append(Archive.count(ties.size()))
                .append(" ties between them")
                .append(backboneOnly ? ": those of the noise-corrected backbone (Coscia & Neffke 2017)." : ".")
                .append(
                        " Cooperation and conflict: the 95% interval of affinity leaves out 0, and three sentences or more")
                .append(" name both. Countries stand")
                .append(" near those with which they share more articles than by chance (VOS layout).");
        Set<String> tied = tied();
        String untied = countries.stream()
                .filter(c -> !tied.contains(c.iso3()))
                .map(this::label)
                .collect(Collectors.joining(", "));
        if (!untied.isEmpty()) {
            text.append(" Not drawn, without a tie to the others: ")
                    .append(untied)
                    .append('.');
        }
        return text.toString();
    }
}
