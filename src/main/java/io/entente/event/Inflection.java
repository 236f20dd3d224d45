// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.country.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms of English verbs and nouns: by rule, or from the shipped list of those that do not follow it. */
final class Inflection {

    static final int BASE = 1;
    static final int THIRD = 1 << 1;
    static final int PAST = 1 << 2;
    static final int PARTICIPLE = 1 << 3;
    static final int ING = 1 << 4;
    static final int NOUN = 1 << 5;

    private static final Map<String, List<String>> IRREGULAR = load();

    private Inflection() {}

    private static Map<String, List<String>> load() {
        Map<String, List<String>> verbs = new HashMap<>();
        for (List<String> row : Tsv.resource(Inflection.class, "irregular.tsv").rows()) {
            verbs.put(row.get(0), row.subList(1, row.size()));
        }
        return Map.copyOf(verbs);
    }

    /** All forms of a verb with the bits of what each may be; a form may be several. */
    static Map<String, Integer> verb(String lemma) {
        List<String> own = IRREGULAR.getOrDefault(lemma, List.of("", "", "", ""));
        Map<String, Integer> forms = new HashMap<>();
        add(forms, lemma, BASE);
        add(forms, own.get(0).isEmpty() ? withS(lemma) : own.get(0), THIRD);
        String doubled = own.get(3).isEmpty() ? "" : own.get(3);
        String past = own.get(1).isEmpty() ? withEd(lemma, doubled) : own.get(1);
        add(forms, past, PAST);
        add(forms, own.get(2).isEmpty() ? past : own.get(2), PARTICIPLE);
        add(forms, doubled.isEmpty() ? withIng(lemma) : doubled, ING);
        return forms;
    }

    private static void add(Map<String, Integer> forms, String list, int bit) {
        for (String form : list.split(" ", -1)) {
            forms.merge(form, bit, (a, b) -> a | b);
        }
    }

    /** The third person, and the plural of a noun. */
    static String withS(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")
                || word.endsWith("o");
        return word + (hissing ? "es" : "s");
    }

    private static String withEd(String lemma, String ing) {
        if (ing.endsWith("ing") && ing.length() == lemma.length() + 4) {
            return ing.substring(0, ing.length() - 3) + "ed"; // ban, banning, banned
        }
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        return endsInConsonantAndY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed";
    }

    private static String withIng(String lemma) {
        boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.equals("be");
        return (silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
    }

    private static boolean endsInConsonantAndY(String word) {
        int n = word.length();
        return n > 1 && word.charAt(n - 1) == 'y' && "aeiou".indexOf(word.charAt(n - 2)) < 0;
    }
}
