// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Tsv;
import io.entente.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of one language by what they tell of a name beside them ({@code words.tsv}: a row is a use and its words). Immutable. */
public final class LanguageWords {

    private static final WordTable NONE = new WordTable(List.of());

    private final Map<String, WordTable> byUse = new HashMap<>();

    LanguageWords(Tsv file) {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> row : file.rows()) {
            words.computeIfAbsent(row.get(0), use -> new ArrayList<>())
                    .addAll(List.of(row.get(1).split(" ", -1)));
        }
        words.forEach((use, list) -> byUse.put(use, new WordTable(list)));
    }

    /** Adjectives that are languages too. */
    public WordTable languages() {
        return of("language");
    }

    /** What has a language after it: {@code hablar}, {@code in lingua}. */
    public WordTable beforeLanguage() {
        return of("before-language");
    }

    /** What has a language before it. */
    public WordTable afterLanguage() {
        return of("after-language");
    }

    /** What stands before a place: {@code in}, {@code nach}. */
    public WordTable beforePlace() {
        return of("before-place");
    }

    /** Abbreviated countries that the article need not name in full. */
    public WordTable sureSigns() {
        return of("sure-sign");
    }

    /** What stands right before an abbreviated country: {@code 访}. */
    WordTable beforeSign() {
        return of("before-sign");
    }

    /** What stands right after one, in one to three signs: {@code 方}, {@code 总统}. */
    WordTable afterSign() {
        return of("after-sign");
    }

    /** What follows it where it is none: {@code 访美丽}. */
    WordTable notAfterSign() {
        return of("not-after-sign");
    }

    /** What may follow a name in the same script without a space: {@code メディア}. */
    WordTable afterName() {
        return of("after-name");
    }

    private WordTable of(String use) {
        return byUse.getOrDefault(use, NONE);
    }
}
