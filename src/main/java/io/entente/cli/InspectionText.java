// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.Article;
import io.entente.article.FieldMapping;
import io.entente.article.Origin;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import io.entente.article.clean.CleaningStep;
import io.entente.article.guess.FieldSample;
import io.entente.spark.ArchiveFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what was seen of an archive. */
final class InspectionText {

    private static final int RECORDS = 5;
    private static final int MOST_LANGUAGES = 12;
    private static final int MOST_NAMES = 5;

    private final PrintWriter out;

    InspectionText(PrintWriter out) {
        this.out = out;
    }

    void files(List<ArchiveFile> files, List<String> passedOver) {
        long bytes = files.stream().mapToLong(ArchiveFile::size).sum();
        say(files(files.size()) + ", " + size(bytes)
                + (passedOver.isEmpty() ? "" : "; passed over " + some(passedOver)));
        out.println();
    }

    void inspection(Inspection i) {
        long bytes = i.files().stream().mapToLong(ArchiveFile::size).sum();
        say("== " + i.format() + ": " + files(i.files().size()) + ", " + size(bytes) + compression(i.files()));
        if (i.format().equals(Inspection.UNKNOWN)) {
            names(
                    "of no format that is known; each would be one reject: ",
                    i,
                    f -> f.problem() == null ? f.name() : null);
            names(
                    "that cannot be read; each would be one reject: ",
                    i,
                    f -> f.problem() == null ? null : f.name() + " (" + f.problem() + ")");
            out.println();
            return;
        }
        long rejected = i.found().rejected();
        say("   " + i.records() + " records read, " + (i.sample().isWhole() ? "which are all" : "a sample")
                + (i.sample().files().size() < i.files().size()
                        ? ", of " + files(i.sample().files().size())
                        : "")
                + ": " + (i.records() - rejected) + " articles, " + rejected + " that would be rejected");
        if (!i.sample().passedOver().isEmpty()) {
            say("   Passed over, as no articles: "
                    + i.sample().passedOver().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
        }
        out.println();
        fields(i);
        records(i.found().articles());
        dates(i);
        languages(i);
        rejects(i.found().rejects(), i.records());
        cleaning(i);
        out.println();
    }

    private void names(String what, Inspection i, Function<ArchiveFile, String> name) {
        List<String> names =
                i.files().stream().map(name).filter(Objects::nonNull).toList();
        if (!names.isEmpty()) {
            say("   " + what + some(names));
        }
    }

    private void fields(Inspection i) {
        if (i.fields().fields().isEmpty()) {
            return;
        }
        Map<String, String> roles = i.guess().names().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, e -> e.getKey().name().toLowerCase(Locale.ROOT)));
        List<List<Object>> rows = new ArrayList<>();
        for (FieldSample f : i.fields().fields()) {
            rows.add(List.of(
                    f.name(),
                    roles.getOrDefault(f.name(), ""),
                    f.filled() == 0 ? "" : f.isNumber() ? "number" : "text",
                    Math.round(100.0 * f.filled() / Math.max(1, i.fields().records())) + " %",
                    Math.round(f.length()),
                    f.values().isEmpty() ? "" : f.values().get(0)));
        }
        List<String> lines = ScreenTable.lines(
                List.of("field", "taken for", "type", "filled", "length", "first value"), rows, false);
        lines.subList(0, lines.size() - 1).forEach(l -> say("   " + l));
        for (FieldMapping.Role needed : List.of(FieldMapping.Role.TEXT, FieldMapping.Role.DATE)) {
            if (!i.guess().names().containsKey(needed)) {
                say("   No field looks like the " + needed.name().toLowerCase(Locale.ROOT) + "; name it with --"
                        + needed.option() + " if there is one.");
            }
        }
        out.println();
    }

    private void records(List<Article> articles) {
        List<List<Object>> rows = new ArrayList<>();
        int n = Math.min(RECORDS, articles.size());
        for (int k = 0; k < n; k++) {
            Article a = articles.get(n == 1 ? 0 : (int) ((long) k * (articles.size() - 1) / (n - 1)));
            rows.add(List.of(
                    a.id(),
                    a.date().toString(),
                    a.source() == null ? "" : a.source(),
                    a.title() == null ? "" : a.title(),
                    a.text()));
        }
        if (!rows.isEmpty()) {
            List<String> lines = ScreenTable.lines(List.of("id", "date", "source", "title", "text"), rows, false);
            lines.subList(0, lines.size() - 1).forEach(l -> say("   " + l));
            out.println();
        }
    }

    private void dates(Inspection i) {
        i.found()
                .first()
                .ifPresent(first ->
                        say("   Dates: " + first + " to " + i.found().last().orElseThrow() + ofSample(i)));
        i.guess().datePattern().ifPresent(p -> say("   Dates are written as " + p + "."));
        i.guess()
                .otherPattern()
                .ifPresent(p -> say("   Day or month first? No date of the sample tells; " + p
                        + " fits as well. Look, and change date-pattern if need be."));
    }

    /** Dates, languages and texts are looked at in some articles of those that were read. */
    private static String ofSample(Inspection i) {
        int looked = i.found().articles().size();
        return looked < i.records() - i.found().rejected() ? " (" + looked + " articles looked at)" : "";
    }

    private void languages(Inspection i) {
        Inspection.Findings found = i.found();
        if (found.articles().isEmpty()) {
            return;
        }
        String all = found.languages().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LANGUAGES)
                .map(e -> e.getKey() + " "
                        + percent(e.getValue(), found.articles().size()))
                .collect(Collectors.joining(", "));
        say("   Languages" + ofSample(i) + ": " + all + " ("
                + (found.named() == 0
                        ? "guessed"
                        : found.named() == found.articles().size()
                                ? "as the archive names them"
                                : percent(found.named(), found.articles().size())
                                        + " named by the archive, the others guessed")
                + ")");
    }

    private void rejects(Map<RejectReason, List<Reject>> rejects, long read) {
        rejects.forEach((reason, all) -> {
            Reject first = all.get(0);
            say("   Rejected, " + reason.code() + ": " + percent(all.size(), read) + ", such as "
                    + place(first.origin()) + ": " + first.detail());
        });
    }

    private static String place(Origin o) {
        return o.file()
                + (o.record() != Origin.UNKNOWN
                        ? ", record " + o.record()
                        : o.offset() != Origin.UNKNOWN ? ", byte " + o.offset() : "");
    }

    private void cleaning(Inspection i) {
        Inspection.Findings found = i.found();
        List<String> shares = new ArrayList<>();
        for (CleaningStep step : found.cleaning().advised().steps()) {
            double share = found.cleaning().share(step);
            shares.add(step.code() + (share > 0 ? " (" + percent(Math.round(share * 1000), 1000) + ")" : ""));
        }
        if (!shares.isEmpty()) {
            say("   To clean" + ofSample(i) + ", with the share of articles that change: " + String.join(", ", shares));
        }
        if (found.cleaning().broken() > 0) {
            say("   Articles with broken characters that cannot be repaired: "
                    + found.cleaning().broken());
        }
    }

    void conflicts(List<String> conflicts) {
        conflicts.forEach(c -> say("Mind: " + c + "."));
    }

    private static String compression(List<ArchiveFile> files) {
        String all = files.stream()
                .map(f -> f.compression().name().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return all.equals("none") ? "" : ", compressed: " + all;
    }

    private static String percent(long part, long all) {
        double share = 100.0 * part / Math.max(1, all);
        return share > 0 && share < 1 ? "<1 %" : Math.round(share) + " %";
    }

    private static String files(int n) {
        return n + (n == 1 ? " file" : " files");
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** A line; names of files and fields are others'. */
    private void say(String line) {
        out.println(ScreenTable.text(line));
    }
}
