// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/** The features of a target in its sentence, without a parser. */
final class TargetFeatures {

    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final int SIDE = 3;
    /** Words after a negation that it may turn. */
    private static final int NEGATION_REACH = 3;
    /** Words on each side that count as near. */
    private static final int NEAR = 4;
    /** Content words on each side that count. */
    private static final int NEAREST = 2;

    private final ValenceSums sums = new ValenceSums();

    /** Hands all features of a sentence to a sink. */
    void write(TargetSentence s, FeatureSink into) {
        int from = clauseStart(s);
        int to = clauseEnd(s);
        words(s, from, to, into);
        content(s, into);
        TargetCues.write(s, into);
        sums.write(s, from, to, into);
    }

    static int clauseStart(TargetSentence s) {
        int start = s.target();
        while (start > 0 && !s.opensClause(start)) {
            start--;
        }
        return start;
    }

    static int clauseEnd(TargetSentence s) {
        int end = s.target() + 1;
        while (end < s.size() && !s.opensClause(end)) {
            end++;
        }
        return end;
    }

    private static void words(TargetSentence s, int from, int to, FeatureSink into) {
        int target = s.target();
        int negation = -NEGATION_REACH - 1;
        for (int i = 0; i < s.size(); i++) {
            if (i == target) {
                continue;
            }
            int stem = s.stem(i);
            into.add(FeatureKind.WORD, stem, 0, 1);
            into.word(Stretch.SENTENCE, stem);
            if (Math.abs(i - target) <= NEAR) {
                into.word(i < target ? Stretch.BEFORE : Stretch.AFTER, stem);
            }
            if (i >= from && i < to) {
                into.word(Stretch.CLAUSE, stem);
            }
            if (i - negation <= NEGATION_REACH) {
                into.word(Stretch.NEGATED, stem);
            }
            if (s.is(i, TargetWord.NEGATION)) {
                negation = i;
            }
        }
    }

    /** The nearest content words, by side and order. */
    private static void content(TargetSentence s, FeatureSink into) {
        int t = s.target();
        int found = 0;
        for (int i = t + 1; i < s.size() && found < NEAREST; i++) {
            if (isContent(s, i)) {
                content(s.stem(i), RIGHT << SIDE | found++, into);
            }
        }
        found = 0;
        for (int i = t - 1; i >= 0 && found < NEAREST; i--) {
            if (isContent(s, i)) {
                content(s.stem(i), LEFT << SIDE | found++, into);
            }
        }
    }

    private static void content(int stem, int place, FeatureSink into) {
        into.add(FeatureKind.CONTENT, stem, place, 1);
        into.word(Stretch.CONTENT, stem);
    }

    private static boolean isContent(TargetSentence s, int i) {
        int stem = s.stem(i);
        return stem != TargetSentence.NAME && stem != TargetSentence.NUMBER && !s.is(i, TargetWord.FUNCTION);
    }
}
