// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the numbers say, in sentences: only what they bear out, and where nothing is sure, that. */
public final class Headlines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final double SURE = 0.05;

    /** Fewer sentences bear no headline about warmth. */
    private static final int LEAST_SENTENCES = 10;

    private final Report report;
    private final Map<String, String> names;

    private Headlines(Report report) {
        this.report = report;
        this.names = report.names();
    }

    /** The sentences on the archive as a whole. */
    public static List<Headline> of(Report report) {
        Headlines headlines = new Headlines(report);
        return Stream.of(
                        Optional.of(headlines.extent()),
                        headlines.closest(),
                        headlines.warmest(),
                        headlines.coldest(),
                        Optional.of(headlines.change()),
                        headlines.balance())
                .flatMap(Optional::stream)
                .toList();
    }

    /** A sentence for each of the first ties that stand out, those with the largest log-likelihood. */
    public static List<Headline> ties(Report report, int most) {
        Headlines headlines = new Headlines(report);
        return report.ties().stream()
                .filter(ReportTie::isSure)
                .sorted(Comparator.comparingDouble(ReportTie::g2).reversed().thenComparing(ReportTie::pair))
                .limit(most)
                .map(t -> new Headline(headlines.name(t), headlines.sentence(t), link(t)))
                .toList();
    }

    private Headline extent() {
        long articles = report.run().path("counts").path("articles").asLong();
        long copies = report.run().path("counts").path("duplicates").asLong();
        return new Headline(
                "The archive",
                text(
                        "%,d %s of %s to %s name %,d %s; %,d pairs of them stand together in at least one%s.",
                        articles,
                        articles == 1 ? "article" : "articles",
                        day(report.span().first()),
                        day(report.span().last()),
                        report.countries().size(),
                        report.countries().size() == 1 ? "country" : "countries",
                        report.allTies(),
                        copies == 0 ? "" : text(" (%,d identical copies are left out)", copies)),
                "");
    }

    private Optional<Headline> closest() {
        return sure().max(Comparator.comparingDouble(ReportTie::g2))
                .map(t -> new Headline(
                        "Closest",
                        text(
                                "No tie stands out from chance as clearly as that of %s: %,d articles name both, %s. Its strength"
                                        + " is %.2f of 1%s.",
                                name(t),
                                t.articles(),
                                times(t),
                                t.strength(),
                                interval(decimal(t.strengthLow()), decimal(t.strengthHigh()))),
                        link(t)));
    }

    private Optional<Headline> warmest() {
        return known().filter(t -> t.lean() > 0)
                .max(Comparator.comparingDouble(ReportTie::affinityLow))
                .map(t -> mood("Warmest", t, "cooperation outweighs conflict most surely between %s"));
    }

    private Optional<Headline> coldest() {
        return known().filter(t -> t.lean() < 0)
                .min(Comparator.comparingDouble(ReportTie::affinityHigh))
                .map(t -> mood("Coldest", t, "conflict outweighs cooperation most surely between %s"));
    }

    private Headline mood(String label, ReportTie tie, String what) {
        return new Headline(
                label,
                text(
                        "Among pairs that %d sentences or more name together, " + what
                                + ": affinity %s%s, from %,d sentences.",
                        LEAST_SENTENCES,
                        name(tie),
                        signed(tie.affinity()),
                        interval(signed(tie.affinityLow()), signed(tie.affinityHigh())),
                        tie.sentences()),
                link(tie));
    }

    private Headline change() {
        List<ReportChange> sure =
                report.changes().stream().filter(c -> c.q() <= SURE).toList();
        Optional<ReportChange> step = sure.stream()
                .filter(c -> c.kind().equals("step"))
                .min(Comparator.comparingDouble(ReportChange::q)
                        .thenComparing(c -> -Math.abs(c.after() - c.before()))
                        .thenComparing(ReportChange::pair));
        if (step.isEmpty()) {
            return new Headline(
                    "Change",
                    sure.isEmpty()
                            ? "No step and no trend of any pair is told from chance at a false discovery rate of 5%."
                            : text(
                                    "No sudden step of any pair is told from chance at a false discovery rate of 5%%; %,d slow"
                                            + " %s.",
                                    sure.size(), sure.size() == 1 ? "trend is" : "trends are"),
                    "");
        }
        ReportChange c = step.get();
        boolean counts = c.measure().equals("counts");
        return new Headline(
                "Change",
                text(
                        "The surest step of any pair: from %s on, %s %s from %s to %s (false discovery rate %s).",
                        c.period(),
                        counts ? "the attention to " + name(c.pair()) : "the affinity of " + name(c.pair()),
                        c.after() > c.before() ? "rises" : "falls",
                        counts ? text("%.1f%% of all articles", 100 * c.before()) : signed(c.before()),
                        counts ? text("%.1f%%", 100 * c.after()) : signed(c.after()),
                        c.q() < 0.001 ? "below 0.001" : text("%.3f", c.q())),
                "dyad/" + c.pair());
    }

    private Optional<Headline> balance() {
        Double balance = report.network().get("balance");
        Double shuffled = report.network().get("balance_shuffled");
        Double p = report.network().get("balance_p");
        if (balance == null || shuffled == null || p == null) {
            return Optional.empty();
        }
        return Optional.of(new Headline(
                "Friends and foes",
                text(
                        "%.0f%% of the closed triads are balanced (the friend of my friend is my friend, the foe of my foe too);"
                                + " signs dealt out at random give %.0f%%, %s.",
                        100 * balance,
                        100 * shuffled,
                        p <= SURE ? "so the camps are no accident" : "so that may be chance"),
                ""));
    }

    private String sentence(ReportTie t) {
        List<String> parts = new ArrayList<>();
        parts.add(
                text("%,d %s both, %s", t.articles(), t.articles() == 1 ? "article names" : "articles name", times(t)));
        parts.add(text("strength %.2f%s", t.strength(), interval(decimal(t.strengthLow()), decimal(t.strengthHigh()))));
        if (Double.isNaN(t.affinity())) {
            parts.add("nothing that tells friend from foe");
        } else {
            parts.add(text(
                    "affinity %s%s, %s",
                    signed(t.affinity()), interval(signed(t.affinityLow()), signed(t.affinityHigh())), lean(t)));
        }
        if (t.eventsAb() + t.eventsBa() > 0) {
            parts.add(text(
                    "%,d deeds of %s toward %s and %,d the other way",
                    t.eventsAb(), names.get(t.a()), names.get(t.b()), t.eventsBa()));
        }
        return String.join("; ", parts) + ".";
    }

    private static String lean(ReportTie t) {
        return switch (t.lean()) {
            case 1 -> "more cooperation than conflict";
            case -1 -> "more conflict than cooperation";
            default -> t.sentences() < ReportTie.LEAST_SENTENCES ? "too few sentences to say" : "neither way for sure";
        };
    }

    private static String times(ReportTie t) {
        return Double.isNaN(t.lift()) ? "" : text("%.1f times as many as chance would give", t.lift());
    }

    private static String interval(String low, String high) {
        return low.isEmpty() || high.isEmpty() ? "" : " (95% interval " + low + " to " + high + ")";
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "" : text("%.2f", value);
    }

    /** With its sign, a true minus; empty for NaN. */
    private static String signed(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String size = text("%.2f", Math.abs(value));
        return (size.equals("0.00") ? "±" : value < 0 ? "−" : "+") + size;
    }

    private Stream<ReportTie> sure() {
        return report.ties().stream().filter(ReportTie::isSure);
    }

    private Stream<ReportTie> known() {
        return report.ties().stream().filter(t -> t.sentences() >= LEAST_SENTENCES);
    }

    private String name(ReportTie t) {
        return name(t.pair());
    }

    private String name(PairKey pair) {
        return names.get(pair.a()) + " and " + names.get(pair.b());
    }

    private static String link(ReportTie t) {
        return "dyad/" + t.pair();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
