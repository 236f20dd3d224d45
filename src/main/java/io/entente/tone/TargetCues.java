// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Locale;

/** What the words around a target say of its part in the sentence: who acts, who is acted on, who speaks. */
final class TargetCues {

    /** How many words after a target are searched for a passive. */
    private static final int PASSIVE_REACH = 3;
    /** How many words after a target are searched for a verb of speech. */
    private static final int SPEECH_REACH = 2;

    private static final int MOST_NAMES = 4;
    private static final int QUARTERS = 4;
    private static final int MOST_DOUBLINGS = 5;

    private TargetCues() {}

    /** The cues, by number, which is part of the hash; a number takes a value of its own where the cue has several. */
    enum Cue {
        GAP_BEFORE(0),
        GAP_AFTER(1),
        FIRST(2),
        LAST(3),
        QUOTED(4),
        QUOTE_ELSEWHERE(5),
        QUARTER(6),
        LENGTH(7),
        AFTER_PREPOSITION(8),
        PREPOSITION(9),
        BEFORE_BE(10),
        POSSESSIVE(11),
        SPEAKER(12),
        PASSIVE(13),
        AGENT(14),
        OBJECT(15),
        SUBJECT(16),
        NAMES(17),
        PRONOUN_AFTER(18),
        LONG(19),
        TITLED(20);

        private final int code;

        Cue(int code) {
            this.code = code;
        }
    }

    /** A cue for reports. */
    static String name(int code, int value) {
        for (Cue cue : Cue.values()) {
            if (cue.code == code) {
                return cue.name().toLowerCase(Locale.ROOT) + " " + value;
            }
        }
        throw new IllegalArgumentException("no cue has code " + code);
    }

    static void write(TargetSentence s, FeatureSink into) {
        int t = s.target();
        int n = s.size();
        put(into, Cue.GAP_BEFORE, s.gap(t));
        put(into, Cue.GAP_AFTER, s.gap(t + 1));
        put(into, t == 0, Cue.FIRST);
        put(into, t == n - 1, Cue.LAST);
        put(into, s.quoted(t), Cue.QUOTED);
        put(into, s.anyQuote() && !s.quoted(t), Cue.QUOTE_ELSEWHERE);
        put(into, Cue.QUARTER, QUARTERS * t / n);
        put(into, Cue.LENGTH, Math.min(MOST_DOUBLINGS, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(n)));
        put(into, s.is(t + 1, TargetWord.BE), Cue.BEFORE_BE);
        put(into, s.gap(t + 1) == TargetSentence.APOSTROPHE, Cue.POSSESSIVE);
        put(into, s.targetTokens() > 1, Cue.LONG);
        put(into, s.targetTitled(), Cue.TITLED);
        before(s, t - 1, into);
        after(s, t, into);
        others(s, t, into);
    }

    private static void before(TargetSentence s, int previous, FeatureSink into) {
        if (s.is(previous, TargetWord.PREPOSITION)) {
            put(into, Cue.AFTER_PREPOSITION, 0);
            into.add(FeatureKind.CUE, Cue.PREPOSITION.code, s.stem(previous), 1);
        }
        put(into, s.is(previous, TargetWord.BY), Cue.AGENT);
        put(into, s.is(previous, TargetWord.PAST | TargetWord.PROGRESSIVE | TargetWord.ENDS_IN_S), Cue.OBJECT);
    }

    private static void after(TargetSentence s, int t, FeatureSink into) {
        put(into, s.is(t + 1, TargetWord.PAST | TargetWord.ENDS_IN_S), Cue.SUBJECT);
        boolean speaks = s.is(t - 1, TargetWord.SAY);
        for (int i = t + 1; i <= t + SPEECH_REACH; i++) {
            speaks |= s.is(i, TargetWord.SAY);
        }
        put(into, speaks, Cue.SPEAKER);
        boolean passive = false;
        for (int i = t + 1; i <= t + PASSIVE_REACH; i++) {
            passive |= s.is(i, TargetWord.BE) && s.is(i + 1, TargetWord.PAST);
        }
        put(into, passive, Cue.PASSIVE);
    }

    private static void others(TargetSentence s, int t, FeatureSink into) {
        int names = 0;
        boolean pronoun = false;
        for (int i = 0; i < s.size(); i++) {
            names += s.stem(i) == TargetSentence.NAME ? 1 : 0;
            pronoun |= i > t && s.is(i, TargetWord.PRONOUN);
        }
        put(into, Cue.NAMES, Math.min(names, MOST_NAMES));
        put(into, pronoun, Cue.PRONOUN_AFTER);
    }

    private static void put(FeatureSink into, boolean holds, Cue cue) {
        if (holds) {
            put(into, cue, 0);
        }
    }

    private static void put(FeatureSink into, Cue cue, int value) {
        into.add(FeatureKind.CUE, cue.code, value, 1);
    }
}
