// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.country.Countries;
import io.entente.dyad.Granularity;
import io.entente.figure.FigureStyle;
import io.entente.figure.PairMeasure;
import io.entente.figure.Timeline;
import io.entente.report.PairKey;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws pairs over the periods. */
@Command(
        name = "timeline",
        description = "Draw pairs of countries over the tables' periods, with 95%% intervals and steps.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlotTimelineCommand implements Callable<Integer> {

    @Mixin
    private FigureOptions options;

    @Option(
            names = "--pair",
            required = true,
            paramLabel = "AAA-BBB",
            description = "Two ISO 3166-1 alpha-3 codes, as KOR-PRK; up to six of them.")
    private List<String> pairs;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "strength, affinity, npmi, n_ab or tone_mean. Default: strength.")
    private String measure = PairMeasure.STRENGTH.code();

    @Option(
            names = "--granularity",
            paramLabel = "UNIT",
            description = "Unit of npmi, n_ab and tone_mean: article, paragraph or sentence. Default: article.")
    private String granularity = Granularity.ARTICLE.code();

    @Option(names = "--from", paramLabel = "DATE", description = "First day, YYYY-MM-DD. Default: the archive's.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day. Default: the archive's.")
    private String to;

    @Option(
            names = "--max-q",
            paramLabel = "RATE",
            description = "False discovery rate up to which steps are marked. Default: 0.05.")
    @Within(least = 0, most = 1)
    private double maxQ = 0.05;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<PairKey> drawn = pairs(pairs);
        PairMeasure shown = measure(measure, List.of(PairMeasure.values()));
        String unit = ExportOptions.granularity(granularity);
        LocalDate first = from == null ? LocalDate.MIN : AnalyzeOptions.date("--from", from);
        LocalDate last = to == null ? LocalDate.MAX : AnalyzeOptions.date("--to", to);
        if (last.isBefore(first)) {
            throw new UserError("--to " + to + ": lies before --from " + from + "; swap them");
        }
        FigureStyle style = options.style();
        return PlotCommand.draw(
                options,
                tables -> tables.timeline(drawn, shown, unit, first, last, maxQ).figure(style),
                spec.commandLine().getOut());
    }

    /** The measure of a code, among those that a figure can show. */
    static PairMeasure measure(String code, List<PairMeasure> known) {
        return PairMeasure.of(code)
                .filter(known::contains)
                .orElseThrow(() -> new UserError("--measure " + code + ": is none of "
                        + known.stream().map(PairMeasure::code).collect(Collectors.joining(", "))));
    }

    /** Pairs as options write them, in the order given. */
    static List<PairKey> pairs(List<String> given) {
        List<PairKey> pairs = new ArrayList<>();
        for (String text : given) {
            PairKey pair = pair(text);
            if (pairs.contains(pair)) {
                throw new UserError("--pair " + text + ": is named twice; drop one");
            }
            pairs.add(pair);
        }
        if (pairs.size() > Timeline.MOST_PAIRS) {
            throw new UserError("--pair: " + pairs.size() + " pairs cannot be told apart in one figure; name up to "
                    + Timeline.MOST_PAIRS);
        }
        return pairs;
    }

    private static PairKey pair(String text) {
        String[] codes = text.toUpperCase(Locale.ROOT).split("-", -1);
        if (codes.length != 2) {
            throw new UserError("--pair " + text + ": must be two ISO 3166-1 alpha-3 codes, as KOR-PRK");
        }
        for (String code : codes) {
            if (Countries.all().of(code).isEmpty()) {
                throw new UserError("--pair " + text + ": " + code
                        + " is no country's ISO 3166-1 alpha-3 code; write it as KOR-PRK");
            }
        }
        if (codes[0].equals(codes[1])) {
            throw new UserError("--pair " + text + ": must be two different countries");
        }
        return PairKey.of(codes[0], codes[1]);
    }
}
