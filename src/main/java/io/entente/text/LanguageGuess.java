// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The language of an article: as the archive names it, else English where English function words are common, else unknown.
 */
public final class LanguageGuess {

    private static final WordTable ENGLISH = new WordTable(List.of(
            ("the of and to in a is for on that by with was at as from has his have will said be it are were he she"
                            + " this they not who which their been had would about after its but when what could there than them"
                            + " into out up more you your her him how why because against before should did does")
                    .split(" ", -1)));
    /** English prose has about 45 of these in 100 words, its closest relatives under 10. */
    private static final double SHARE = 0.15;

    private static final int SAMPLE = 400;
    private static final Map<String, String> CODES = codes();

    private LanguageGuess() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new java.util.HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(two);
            codes.put(two, two);
            codes.put(locale.getISO3Language(), two);
            codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), two);
        }
        return Map.copyOf(codes);
    }

    /**
     * The ISO 639-1 code of a language as an archive writes it: {@code en}, {@code ENG}, {@code en-US}, {@code English}. What
     * is not understood is kept, in lower case.
     */
    public static String code(String given) {
        String lower = given.strip().toLowerCase(Locale.ROOT);
        String known = CODES.get(lower);
        if (known != null) {
            return known;
        }
        int cut = lower.indexOf('-') >= 0 ? lower.indexOf('-') : lower.indexOf('_');
        return cut > 0 ? CODES.getOrDefault(lower.substring(0, cut), lower) : lower;
    }

    /** {@code en} where the scanned text looks English, else {@code null}. */
    public static String guess(char[] text, Tokens tokens) {
        int n = Math.min(tokens.size(), SAMPLE);
        int hits = 0;
        for (int i = 0; i < n; i++) {
            if (ENGLISH.number(text, tokens.start(i), tokens.end(i), tokens.hash(i)) >= 0) {
                hits++;
            }
        }
        return hits > 0 && hits >= SHARE * n ? "en" : null;
    }
}
