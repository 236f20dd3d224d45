// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.text.Tokens;

/** A country in a sentence and the noun phrase that names it. Filled in by {@link Parties}. */
final class Party {

    final String iso3;
    /** Whether the name is an adjective or possessor of what follows: {@code Chinese}, {@code China's}. */
    final boolean adjectival;

    /** First token of the name, and the one after its last. */
    final int first;

    int end;

    /** The noun phrase around the name, from its article or title to its head noun. */
    int phraseStart;

    int phraseEnd;

    /** What stands before the phrase: a {@link Governors} bit, {@link Governors#DIRECT} when no preposition. */
    long governor = Governors.DIRECT;

    /** When the phrase hangs on another by "of" or a place, what governs that one; 0 when that cannot be told. */
    long outer;

    /** The preposition within the phrase before the name, 0 when there is none: {@code the soldiers from X}. */
    long chain;

    /** Whether it only says more of somebody named before: {@code , a key American ally}. */
    boolean apposed;

    /** Whether another country stands right before it in the same phrase. */
    boolean within;

    /** Whether a verb stands right before the phrase. */
    boolean object;

    /** Whether it takes no part: in brackets, a dateline, half of a compound such as {@code Israeli-occupied}. */
    boolean aside;

    /** Whether it only tells the news: {@code ..., Chinese officials said}. */
    boolean speaker;

    /** The first of the parties joined with it by "and"; itself when it stands alone. */
    int group;

    Party(String iso3, boolean adjectival, int first, int end) {
        this.iso3 = iso3;
        this.adjectival = adjectival;
        this.first = first;
        this.end = end;
    }

    /** Where the name stands. */
    Stretch named(Tokens t) {
        return new Stretch(t.start(first), t.end(end - 1));
    }

    boolean takesPart() {
        return !aside && !speaker;
    }

    /** Whether its place in the sentence is a subject's. */
    boolean subject() {
        return takesPart() && !apposed && !object && governor == Governors.DIRECT;
    }
}
