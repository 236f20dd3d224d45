// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.guess;

import io.entente.article.FieldMapping.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which field is what, by its name and its values: the text is the one with the longest prose, the date the one whose values are
 * dates, and so on; names in English and the languages next to it count, but a name alone makes no field of blank values. Where
 * nothing is a text, nothing else is guessed.
 *
 * @param names field of each role that was found
 * @param datePattern how its dates are written; empty when in one of the usual ways
 * @param otherPattern fits the sample as well; empty when none does
 */
public record FieldGuess(Map<Role, String> names, Optional<String> datePattern, Optional<String> otherPattern) {

    private static final double ENOUGH = 0.3;
    /** Share of records; a field that fewer have is no field of the archive. */
    private static final double FEW = 0.01;

    private static final int PROSE = 400;
    private static final int HEADLINE = 200;
    private static final int LONGEST_ID = 100;

    /** The roles in the order in which they choose. */
    private static final List<Role> ORDER =
            List.of(Role.TEXT, Role.DATE, Role.TITLE, Role.URL, Role.ID, Role.LANGUAGE, Role.SOURCE, Role.DATELINE);

    private static final Map<Role, List<String>> NAMES = new EnumMap<>(Map.of(
            Role.TEXT,
            List.of(
                    "maintext",
                    "articlebody",
                    "articletext",
                    "fulltext",
                    "plaintext",
                    "bodytext",
                    "cleanedtext",
                    "rawtext",
                    "contents",
                    "news",
                    "document",
                    "doc",
                    "description",
                    "transcript",
                    "speech",
                    "paragraph",
                    "message",
                    "texte",
                    "texto",
                    "testo",
                    "inhalt",
                    "corps",
                    "cuerpo"),
            Role.DATE,
            List.of(
                    "date",
                    "published",
                    "pubdate",
                    "day",
                    "time",
                    "created",
                    "posted",
                    "issued",
                    "datum",
                    "fecha",
                    "data",
                    "when"),
            Role.TITLE,
            List.of(
                    "title",
                    "headline",
                    "heading",
                    "header",
                    "head",
                    "subject",
                    "titre",
                    "titulo",
                    "titolo",
                    "titel",
                    "hl",
                    "name"),
            Role.URL,
            List.of("url", "uri", "link", "href", "permalink", "address"),
            Role.ID,
            List.of(
                    "id",
                    "uid",
                    "uuid",
                    "guid",
                    "key",
                    "docno",
                    "docid",
                    "number",
                    "no",
                    "nr",
                    "identifier",
                    "hash",
                    "index",
                    "ref",
                    "reference",
                    "record",
                    ""),
            Role.LANGUAGE,
            List.of("language", "lang", "locale", "langue", "idioma", "lingua", "sprache"),
            Role.SOURCE,
            List.of(
                    "source",
                    "publisher",
                    "outlet",
                    "newspaper",
                    "publication",
                    "media",
                    "site",
                    "domain",
                    "provider",
                    "agency",
                    "journal",
                    "paper",
                    "medium",
                    "sourcename",
                    "sourcedomain",
                    "feed",
                    "website"),
            Role.DATELINE,
            List.of("dateline")));

    /** Copies the names. */
    public FieldGuess {
        names = Map.copyOf(names);
    }

    /** Guesses from a sample. */
    public static FieldGuess of(FieldSamples sample) {
        Map<Role, String> names = new EnumMap<>(Role.class);
        Set<FieldSample> taken = new HashSet<>();
        Optional<String> pattern = Optional.empty();
        Optional<String> other = Optional.empty();
        for (Role role : ORDER) {
            FieldSample best = null;
            double most = ENOUGH;
            for (FieldSample field : sample.fields()) {
                double score = taken.contains(field) || field.filled() == 0 ? 0 : score(role, field, sample);
                if (score > most) {
                    most = score;
                    best = field;
                }
            }
            if (role == Role.TEXT && best == null) {
                return new FieldGuess(Map.of(), Optional.empty(), Optional.empty());
            }
            if (best != null) {
                taken.add(best);
                names.put(role, best.name());
                if (role == Role.DATE && DatePatterns.understood(best) < 0.5) {
                    pattern = DatePatterns.of(best);
                    FieldSample dates = best;
                    other = pattern.flatMap(p -> DatePatterns.swapped(dates, p));
                }
            }
        }
        return new FieldGuess(names, pattern, other);
    }

    /** How well a field fits a role, 0 to 2. */
    private static double score(Role role, FieldSample f, FieldSamples sample) {
        double filled = (double) f.filled() / Math.max(1, sample.records());
        double some = filled < FEW ? 0 : 0.5 + filled / 2; // of what an article may lack
        double named = named(role, f.name());
        return switch (role) {
            case TEXT -> f.isNumber() || f.words() < 4 ? 0 : filled * (Math.min(1, f.length() / PROSE) + named);
            case DATE -> date(f, named) * filled;
            case TITLE ->
                f.isNumber() || f.length() > HEADLINE || named == 0 && f.words() < 4 || isUrl(f) > 0.5
                        ? 0
                        : some * (named + (f.words() >= 4 && f.unique() > 0.5 ? 0.4 : 0));
            case URL -> some * isUrl(f) * (0.5 + named);
            case ID ->
                f.length() > LONGEST_ID || f.words() > 2 || named == 0 && f.isNumber()
                        ? 0
                        : f.unique() > 0.98 ? filled * (named + 0.2) : 0;
            case LANGUAGE -> named * f.share(FieldGuess::isLanguage) * some;
            case SOURCE -> f.isNumber() || f.length() > HEADLINE / 2 ? 0 : named * some;
            case DATELINE -> named * some;
        };
    }

    private static double date(FieldSample f, double named) {
        double understood = DatePatterns.understood(f);
        if (understood < 0.5) {
            return DatePatterns.of(f).isPresent() ? 0.6 + named : 0;
        }
        boolean digits = f.share(v -> v.chars().allMatch(Character::isDigit)) > 0.5;
        return understood * (digits ? named : 0.6 + named);
    }

    private static double isUrl(FieldSample f) {
        return f.share(v -> v.startsWith("http://") || v.startsWith("https://") || v.startsWith("www."));
    }

    private static boolean isLanguage(String value) {
        String code = value.strip().toLowerCase(Locale.ROOT);
        return code.length() >= 2
                && code.length() <= 12
                && code.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_');
    }

    /** 1 for one of the names that readers take by themselves, less for others and for names that hold one; 0 for no hint. */
    private static double named(Role role, String name) {
        String whole = name.toLowerCase(Locale.ROOT);
        int usual = role.usual().indexOf(whole);
        if (usual >= 0) {
            return 1 - usual * 0.01;
        }
        int dot = whole.lastIndexOf('.');
        if (dot > 0 && role.usual().contains(whole.substring(dot + 1))) {
            return 0.85;
        }
        String letters = whole.replaceAll("[^\\p{L}]", "");
        if (role.usual().stream().anyMatch(u -> u.replace("_", "").equals(letters))) {
            return 0.9;
        }
        int known = NAMES.get(role).indexOf(letters);
        if (known >= 0) {
            return 0.8 - known * 0.005;
        }
        boolean part = Arrays.stream(words(name))
                .anyMatch(w -> !w.isEmpty()
                        && (role.usual().contains(w) || NAMES.get(role).contains(w)));
        return part ? 0.5 : 0;
    }

    /** The words of {@code webPublicationDate}, {@code web_publication_date} and {@code fields.body}. */
    private static String[] words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+", -1);
    }
}
