// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.ArchiveFormat;
import io.entente.article.FieldMapping;
import io.entente.article.UserError;
import io.entente.article.WrittenDates;
import io.entente.article.clean.Cleaning;
import io.entente.article.clean.CleaningStep;
import io.entente.copy.CopyRule;
import io.entente.copy.Syndication;
import io.entente.gazetteer.Vocabulary;
import io.entente.text.LanguageGuess;
import io.entente.tie.Period;
import io.entente.tie.TieOptions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The options of a run, validated.
 *
 * @param inputs files, folders, globs, URIs
 * @param output folder of the tables
 * @param overwrite whether an output of ours may be replaced
 * @param format of all inputs; empty to have it told
 * @param fields which field is what
 * @param from first day to keep; {@link LocalDate#MIN} for no bound
 * @param to last day to keep; {@link LocalDate#MAX} for no bound
 * @param period length of the periods
 * @param languages ISO 639-1 codes to keep; empty for all
 * @param copies what is taken for copies of an article, and how they count
 * @param ties how strength and affinity are reckoned
 * @param vocabulary the names to look for and the kinds that count
 */
record AnalyzeOptions(
        List<String> inputs,
        String output,
        boolean overwrite,
        Optional<ArchiveFormat> format,
        FieldMapping fields,
        LocalDate from,
        LocalDate to,
        Period period,
        Set<String> languages,
        CopyRule copies,
        TieOptions ties,
        Vocabulary vocabulary) {

    /** Names of the options that a config file may have as well; the command line wins. */
    static final List<String> NAMES = List.of(
            "input",
            "output",
            "overwrite",
            "format",
            "id-field",
            "date-field",
            "title-field",
            "dateline-field",
            "text-field",
            "source-field",
            "language-field",
            "url-field",
            "date-pattern",
            "clean",
            "from",
            "to",
            "period",
            "languages",
            "syndication",
            "duplicate-days",
            "half-life",
            "replicates",
            "seed",
            "strength-weights",
            "affinity-weights",
            VocabularyOption.GAZETTEER,
            VocabularyOption.KINDS);

    /** Reads values by option name; each a string, or for {@code input}, {@code languages}, {@code gazetteer} and {@code kinds} a list of strings. */
    static AnalyzeOptions of(Map<String, List<String>> values) {
        LocalDate from = date(values, "from").orElse(LocalDate.MIN);
        LocalDate to = date(values, "to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw new UserError("--to " + to + ": lies before --from " + from + "; swap them");
        }
        String format = one(values, "format").orElse("auto");
        Map<FieldMapping.Role, String> names = new EnumMap<>(FieldMapping.Role.class);
        for (FieldMapping.Role role : FieldMapping.Role.values()) {
            one(values, role.option()).ifPresent(name -> names.put(role, name));
        }
        if (values.get("input").isEmpty()) {
            throw new UserError("--input: names nothing to read");
        }
        return new AnalyzeOptions(
                values.get("input"),
                one(values, "output").orElseThrow(),
                one(values, "overwrite").map(AnalyzeOptions::truth).orElse(false),
                format.equals("auto") ? Optional.empty() : Optional.of(ArchiveFormat.of(format)),
                new FieldMapping(
                        names,
                        true,
                        false,
                        one(values, "date-pattern")
                                .map(p -> WrittenDates.of("--date-pattern", p))
                                .orElse(WrittenDates.USUAL),
                        cleaning(values.getOrDefault("clean", List.of())),
                        null),
                from,
                to,
                period("--period", one(values, "period").orElse("month")),
                languages(values.getOrDefault("languages", List.of())),
                new CopyRule(
                        syndication(one(values, "syndication").orElse(Syndication.COLLAPSE.code())),
                        one(values, "duplicate-days").map(AnalyzeOptions::days).orElse(CopyRule.USUAL_DAYS)),
                TieOptionsReader.of(name -> one(values, name)),
                VocabularyOption.of(
                        values.getOrDefault(VocabularyOption.GAZETTEER, List.of()),
                        values.getOrDefault(VocabularyOption.KINDS, List.of())));
    }

    private static Optional<String> one(Map<String, List<String>> values, String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    private static Cleaning cleaning(List<String> values) {
        String codes = values.isEmpty() ? "none" : String.join(",", values);
        return Cleaning.of(codes)
                .orElseThrow(() -> new UserError("--clean " + codes + ": not none, all, or some of "
                        + Arrays.stream(CleaningStep.values())
                                .map(CleaningStep::code)
                                .collect(Collectors.joining(","))));
    }

    private static boolean truth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new UserError("--overwrite " + value + ": is neither true nor false");
        }
        return value.equals("true");
    }

    private static Optional<LocalDate> date(Map<String, List<String>> values, String name) {
        return one(values, name).map(v -> date("--" + name, v));
    }

    /** The day that an option names. */
    static LocalDate date(String option, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new UserError(option + " " + value + ": is no date; write YYYY-MM-DD", e);
        }
    }

    /** The period that an option names. */
    static Period period(String option, String value) {
        return Period.of(value)
                .orElseThrow(() -> new UserError(option + " " + value + ": not one of "
                        + Arrays.stream(Period.values()).map(Period::code).collect(Collectors.joining(", "))));
    }

    private static Syndication syndication(String value) {
        return Arrays.stream(Syndication.values())
                .filter(s -> s.code().equals(value))
                .findFirst()
                .orElseThrow(() -> new UserError("--syndication " + value + ": not one of collapse, keep, outlets"));
    }

    private static int days(String value) {
        if (value.matches("\\d{1,4}") && Integer.parseInt(value) <= CopyRule.MOST_DAYS) {
            return Integer.parseInt(value);
        }
        throw new UserError("--duplicate-days " + value + ": is no number of days from 0 to " + CopyRule.MOST_DAYS);
    }

    private static Set<String> languages(List<String> values) {
        Set<String> codes = new TreeSet<>();
        Set<String> known = Set.of(Locale.getISOLanguages());
        for (String value : values) {
            for (String language : value.split(",", -1)) {
                String code = LanguageGuess.code(language);
                if (!known.contains(code)) {
                    throw new UserError("--languages " + value + ": '" + language
                            + "' is no language; write ISO 639-1 codes such as en,fr,ar");
                }
                codes.add(code);
            }
        }
        return codes;
    }
}
