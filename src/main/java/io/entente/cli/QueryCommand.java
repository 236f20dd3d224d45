// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.ReadingSql;
import io.entente.spark.Spark;
import io.entente.spark.TableQuery;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the tables in SQL, or for what stands behind a tie. */
@Command(
        name = "query",
        description = {
            "Ask the tables in Spark SQL: articles, mentions, dyads, events, evidence, ties, countries, networks, changes and"
                    + " rejects, whose columns codebook.md explains. Only queries run; nothing is changed.",
            "With --explain, tell how the numbers of a tie come about and which sentences stand behind it."
        },
        footer = {
            "",
            "  entente query \"SELECT period, n_ab, affinity FROM ties WHERE country_a = 'KOR' AND country_b = 'PRK'"
                    + " AND granularity = 'article' ORDER BY period_start\"",
            "  entente query --file my.sql --output answer.csv",
            "  entente query --explain KOR-PRK --period 2018-09 --granularity sentence"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class QueryCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "SQL", description = "A query; - reads it from standard input.")
    private String sql;

    @Option(names = "--file", paramLabel = "FILE", description = "File with the query instead; - is standard input.")
    private String file;

    @Option(
            names = "--explain",
            paramLabel = "PAIR",
            description =
                    "Explain a tie instead: two countries by ISO code, COW number or English name, such as KOR-PRK.")
    private String explain;

    @Option(
            names = "--period",
            paramLabel = "LABEL",
            description = "Period of --explain, as ties labels it, such as 2018-09. Default: all.")
    private String period;

    @Option(
            names = "--granularity",
            paramLabel = "UNIT",
            description = "What --explain counts: article, paragraph or sentence. Default: article.")
    private String granularity;

    @Option(
            names = "--input",
            paramLabel = "TABLES",
            description = "Output folder of analyze. Default: out/sample, where the sample's tables are.")
    private String input;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table (aligned), csv or json (JSON Lines). Default: by the ending of --output; table on the screen.")
    private String format;

    @Option(names = "--output", paramLabel = "FILE", description = "File to write; standard output if absent.")
    private Path output;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Rows of a table. Default: " + QueryOptions.LIMIT + "; csv and json have all.")
    @Within(least = 1, most = 1e6, unit = "rows")
    private Integer limit;

    @Option(names = "--overwrite", description = "Replace a file that is there already.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        if (explain != null && (sql != null || file != null)) {
            throw new UserError("--explain " + explain + ": takes no SQL; drop one of the two");
        }
        QueryOptions options = explain == null
                ? QueryOptions.ofSql(format, output, limit, period, granularity)
                : QueryOptions.ofExplain(explain, format, output, limit, period, granularity);
        String tables = input == null ? AnalyzeCommand.sampleTables() : input;
        if (output != null) {
            OutputPath.checkFile("--output", output, overwrite);
        }
        requireFolder(tables);
        if (explain != null) {
            try (SparkSession spark = Spark.session("query", 0)) {
                TieExplanation explanation = ExplainedPair.of(spark, tables, options);
                to(out -> explanation.write(options.format(), out));
            }
            return ExitCode.GOOD;
        }
        String query = QueryText.of(sql, file, System.in);
        if (output != null && file != null) {
            OutputPath.checkNot("--output", output, "--file", Path.of(file));
        }
        ReadingSql.check(query);
        try (SparkSession spark = Spark.session("query", 0)) {
            TableQuery answer = new TableQuery(spark, tables, query);
            if (options.format() == QueryFormat.JSON) {
                requireNames(answer.columns());
            }
            to(out -> write(answer, options, out));
        }
        return ExitCode.GOOD;
    }

    private static void write(TableQuery answer, QueryOptions options, Writer out) throws IOException {
        List<String> columns = answer.columns();
        switch (options.format()) {
            case TABLE -> {
                List<List<Object>> rows = new ArrayList<>();
                answer.first(options.limit() + 1).forEachRemaining(rows::add);
                boolean more = rows.size() > options.limit();
                for (String line : ScreenTable.lines(columns, more ? rows.subList(0, options.limit()) : rows, more)) {
                    out.append(line).append('\n');
                }
            }
            case CSV -> {
                out.append(PlainCells.csv(columns)).append('\n');
                for (Iterator<List<Object>> rows = answer.rows(); rows.hasNext() && StandardOutput.isRead(); ) {
                    out.append(PlainCells.csv(rows.next())).append('\n');
                }
            }
            case JSON -> {
                for (Iterator<List<Object>> rows = answer.rows(); rows.hasNext() && StandardOutput.isRead(); ) {
                    out.append(PlainCells.json(columns, rows.next())).append('\n');
                }
            }
        }
    }

    private void to(OutputPath.Text content) throws IOException {
        if (output != null) {
            OutputPath.writeText(output, content);
            return;
        }
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        content.to(out);
        out.flush();
    }

    private static void requireFolder(String tables) {
        if (!tables.contains(":/") && !Files.isDirectory(Path.of(tables))) {
            throw new UserError("--input " + tables + ": no such folder; name the output folder of analyze"
                    + " (jobs/entente analyze makes out/sample)");
        }
    }

    private static void requireNames(List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new UserError(String.format(
                        Locale.ROOT,
                        "SQL: two columns are called %s, which --format json cannot tell apart; rename one with AS",
                        column));
            }
        }
    }
}
