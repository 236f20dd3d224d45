// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Tsv;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the names of a language are inflected: by their ending, the longest that fits. The file has a row for each kind of name
 * and ending with the endings that take its place, {@code 0} for none; the name as printed is always one of its forms.
 */
final class Endings {

    private record Rule(String kind, String ending, List<String> forms) {}

    private final List<Rule> rules = new ArrayList<>();

    Endings(Tsv file) {
        for (List<String> row : file.rows()) {
            String ending = row.get(1).equals("0") ? "" : row.get(1);
            List<String> forms = new ArrayList<>();
            for (String form : row.get(2).split(" ", -1)) {
                forms.add(form.equals("0") ? "" : form);
            }
            rules.add(new Rule(row.get(0), ending, forms));
        }
    }

    /** A name in all its forms; each word of a name of two is inflected. */
    Set<String> forms(CountryName name) {
        String[] words = name.name().split(" ", -1);
        Set<String> all = new LinkedHashSet<>();
        all.add(name.name());
        boolean fixed = name.rule() == CaseRule.EXACT || name.rule() == CaseRule.PREFIX || words.length > 2;
        if (name.kind() == NameKind.BLOCKED || name.kind() == NameKind.EMBEDDED || fixed) {
            return all;
        }
        String kind = name.kind().code();
        if (words.length == 1) {
            all.addAll(ofWord(kind, words[0]));
            return all;
        }
        for (String first : ofWord(kind, words[0])) {
            for (String second : ofWord(kind, words[1])) {
                all.add(first + " " + second);
            }
        }
        return all;
    }

    private Set<String> ofWord(String kind, String word) {
        Rule best = null;
        for (Rule r : rules) {
            boolean longer = best == null || r.ending.length() > best.ending.length();
            if (r.kind.equals(kind) && word.endsWith(r.ending) && longer) {
                best = r;
            }
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (best != null) {
            String stem = word.substring(0, word.length() - best.ending.length());
            for (String form : best.forms) {
                forms.add(stem + form);
            }
        }
        return forms;
    }
}
