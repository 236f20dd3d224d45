// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.entente.article.ArchiveFormat;
import io.entente.article.ArchiveSlice;
import io.entente.article.Article;
import io.entente.article.ArticleReader;
import io.entente.article.Decompression;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.Origin;
import io.entente.article.Reject;
import io.entente.article.TargetSpan;
import io.entente.article.UserError;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import io.entente.gazetteer.Vocabulary;
import io.entente.tone.TargetScore;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads articles one by one without Spark: the core's face for people and for programs that score it. */
@Command(
        name = "annotate",
        description = "Read JSONL articles, write what was found in each as one JSON object (no Spark session).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnnotateCommand implements Callable<Integer> {

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "JSONL file, plain or compressed; standard input if absent.")
    private Path input;

    @CommandLine.Mixin
    private VocabularyOption names;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Language of records that name none, such as en. Default: English where it looks so.")
    private String language;

    @Override
    public Integer call() throws IOException {
        Vocabulary vocabulary = names.read();

        if (input != null && (!Files.isReadable(input) || Files.isDirectory(input))) {
            throw new UserError("--input " + input + ": no such file that can be read");
        }
        String name = input == null ? "standard input" : input.toString();
        long rejects = 0;
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        try (InputStream in = open(name);
                JsonGenerator json = new JsonFactory()
                        .createGenerator(out, JsonEncoding.UTF8)
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
                ArticleReader articles = ArchiveFormat.JSONL.open(
                        ArchiveSlice.whole(name, in), new FieldMapping(Map.of(), false, true))) {
            Analyst analyst = new Analyst(vocabulary, Analyst.SentenceTone.EVERY);
            while (articles.hasNext() && StandardOutput.isRead()) {
                Entry entry = articles.next();
                if (entry instanceof Article a) {
                    ArticleReading reading = analyst.read(
                            a.title(),
                            a.dateline(),
                            a.text(),
                            a.language() == null ? language : a.language(),
                            a.date());
                    AnnotationJson.write(json, a.id(), reading, a.targets(), toward(analyst, a.targets()));
                } else if (entry instanceof Reject r) {
                    rejects++;
                    errors().println("entente: " + told(r));
                }
            }
            json.writeRaw('\n');
        }
        return rejects == 0 ? ExitCode.GOOD : ExitCode.USER_MISTAKE;
    }

    /** The records, decompressed; a file whose head is broken is no bug. */
    private InputStream open(String name) throws IOException {
        InputStream raw = input == null ? System.in : Files.newInputStream(input);
        try {
            return Decompression.open(raw);
        } catch (IOException e) {
            String why = e.getMessage() == null ? "it breaks off" : e.getMessage();
            throw new UserError((input == null ? "" : "--input ") + name + ": cannot be read: " + why, e);
        }
    }

    /** What is wrong with a record, and in which line where that is known. */
    static String told(Reject r) {
        String line = r.origin().record() == Origin.UNKNOWN
                ? ""
                : ", line " + r.origin().record();
        return r.origin().file() + line + ": " + r.reason().code() + ": " + r.detail();
    }

    private static List<Optional<TargetScore>> toward(Analyst analyst, List<TargetSpan> targets) {
        return analyst.toward(
                targets.stream().mapToInt(TargetSpan::start).toArray(),
                targets.stream().mapToInt(TargetSpan::end).toArray());
    }

    private static PrintStream errors() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }
}
