// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Locale;

/** What a feature of a target's sentence says. Its code is part of the hash: other codes are other {@link TargetModel#FEATURES_VERSION features}. */
public enum FeatureKind {
    /** A word of the sentence, by its stem. */
    WORD(1, Group.WORDS),
    /** The nearest words that are no function words, by side and order. */
    CONTENT(2, Group.CONTENT),
    /** Subject, object, passive, speaker, quotation, place in the sentence. */
    CUE(3, Group.STRUCTURE),
    /** A sum of valences over a stretch around the target. */
    LEXICON(4, Group.LEXICON);

    /** Features that are switched on and off together. */
    public enum Group {
        WORDS,
        CONTENT,
        STRUCTURE,
        LEXICON,
        /** Of no kind of feature: vectors of the words. */
        VECTORS;

        /** As options and reports write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final int code;
    private final Group group;

    FeatureKind(int code, Group group) {
        this.code = code;
        this.group = group;
    }

    /** The group it belongs to. */
    public Group group() {
        return group;
    }

    /**
     * The place of a feature among 2<sup>{@value TargetModel#BITS}</sup>.
     *
     * @param a a word's hash or a small number
     * @param b another
     */
    public int index(int a, int b) {
        int h = (a * 0x9E3779B1 + code) * 0x85EBCA6B ^ (b * 0xC2B2AE35 + code);
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return (h ^ h >>> 15) & TargetModel.DIMENSION - 1;
    }

    /** What a cue or a sum of valences is, for reports; the two numbers of any other kind. */
    public String detail(int a, int b) {
        return switch (this) {
            case CUE -> TargetCues.name(a, b);
            case LEXICON -> ValenceSums.name(a, b);
            default -> a + " " + b;
        };
    }
}
