// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/** The features of a target in its sentence, without a parser. */
final class TargetFeatures {

    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    /** Words after a negation that it may turn. */
    private static final int NEGATION_REACH = 3;
    /** Content words on each side that count as near. */
    private static final int NEAREST = 2;

    private final ValenceSums sums = new ValenceSums();

    /** Hands all features of a sentence to a sink. */
    void write(TargetSentence s, FeatureSink into) {
        words(s, into);
        neighbours(s, into);
        TargetCues.write(s, into);
        sums.write(s, clauseStart(s), clauseEnd(s), into);
    }

    /** How far a word is from the target, in classes: 1, 2, 3-4, 5-8, more. */
    static int reach(int distance) {
        return distance <= 1 ? 0 : distance == 2 ? 1 : distance <= 4 ? 2 : distance <= 8 ? 3 : 4;
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

    private static void words(TargetSentence s, FeatureSink into) {
        int target = s.target();
        int from = clauseStart(s);
        int to = clauseEnd(s);
        int negation = -NEGATION_REACH - 1;
        for (int i = 0; i < s.size(); i++) {
            int stem = s.stem(i);
            if (i > 0) {
                into.add(FeatureKind.PAIR, s.stem(i - 1), stem, 1);
            }
            if (i == target) {
                continue;
            }
            into.add(FeatureKind.WORD, stem, 0, 1);
            int side = i < target ? LEFT : RIGHT;
            into.add(FeatureKind.PLACE, stem, side << 3 | reach(Math.abs(i - target)), 1);
            if (i >= from && i < to) {
                into.add(FeatureKind.CLAUSE, stem, 0, 1);
            }
            if (i - negation <= NEGATION_REACH) {
                into.add(FeatureKind.NEGATED, stem, 0, 1);
            }
            if (s.is(i, TargetWord.NEGATION)) {
                negation = i;
            }
        }
    }

    private static void neighbours(TargetSentence s, FeatureSink into) {
        int t = s.target();
        into.add(FeatureKind.TWO_BEFORE, s.stem(t - 2), s.stem(t - 1), 1);
        into.add(FeatureKind.TWO_AFTER, s.stem(t + 1), s.stem(t + 2), 1);
        into.add(FeatureKind.BOTH_SIDES, s.stem(t - 1), s.stem(t + 1), 1);
        int found = 0;
        for (int i = t + 1; i < s.size() && found < NEAREST; i++) {
            if (isContent(s, i)) {
                into.add(FeatureKind.CONTENT, s.stem(i), RIGHT << 3 | found, 1);
                found++;
            }
        }
        found = 0;
        for (int i = t - 1; i >= 0 && found < NEAREST; i--) {
            if (isContent(s, i)) {
                into.add(FeatureKind.CONTENT, s.stem(i), LEFT << 3 | found, 1);
                found++;
            }
        }
    }

    private static boolean isContent(TargetSentence s, int i) {
        int stem = s.stem(i);
        return stem != TargetSentence.NAME && stem != TargetSentence.NUMBER && !s.is(i, TargetWord.FUNCTION);
    }
}
