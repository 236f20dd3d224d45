// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

/**
 * Weights, in natural log-odds, of what an article says of a country, and the probability from which it is about it. Fitted by
 * logistic regression (L2 penalty 0.5, 2026-11) on the development half of the Reuters-21578 articles whose countries were
 * assigned by hand: 9,238 articles of 1987, each taken with its dateline and, at half weight, without; articles labelled with
 * the USA alone at half weight; the USA, which the labellers gave to nearly every company's news, left out. The threshold was
 * chosen for precision where F1 is flat (0.35 to 0.45).
 */
final class FocusWeights {

    /** 1 always. */
    static final double ALWAYS = -1.94;
    /** 1 where the dateline is the country's. */
    static final double DATELINE_HERE = 4.04;
    /** 1 where the dateline is another country's. */
    static final double DATELINE_ELSEWHERE = -.63;
    /** 1 where the title names it, not only as a place. */
    static final double IN_TITLE = .90;
    /** 1 where the title names other countries but the USA, and not it. */
    static final double OTHERS_IN_TITLE = -.78;
    /** ln(1 + n) of its names. */
    static final double NAMES = 1.75;
    /** ln(1 + n) of its adjectives and peoples. */
    static final double DEMONYMS = .85;
    /** ln(1 + n) of its leaders, ministers, and of capitals and seats that act. */
    static final double GOVERNMENT = .37;
    /** ln(1 + n) of its capitals and seats as places, and of its money. */
    static final double PLACES = .07;
    /** 1 / (1 + s), s the sentence of the text that names it first; 1 where the title does. */
    static final double OPENING = 1.38;
    /** 1 where no other country is named. */
    static final double ALONE = .15;
    /** ln(1 + n) of companies listed on its exchanges. */
    static final double LISTED = 2.61;

    /** The probability from which an article is about a country. */
    static final double THRESHOLD = .45;

    private FocusWeights() {}
}
