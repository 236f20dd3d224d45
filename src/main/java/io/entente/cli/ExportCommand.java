// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.network.ExportEdge;
import io.entente.network.GephiCsv;
import io.entente.network.Gexf;
import io.entente.network.GraphMl;
import io.entente.network.NetworkNode;
import io.entente.network.PeriodEdges;
import io.entente.spark.PublishedTables;
import io.entente.spark.Spark;
import io.entente.tie.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes tables and networks as one file for other programs. */
@Command(
        name = "export",
        description = "Write a table as one CSV file, or its network for Gephi, networkx, igraph, Stata and R.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private static final String NODES = "nodes.csv";
    private static final String EDGES = "edges.csv";

    @Option(names = "--input", required = true, paramLabel = "TABLES", description = "Output folder of analyze.")
    private String input;

    @Option(names = "--output", required = true, paramLabel = "PATH", description = "File; with gephi a folder.")
    private Path output;

    @Option(names = "--table", paramLabel = "NAME", description = "Table to write as CSV. Default: ties.")
    private String table;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, graphml, gexf, gexf-dynamic, gephi or dyad-year. Default: by the output's name"
                    + " (.graphml, .gexf), else csv.")
    private String format;

    @Option(
            names = "--granularity",
            paramLabel = "UNIT",
            description = "article, paragraph or sentence. Default: article; CSV: all.")
    private String granularity;

    @Option(names = "--period", paramLabel = "LABEL", description = "As 2018-09. Default: all as one; CSV: each.")
    private String period;

    @Option(names = "--code", paramLabel = "SYSTEM", description = "cow or gw, for dyad-year. Default: cow.")
    private String code;

    @Option(names = "--overwrite", description = "Replace an output that is there already.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        ExportOptions options = ExportOptions.of(table, format, ExportFormat.ofName(output), granularity, period, code);
        OutputPath.check("--output", output, overwrite);
        boolean folder = options.format() == ExportFormat.GEPHI;
        if (Files.exists(output) && Files.isDirectory(output) != folder) {
            throw new UserError("--output " + output + ": must be a " + (folder ? "folder" : "file") + " for --format "
                    + options.format().code());
        }
        if (folder) {
            OutputPath.checkFile("--output", output.resolve(NODES), true);
            OutputPath.checkFile("--output", output.resolve(EDGES), true);
        }
        try (SparkSession spark = Spark.session("export", 0)) {
            write(options, new PublishedTables(spark, input));
        }
        return ExitCode.GOOD;
    }

    private void write(ExportOptions options, PublishedTables tables) throws IOException {
        switch (options.format()) {
            case CSV -> OutputPath.writeText(output, out -> csv(options, tables, out));
            case DYAD_YEAR ->
                OutputPath.writeText(
                        output, out -> ExportDyadYears.write(tables, options.granularity(), options.system(), out));
            case GEXF_DYNAMIC -> {
                ExportNetwork network = new ExportNetwork(tables);
                List<PeriodEdges> periods = network.periods(options.granularity());
                List<NetworkNode> nodes = network.nodes(
                        periods.stream().flatMap(p -> p.edges().stream()).toList(), Period.ALL);
                xml(output, out -> Gexf.writeDynamic(nodes, periods, out));
            }
            default -> snapshot(options, new ExportNetwork(tables));
        }
    }

    private void snapshot(ExportOptions options, ExportNetwork network) throws IOException {
        List<ExportEdge> edges = network.edges(options.granularity(), options.period());
        if (edges.isEmpty()) {
            throw new UserError("--period " + options.period() + ": the tables have no tie in it; use a label such as"
                    + " those in the column period of ties");
        }
        List<NetworkNode> nodes = network.nodes(edges, options.period());
        switch (options.format()) {
            case GRAPHML -> xml(output, out -> GraphMl.write(nodes, edges, out));
            case GEXF -> xml(output, out -> Gexf.write(nodes, edges, out));
            default -> {
                OutputPath.writeText(output.resolve(NODES), out -> GephiCsv.nodes(nodes, out));
                OutputPath.writeText(output.resolve(EDGES), out -> GephiCsv.edges(edges, out));
            }
        }
    }

    private static void csv(ExportOptions options, PublishedTables tables, Writer out) throws IOException {
        Dataset<Row> rows = tables.table(options.table().name());
        if (options.granularity() != null) {
            rows = rows.where(functions.col("granularity").equalTo(options.granularity()));
        }
        if (options.period() != null) {
            rows = rows.where(functions.col("period").equalTo(options.period()));
        }
        out.append(CsvCells.line(Arrays.asList(rows.columns()))).append('\n');
        Iterator<Row> all = PublishedTables.ordered(rows).toLocalIterator();
        while (all.hasNext()) {
            Row row = all.next();
            Object[] cells = new Object[row.size()];
            Arrays.setAll(cells, row::get);
            out.append(CsvCells.line(Arrays.asList(cells))).append('\n');
        }
    }

    private interface Xml {
        void to(OutputStream out) throws XMLStreamException;
    }

    private static void xml(Path file, Xml content) throws IOException {
        OutputPath.write(file, out -> {
            try {
                content.to(out);
            } catch (XMLStreamException e) {
                throw new IOException("cannot write " + file, e);
            }
        });
    }
}
