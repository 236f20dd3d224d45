// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/**
 * The tone of a stretch of text (Hutto &amp; Gilbert 2014, VADER).
 *
 * @param neg share of negative words, 0 to 1, three decimals
 * @param neu share of neutral words, 0 to 1, three decimals
 * @param pos share of positive words, 0 to 1, three decimals
 * @param compound the whole, -1 to 1, four decimals
 * @param words how many words there are
 * @param known how many of them the lexicon has
 */
public record Tone(double neg, double neu, double pos, double compound, int words, int known) {

    /** What the reference says of a text without words. */
    public static final Tone NONE = new Tone(0, 0, 0, 0, 0, 0);

    /** Share of words that the lexicon knows, 0 to 1; 0 of no words. */
    public double coverage() {
        return words == 0 ? 0 : (double) known / words;
    }
}
