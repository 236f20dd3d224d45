// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.dyad.WeightedMean;
import io.entente.tie.Association;
import io.entente.tie.TieAffinity;
import io.entente.tie.TieStrength;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the numbers of a tie come about: each is reckoned again from what the tables hold and held against what they say. */
final class TieExplanation {

    /** The options of the run. */
    record Weights(TieStrength.Options strength, TieAffinity.Options affinity) {}

    /**
     * One number, or one sentence.
     *
     * @param part what it belongs to
     * @param value {@code null} = undefined
     * @param low lower end of its 95% interval, {@code null} = none
     * @param weight what it counts in the whole, {@code null} = not part of one
     * @param how formula filled in, or meaning
     * @param sentence where it stands; {@code null} = no sentence
     */
    record Line(
            String part,
            String name,
            Object value,
            Object low,
            Object high,
            Double weight,
            String how,
            Map<String, Object> sentence) {

        static final List<String> COLUMNS = List.of(
                "part",
                "name",
                "value",
                "low",
                "high",
                "weight",
                "how",
                "date",
                "source",
                "article_id",
                "tone",
                "sentence");

        List<Object> cells() {
            Map<String, Object> s = sentence == null ? Map.of() : sentence;
            return Arrays.asList(
                    part,
                    name,
                    value,
                    low,
                    high,
                    weight,
                    how,
                    s.get("date"),
                    s.get("source"),
                    s.get("article_id"),
                    s.get("tone"),
                    s.get("said"));
        }
    }

    /** Sums in another order differ by so much of themselves. */
    private static final double SAME = 1e-9;

    /** And affinities near 0 by so much: tones and scores are rounded to 1e-4 before they are summed. */
    private static final double ROUNDED = 1e-6;

    private static final int DEEDS = 5;

    private final CountryPair pair;
    private final Map<String, Object> tie;
    private final Map<String, Object> sentences;
    private final Weights weights;
    private final List<Map<String, Object>> deeds;
    private final String input;
    private final List<Line> lines = new ArrayList<>();

    /**
     * Explains.
     *
     * @param tie the pair's row at the granularity asked for
     * @param sentences its row by sentence, empty = none
     * @param evidence rows of {@link io.entente.spark.PairTables#evidence}
     * @param deeds rows of {@link io.entente.spark.PairTables#deeds}
     * @param all rows of {@code dyads}
     * @param input folder of the tables
     */
    TieExplanation(
            CountryPair pair,
            Map<String, Object> tie,
            Map<String, Object> sentences,
            Weights weights,
            List<Map<String, Object>> evidence,
            List<Map<String, Object>> deeds,
            long all,
            String input) {
        this.pair = pair;
        this.tie = tie;
        this.sentences = sentences;
        this.weights = weights;
        this.deeds = deeds;
        this.input = input;
        counts();
        association();
        strength();
        affinity();
        events();
        evidence.forEach(this::evidence);
        add("dyads", "sentences", all, "all that name both, copies included: " + listing());
    }

    /** Every number and sentence, in the order in which they build on each other. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    private void counts() {
        String units = tie.get("granularity") + "s";
        add("counts", "n_ab", tie.get("n_ab"), units + " that name both");
        add("counts", "n_a", tie.get("n_a"), units + " that name " + pair.a());
        add("counts", "n_b", tie.get("n_b"), units + " that name " + pair.b());
        add("counts", "n", tie.get("n"), "all " + units + " of the period");
    }

    private void association() {
        Association x = new Association(count("n_ab"), count("n_a"), count("n_b"), count("n"));
        boolean never = x.nAb() == 0;
        add("chance", "expected", x.expected(), say("n_a n_b / n = %d x %d / %d", x.nA(), x.nB(), x.n()));
        checked("lift", x.lift(), say("n_ab / expected = %d / %s", x.nAb(), n(x.expected())));
        checked(
                "pmi",
                x.pmi(),
                never ? "undefined, as they are never together" : say("ln(lift) = ln(%s)", n(x.lift())));
        checked(
                "npmi",
                x.npmi(),
                never
                        ? "its limit, as they are never together"
                        : say(
                                "pmi / -ln(n_ab / n) = %s / -ln(%d / %d) = %s / %s",
                                n(x.pmi()), x.nAb(), x.n(), n(x.pmi()), n(-Math.log((double) x.nAb() / x.n()))));
        checked("g2", x.g2(), likelihood(x));
        checked("p_value", x.pValue(), say("P(X >= %d), X hypergeometric(%d, %d, %d)", x.nAb(), x.n(), x.nA(), x.nB()));
        add("chance", "q_value", tie.get("q_value"), "p_value under false discovery rate over the pairs of the period");
    }

    /** 2 sum O ln(O / E) over the four cells: with both, with one, with the other, with neither. */
    private static String likelihood(Association x) {
        long[] observed = {x.nAb(), x.nA() - x.nAb(), x.nB() - x.nAb(), x.n() - x.nA() - x.nB() + x.nAb()};
        double n = x.n();
        double[] expected = {
            x.expected(),
            x.nA() * (x.n() - x.nB()) / n,
            (x.n() - x.nA()) * x.nB() / n,
            (x.n() - x.nA()) * (x.n() - x.nB()) / n
        };
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < observed.length; i++) {
            cells.add(observed[i] == 0 ? "0" : say("%d ln(%d / %s)", observed[i], observed[i], n(expected[i])));
        }
        return (x.g2() < 0 ? "below chance, so minus " : "") + "2 sum O ln(O / E) = 2 (" + String.join(" + ", cells)
                + ")";
    }

    private void strength() {
        TieStrength.Options w = weights.strength();
        String[] names = {"volume", "closeness", "constancy", "intensity", "reciprocity"};
        double[] factors = {w.volume(), w.closeness(), w.constancy(), w.intensity(), w.reciprocity()};
        double[] values =
                Arrays.stream(names).mapToDouble(c -> number(tie.get(c))).toArray();
        boolean never = Double.isNaN(number("constancy"));
        double strength = never ? 0 : WeightedMean.of(values, factors);
        String how = never ? "0, as no article names both" : mean(names, values, factors);
        lines.add(new Line(
                "strength",
                "strength",
                tie.get("strength"),
                tie.get("strength_low"),
                tie.get("strength_high"),
                null,
                how + told(strength, tie.get("strength"), 0),
                null));
        String[] meanings = {
            say(
                    "above chance: (x - e) / (x + e + %s), x articles with both, e by chance, older ones count less",
                    n(w.volumePrior())),
            "share of those articles in which one sentence names both",
            "share of the sub-periods that have such an article",
            "mean size of the sentences' tones and of the events' |Goldstein| / 10",
            "2 min(ab, ba) / (ab + ba) of the events"
        };
        for (int i = 0; i < names.length; i++) {
            lines.add(new Line("strength", names[i], tie.get(names[i]), null, null, factors[i], meanings[i], null));
        }
        add("strength", "clusters", tie.get("clusters"), "articles behind it, copies counted once");
    }

    private void affinity() {
        TieAffinity.Options w = weights.affinity();
        long[] m = {
            sentences.isEmpty() ? 0 : ((Number) sentences.get("tone_n")).longValue(),
            2 * count("target_tone_n"),
            count("events_ab") + count("events_ba")
        };
        String[] names = {"tone", "target_tone", "events"};
        double[] values = {
            number(sentences.get("tone_mean")),
            both(number("target_tone_a"), number("target_tone_b")),
            both(number("goldstein_ab"), number("goldstein_ba")) / 10
        };
        double[] kinds = {w.tone(), w.targetTone(), w.events()};
        double[] factors = new double[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            factors[i] = m[i] == 0 ? 0 : kinds[i] * m[i] / (m[i] + w.prior());
        }
        double affinity = WeightedMean.of(values, factors);
        String how = Double.isNaN(affinity)
                ? "undefined, as there is neither tone nor event"
                : mean(names, values, factors) + told(affinity, tie.get("affinity"), ROUNDED);
        lines.add(new Line(
                "affinity",
                "affinity",
                tie.get("affinity"),
                tie.get("affinity_low"),
                tie.get("affinity_high"),
                null,
                how,
                null));
        String[] meanings = {
            "mean tone of the shared sentences",
            say(
                    "toward %s %s, toward %s %s, and their mean",
                    pair.a(), n(tie.get("target_tone_a")), pair.b(), n(tie.get("target_tone_b"))),
            say(
                    "mean Goldstein / 10, %s to %s %s, %s to %s %s, and their mean",
                    pair.a(), pair.b(), n(tenth("goldstein_ab")), pair.b(), pair.a(), n(tenth("goldstein_ba")))
        };
        for (int i = 0; i < names.length; i++) {
            String reliable = say("; weight %s x m / (m + %s), m = %d", n(kinds[i]), n(w.prior()), m[i]);
            lines.add(new Line(
                    "affinity",
                    names[i],
                    Double.isNaN(values[i]) ? null : values[i],
                    null,
                    null,
                    factors[i],
                    meanings[i] + reliable,
                    null));
        }
    }

    private void events() {
        way("ab", pair.a(), pair.b());
        way("ba", pair.b(), pair.a());
    }

    private void way(String way, String from, String to) {
        String kinds = deeds.stream()
                .filter(d -> d.get("source").equals(from))
                .limit(DEEDS)
                .map(d -> say("%s %d (%+.1f)", d.get("type"), d.get("n"), d.get("goldstein")))
                .collect(Collectors.joining(", "));
        add(
                "events",
                "events_" + way,
                tie.get("events_" + way),
                from + " to " + to
                        + (kinds.isEmpty() ? "" : "; by kind, with mean Goldstein, copies included: " + kinds));
        add("events", "goldstein_" + way, tie.get("goldstein_" + way), "their mean, -10 conflict to +10 cooperation");
    }

    private void evidence(Map<String, Object> row) {
        String sign = ((Number) row.get("sign")).intValue() < 0 ? "conflict" : "cooperation";
        String way = switch ((String) row.get("direction")) {
            case "ab" -> pair.a() + " to " + pair.b();
            case "ba" -> pair.b() + " to " + pair.a();
            case "both" -> "each way";
            default -> "no event";
        };
        lines.add(new Line("evidence", sign + " " + row.get("rank"), row.get("weight"), null, null, null, way, row));
    }

    /** The command that lists all sentences. */
    private String listing() {
        return "entente query \"SELECT d.date, a.source, d.article_id, d.tone, substring(if(d.field = 'title', a.title, a.text),"
                + " d.sentence_start + 1, d.sentence_end - d.sentence_start) AS sentence FROM dyads d JOIN articles a"
                + " ON a.id = d.article_id AND a.date = d.date WHERE d.country_a = '" + pair.a()
                + "' AND d.country_b = '"
                + pair.b() + "' AND d.date BETWEEN '" + tie.get("period_start") + "' AND '" + tie.get("period_end")
                + "' ORDER BY d.date, d.article_id, d.sentence\" --format csv --input " + input;
    }

    /** Writes it for a person, or line by line for a program. */
    void write(QueryFormat format, Writer out) throws IOException {
        switch (format) {
            case TABLE -> text(out);
            case CSV -> {
                out.append(PlainCells.csv(Line.COLUMNS)).append('\n');
                for (Line line : lines) {
                    out.append(PlainCells.csv(line.cells())).append('\n');
                }
            }
            case JSON -> {
                for (Line line : lines) {
                    out.append(PlainCells.json(Line.COLUMNS, line.cells())).append('\n');
                }
            }
        }
    }

    private void text(Writer out) throws IOException {
        out.append(say(
                "%s: %s and %s, period %s (%s to %s), by %s\n",
                pair,
                pair.names().get(0),
                pair.names().get(1),
                tie.get("period"),
                tie.get("period_start"),
                tie.get("period_end"),
                tie.get("granularity")));
        String part = "";
        for (Line line : lines) {
            if (!line.part().equals(part)) {
                part = line.part();
                out.append('\n').append(title(part)).append('\n');
            }
            if (line.sentence() == null) {
                out.append(numbers(line));
            } else {
                out.append(sentence(line));
            }
        }
    }

    private static String title(String part) {
        return switch (part) {
            case "counts" -> "How often they are named";
            case "chance" -> "Against chance";
            case "strength" -> "Strength (the same at every granularity)";
            case "affinity" -> "Affinity (the same at every granularity)";
            case "events" -> "What they do to each other";
            case "evidence" -> "The most telling sentences (weight; whose deed)";
            default -> "All sentences that name both";
        };
    }

    private static String numbers(Line line) {
        String extra = line.weight() == null ? "" : "weight " + n(line.weight());
        if (line.low() != null) {
            extra = "95% " + n(line.low()) + " to " + n(line.high());
        }
        return say("  %-12s %12s  ", line.name(), n(line.value())) + (extra.isEmpty() ? "" : "[" + extra + "]  ")
                + line.how() + "\n";
    }

    private static String sentence(Line line) {
        Map<String, Object> s = line.sentence();
        return say(
                "  %-13s %s, %s, %s, article %s, tone %s; %s\n    %s\n",
                line.name(),
                n(line.value()),
                s.get("date"),
                s.get("source") == null ? "source unknown" : ScreenTable.text(s.get("source")),
                ScreenTable.text(s.get("article_id")),
                n(s.get("tone")),
                line.how(),
                ScreenTable.text(s.get("said")));
    }

    private void add(String part, String name, Object value, String how) {
        lines.add(new Line(part, name, value, null, null, null, how, null));
    }

    private void checked(String name, double reckoned, String how) {
        add("chance", name, tie.get(name), how + told(reckoned, tie.get(name), 0));
    }

    /** Whether what was reckoned is what the table holds. */
    private static String told(double reckoned, Object table, double leeway) {
        double held = number(table);
        if (Double.isNaN(reckoned) && Double.isNaN(held)) {
            return "";
        }
        boolean same = Math.abs(reckoned - held) <= Math.max(SAME * Math.abs(held), leeway);
        return " = " + n(reckoned) + (same ? ", equal to the table" : ", BUT THE TABLE SAYS " + n(table));
    }

    /** A weighted mean with its numbers; what is undefined is left out, as in the mean itself. */
    private static String mean(String[] names, double[] values, double[] factors) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (!Double.isNaN(values[i])) {
                above.add(n(factors[i]) + " x " + n(values[i]));
                below.add(n(factors[i]));
            }
        }
        return "(" + String.join(" + ", above) + ") / (" + String.join(" + ", below) + ")";
    }

    private static double both(double ab, double ba) {
        return Double.isNaN(ab) ? ba : Double.isNaN(ba) ? ab : (ab + ba) / 2;
    }

    private long count(String column) {
        return ((Number) tie.get(column)).longValue();
    }

    private double number(String column) {
        return number(tie.get(column));
    }

    private Object tenth(String column) {
        return tie.get(column) == null ? null : number(column) / 10;
    }

    private static double number(Object value) {
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    private static String n(Object value) {
        return value == null ? "-" : ScreenTable.text(value);
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
