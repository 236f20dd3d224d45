// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.country.Countries;
import io.entente.dyad.Granularity;
import io.entente.spark.PublishedTables;
import io.entente.spark.Spark;
import io.entente.table.Column;
import io.entente.table.ColumnType;
import io.entente.table.Tables;
import io.entente.tie.LeadLag;
import io.entente.tie.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets ties beside a measure that others made. */
@Command(
        name = "compare",
        description =
                "Set ties beside an outside measure of the same pairs by year: rank correlation, QAP, lead and lag.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    /** A difference between correlations worth a word. */
    private static final double MARGIN = 0.02;

    @Option(names = "--input", required = true, paramLabel = "TABLES", description = "Output folder of analyze.")
    private String input;

    @Option(
            names = "--with",
            required = true,
            paramLabel = "FILE",
            description = "CSV file: year, two countries, measure.")
    private Path with;

    @Option(names = "--measure", paramLabel = "COLUMN", description = "Column of ties. Default: strength.")
    private String measure = "strength";

    @Option(names = "--column", paramLabel = "NAME", description = "Column of the file. Default: its only numbers.")
    private String column;

    @Option(names = "--partner", paramLabel = "ISO3", description = "The other country, when the file names one only.")
    private String partner;

    @Option(names = "--permutations", paramLabel = "N", description = "Renamings for p. Default: 999.")
    @Within(least = 1, most = 1e6) // a p of one in a million, and hours of work
    private int permutations = 999;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the renamings. Default: 1.")
    @Within(least = Long.MIN_VALUE, most = Long.MAX_VALUE)
    private long seed = 1;

    @Option(names = "--output", paramLabel = "FILE", description = "CSV file for the figures. Default: none.")
    private Path output;

    @Option(names = "--overwrite", description = "Replace an output that is there already.")
    private boolean overwrite;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean summed = isCount(measure);
        if (partner != null && Countries.all().of(partner).isEmpty()) {
            throw new UserError("--partner " + partner + ": is no ISO 3166-1 alpha-3 code, such as USA");
        }
        if (output != null) {
            OutputPath.checkFile("--output", output, overwrite);
            OutputPath.checkNot("--output", output, "--with", with);
        }
        OutsideMeasure theirs = OutsideMeasure.read(with, column, partner);
        Map<String, double[]> ours;
        try (SparkSession spark = Spark.session("compare", 0)) {
            ours = series(new PublishedTables(spark, input), theirs, summed);
        }
        Comparison comparison = Comparison.of(ours, theirs, partner, permutations, seed);
        print(theirs, comparison);
        if (output != null) {
            String figures = csv(comparison);
            OutputPath.writeText(output, out -> out.write(figures));
        }
        return ExitCode.GOOD;
    }

    /** Whether a column of ties is added up over periods, not averaged; a column that is no number is a mistake. */
    private static boolean isCount(String measure) {
        List<Column> numbers = Tables.TIES.columns().stream()
                .filter(c -> c.type() == ColumnType.DOUBLE || c.type() == ColumnType.BIGINT)
                .toList();
        return numbers.stream()
                        .filter(c -> c.name().equals(measure))
                        .findFirst()
                        .orElseThrow(() -> new UserError("--measure " + measure + ": is no number in ties; one of "
                                + String.join(
                                        ", ", numbers.stream().map(Column::name).toList())))
                        .type()
                == ColumnType.BIGINT;
    }

    /** Our measure by pair, one value a period of theirs. */
    private Map<String, double[]> series(PublishedTables tables, OutsideMeasure theirs, boolean summed) {
        Dataset<Row> ties = tables.table("ties")
                .where(functions
                        .col("granularity")
                        .equalTo(Granularity.ARTICLE.code())
                        .and(functions.col("period").notEqual(Period.ALL))
                        .and(functions.col(measure).isNotNull()));
        if (partner != null) {
            ties = ties.where(functions
                    .col("country_a")
                    .equalTo(partner)
                    .or(functions.col("country_b").equalTo(partner)));
        }
        org.apache.spark.sql.Column bin = functions.floor(functions
                .year(functions.col("period_start"))
                .minus(theirs.first())
                .divide(theirs.step()));
        Map<String, double[]> series = new TreeMap<>();
        ties.groupBy(functions.col("country_a"), functions.col("country_b"), bin.cast("int"))
                .agg((summed ? functions.sum(measure) : functions.avg(measure)).cast("double"))
                .collectAsList()
                .forEach(r -> {
                    int t = r.getInt(2);
                    if (t >= 0 && t < theirs.periods()) {
                        series.computeIfAbsent(r.getString(0) + "-" + r.getString(1), k -> unknown(theirs.periods()))[
                                        t] =
                                r.getDouble(3);
                    }
                });
        return series;
    }

    private static double[] unknown(int periods) {
        double[] series = new double[periods];
        Arrays.fill(series, Double.NaN);
        return series;
    }

    private void print(OutsideMeasure theirs, Comparison c) {
        PrintWriter out = spec.commandLine().getOut();
        String other = theirs.counts() ? "rows of " + with.getFileName() : theirs.name();
        line(
                out,
                "%s of ties beside %s: %,d pairs of %d countries, %d periods of %d year%s",
                measure,
                other,
                c.overall().pairs(),
                c.countries(),
                c.periods().size(),
                theirs.step(),
                theirs.step() == 1 ? "" : "s");
        if (!theirs.unknown().isEmpty()) {
            line(out, "Left out, for no code or name fits: %s", String.join("; ", theirs.unknown()));
        }
        if (Double.isNaN(c.overall().rho())) {
            line(out, "Spearman's correlation is undefined: too few pairs are known in both, or one side is constant.");
        } else {
            boolean beyond = c.overall().p() < 0.05;
            line(
                    out,
                    "Spearman's rho %+.3f, p %.3f by renaming countries (QAP, %d permutations): pairs with more %s have %s"
                            + " %s%s.",
                    c.overall().rho(),
                    c.overall().p(),
                    permutations,
                    other,
                    c.overall().rho() < 0 ? "less" : "more",
                    measure,
                    beyond ? ", beyond what the countries alone would give" : ", but no more so than by chance");
        }
        line(out, "Lead and lag, rho of %s at t with %s at t + lag:", measure, other);
        for (LeadLag lag : c.lags()) {
            line(out, "  %+d  %+.3f  (%,d)", lag.lag(), lag.rho(), lag.n());
        }
        line(out, "%s", reading(c.lags(), other));
        out.flush();
    }

    /**
     * At which lag the correlation is highest, if it beats that of the same years by a margin. Lags rest on other pairs and
     * periods each, and none is tested: no side is said to run ahead.
     */
    private String reading(List<LeadLag> lags, String other) {
        double together = lags.stream()
                .filter(l -> l.lag() == 0)
                .mapToDouble(l -> Math.abs(l.rho()))
                .sum();
        return lags.stream()
                .filter(l -> Math.abs(l.rho()) > together + MARGIN)
                .max(Comparator.comparingDouble(l -> Math.abs(l.rho())))
                .map(l -> "Highest at lag " + l.lag() + ", which would be " + (l.lag() > 0 ? measure : other)
                        + " before the other; lags rest on different pairs and years (n), and are not tested.")
                .orElse("No lag is closer than the same years: neither side is seen to run ahead.");
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(
                ScreenTable.plain(String.format(Locale.ROOT, format, values))); // names are those of the user's file
    }

    private static String csv(Comparison c) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("part", "year", "lag", "rho", "n", "p_qap"));
        rows.add(Arrays.asList(
                "overall",
                null,
                null,
                c.overall().rho(),
                c.overall().pairs(),
                c.overall().p()));
        c.periods().forEach(p -> rows.add(Arrays.asList("period", p.year(), null, p.rho(), p.n(), null)));
        c.lags().forEach(l -> rows.add(Arrays.asList("lag", null, l.lag(), l.rho(), l.n(), null)));
        StringBuilder csv = new StringBuilder();
        rows.forEach(r -> csv.append(CsvCells.line(r)).append('\n'));
        return csv.toString();
    }
}
