// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.Collection;

/** A set of words, each with a number, that is asked with a token's hash and makes no string for it. Immutable. */
public final class WordTable {

    private final HashIndex index;

    /** Numbers the words 0, 1, 2 … in the order given, folded; of equal words the first keeps its number. */
    public WordTable(Collection<String> list) {
        index = new HashIndex(
                list.stream().mapToLong(w -> WordHash.of(Folding.fold(w))).toArray());
    }

    /** The number of a word, or -1. */
    public int number(String word) {
        return index.number(WordHash.of(Folding.fold(word)));
    }

    /** The number of a token by its {@link Tokens#hash hash}; -1 when unknown. */
    public int number(long hash) {
        return index.number(hash);
    }

    /** The number of the word at {@code [start, end)} of a text, for stretches that are no token; -1 when unknown. */
    public int number(char[] text, int start, int end) {
        return index.number(WordHash.folded(text, start, end));
    }
}
