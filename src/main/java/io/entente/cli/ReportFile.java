// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.article.UserError;
import io.entente.report.ReportLimits;
import io.entente.report.ReportPage;
import io.entente.spark.Publication;
import io.entente.spark.ReportTables;
import io.entente.tie.Period;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** The report's file: for the command of its own and for the end of {@code analyze}. */
final class ReportFile {

    private ReportFile() {}

    /** The page on a run's tables; a folder that is no output of analyze, or an archive without articles, is the user's mistake. */
    static byte[] page(SparkSession spark, String tables, Optional<Period> step) throws IOException {
        JsonNode run = manifest(tables, spark.sparkContext().hadoopConfiguration());
        if (ReportTables.isEmpty(run)) {
            throw new UserError("--input " + tables + ": holds no article that could be used; nothing to report");
        }
        return ReportPage.of(
                new ReportTables(spark, tables, run, ReportLimits.USUAL).read(step),
                new ReportPage.Maker(Version.version(), Version.citation()));
    }

    /** The manifest of a run; a folder without one is the user's mistake. */
    static JsonNode manifest(String tables, Configuration hadoop) {
        try (InputStream in = open(tables, hadoop)) {
            return new ObjectMapper().readTree(in);
        } catch (FileNotFoundException e) {
            throw new UserError(
                    "--input " + tables + ": has no " + Publication.MANIFEST + "; name the output folder of analyze",
                    e);
        } catch (JsonProcessingException e) {
            throw new UserError("--input " + tables + "/" + Publication.MANIFEST + ": is no JSON; run analyze anew", e);
        } catch (IllegalArgumentException | IOException e) {
            throw new UserError("--input " + tables + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String tables, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(tables, Publication.MANIFEST);
        return file.getFileSystem(hadoop).open(file);
    }

    /** Refuses a file that cannot or may not be written, before any work is done. */
    static void check(String option, Path file, boolean overwrite) {
        if (Files.isDirectory(file)) {
            throw new UserError(
                    option + " " + file + ": is a folder; name a file, such as " + file.resolve("report.html"));
        }
        OutputPath.check(option, file, overwrite);
    }

    /** The line that tells of it. */
    static String told(String file, int bytes) {
        return String.format(Locale.ROOT, "Report: %s (%.1f MB); open it in a browser", file, bytes / 1e6);
    }
}
