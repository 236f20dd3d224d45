// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.text.HashIndex;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import scala.Tuple2;

/**
 * Counts which words of some texts stand near each other in a sentence, the next one with the weight of the window, the one after it
 * with one less, and so on. Counts are handed on, by word, whenever they have become many.
 */
final class NeighbourCounts implements Iterator<Tuple2<Integer, WordNeighbours>> {

    /** Pairs that are kept at a time, in 130 MB. */
    private static final int MOST = 1 << 22;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Iterator<String> texts;
    private final HashIndex vocabulary;
    private final int window;
    private final TextScan scan = new TextScan();
    /** By {@link #pair}; 0 is free. */
    private final long[] pairs = new long[2 * MOST];

    private final long[] sums = new long[2 * MOST];
    private int size;
    private final Queue<Tuple2<Integer, WordNeighbours>> ready = new ArrayDeque<>();

    /** @param vocabulary the words that count, by number */
    NeighbourCounts(Iterator<String> texts, HashIndex vocabulary, int window) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.window = window;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && texts.hasNext()) {
            count(texts.next().toCharArray());
            if (!texts.hasNext()) {
                handOn();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, WordNeighbours> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void count(char[] text) {
        scan.scan(text, text.length);
        Tokens tokens = scan.tokens();
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.number(i) ? -1 : vocabulary.number(tokens.hash(i));
            for (int before = i - 1; before >= Math.max(0, i - window); before--) {
                if (words[i] >= 0 && words[before] >= 0 && tokens.sentence(before) == tokens.sentence(i)) {
                    int weight = window + 1 - (i - before);
                    add(words[i], words[before], weight);
                    add(words[before], words[i], weight);
                }
            }
            if (size >= MOST) {
                handOn();
            }
        }
    }

    private void add(int word, int other, int weight) {
        long pair = pair(word, other);
        int at = slot(pair);
        size += pairs[at] == 0 ? 1 : 0;
        pairs[at] = pair;
        sums[at] += weight;
    }

    /** Two words as one number, which is not 0. */
    private static long pair(int word, int other) {
        return (long) word << Integer.SIZE | other + 1;
    }

    private int slot(long pair) {
        int at = (int) (pair * SPREAD >>> Integer.SIZE) & pairs.length - 1;
        while (pairs[at] != 0 && pairs[at] != pair) {
            at = at + 1 & pairs.length - 1;
        }
        return at;
    }

    /** Hands on what was counted, by word; the counts begin anew. */
    private void handOn() {
        long[] counted = Arrays.stream(pairs).filter(p -> p != 0).sorted().toArray();
        for (int from = 0, to; from < counted.length; from = to) {
            int word = (int) (counted[from] >>> Integer.SIZE);
            to = from;
            while (to < counted.length && (int) (counted[to] >>> Integer.SIZE) == word) {
                to++;
            }
            int[] others = new int[to - from];
            long[] near = new long[others.length];
            for (int i = 0; i < others.length; i++) {
                others[i] = (int) counted[from + i] - 1;
                near[i] = sums[slot(counted[from + i])];
            }
            ready.add(new Tuple2<>(word, new WordNeighbours(others, near)));
        }
        Arrays.fill(pairs, 0);
        Arrays.fill(sums, 0);
        size = 0;
    }
}
