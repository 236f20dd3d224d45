// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.country.Tsv;
import java.util.ArrayList;
import java.util.List;

/** Reads the pattern file: {@code a|b} in a phrase stands for one pattern with each, {@code +} for a plural as well. */
final class PatternFile {

    /** The mark of a gap in a phrase. */
    static final String GAP = "~";

    private PatternFile() {}

    /** The shipped patterns. */
    static List<ActionPattern> shipped() {
        Tsv table = Tsv.resource(PatternFile.class, "patterns.tsv");
        List<ActionPattern> patterns = new ArrayList<>();
        for (List<String> row : table.rows()) {
            patterns.add(pattern(row));
        }
        return patterns;
    }

    private static ActionPattern pattern(List<String> row) {
        boolean noun = row.get(0).equals("n");
        if (!noun && !row.get(0).equals("v")) {
            throw new IllegalArgumentException("a pattern is v or n, not '" + row.get(0) + "': " + row.get(1));
        }
        int flags = 0;
        for (String flag : row.get(4).split(",", -1)) {
            flags |= ActionPattern.flag(flag);
        }
        Deed deed = row.get(2).equals("none") ? null : Deed.of(row.get(2));
        return new ActionPattern(row.get(1), noun, deed, Governors.bits(row.get(3)), flags);
    }

    /** The phrases that a pattern stands for, each as its words; the first word of a verb is left to be inflected. */
    static List<List<String>> phrases(ActionPattern pattern) {
        List<List<String>> all = List.of(List.of());
        boolean afterGap = false;
        for (String word : pattern.phrase().split(" ", -1)) {
            afterGap |= word.equals(GAP);
            List<List<String>> longer = new ArrayList<>();
            for (String written : word.split("\\|", -1)) {
                String choice = afterGap && !pattern.noun() && countable(written) ? written + "+" : written;
                for (List<String> head : all) {
                    append(head, choice, longer);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Whether a word after a gap is a noun of which there may be many: all but small words and those that are many already. */
    private static boolean countable(String word) {
        return word.length() > 3
                && !word.endsWith("s")
                && !word.endsWith("+")
                && !word.endsWith("ly")
                && !word.endsWith("ing")
                && !Governors.words().contains(word);
    }

    private static void append(List<String> head, String choice, List<List<String>> into) {
        boolean plural = choice.endsWith("+");
        String word = plural ? choice.substring(0, choice.length() - 1) : choice;
        List<String> with = new ArrayList<>(head);
        for (String part : word.split("-", -1)) {
            with.add(part);
        }
        into.add(with);
        if (plural) {
            List<String> many = new ArrayList<>(with);
            many.set(many.size() - 1, Inflection.withS(many.get(many.size() - 1)));
            into.add(many);
        }
    }
}
