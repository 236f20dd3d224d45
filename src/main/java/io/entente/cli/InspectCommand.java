// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.entente.article.ArchiveFormat;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ArchiveListing;
import io.entente.spark.HadoopSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks into an archive and says what analyze would make of it, in seconds, by sampling. */
@Command(
        name = "inspect",
        description =
                "Look into an archive: formats, fields, dates, languages, what would be rejected and why; proposes a config"
                        + " file for analyze.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {

    private static final int USUAL_RECORDS = 300;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "PATH",
            description = "File, folder, glob or URI; may be repeated.")
    private List<String> input = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Format of all files, as for analyze. Default: auto, file by file.")
    private String format = "auto";

    @Option(
            names = "--records",
            paramLabel = "N",
            description =
                    "Records to read of a file at most; dates, languages and texts are looked at in some hundreds of them. Default: "
                            + USUAL_RECORDS + ".")
    @Within(least = 1, most = 1e5)
    private int records = USUAL_RECORDS;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the proposed config to FILE, for analyze --config FILE. Default: show it.")
    private Path save;

    @Option(names = "--overwrite", description = "Replace FILE when it is there already.")
    private boolean overwrite;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (save != null) {
            OutputPath.checkFile("--save", save, overwrite);
        }
        Optional<ArchiveFormat> given =
                format.equals("auto") ? Optional.empty() : Optional.of(ArchiveFormat.of(format));
        Configuration hadoop = HadoopSettings.get();
        ArchiveListing listing = new ArchiveListing(hadoop, given);
        List<ArchiveFile> files = listing.files(input);
        if (save != null) {
            OutputPath.checkNotInput("--save", save, files);
        }
        PrintWriter out = spec.commandLine().getOut();
        InspectionText text = new InspectionText(out);
        text.files(files, listing.passedOver());
        List<Inspection> all = new ArrayList<>();
        for (Map.Entry<String, List<ArchiveFile>> group : byFormat(files).entrySet()) {
            Inspection inspection = Inspection.of(group.getKey(), group.getValue(), records, hadoop);
            text.inspection(inspection);
            all.add(inspection);
        }
        ProposedConfig proposed = ProposedConfig.of(input, given, all);
        text.conflicts(proposed.conflicts());
        byte[] json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(proposed.values());
        if (save == null) {
            out.println("Proposed config (--save FILE writes it, analyze --config FILE takes it):");
            out.println(new String(json, StandardCharsets.UTF_8));
        } else {
            OutputPath.write(save, o -> o.write(json));
            out.println("Proposed config written to " + save + ". Next: jobs/entente analyze --config " + save);
        }
        out.flush();
        return ExitCode.GOOD;
    }

    private static Map<String, List<ArchiveFile>> byFormat(List<ArchiveFile> files) {
        return files.stream()
                .collect(Collectors.groupingBy(
                        f -> f.format() == null
                                ? Inspection.UNKNOWN
                                : f.format().code(),
                        TreeMap::new,
                        Collectors.toList()));
    }
}
