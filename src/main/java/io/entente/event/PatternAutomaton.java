// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.text.Tokens;
import io.entente.text.WordHash;
import io.entente.text.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All patterns in all forms as one trie over word numbers, with gaps, and the classes of all words. Immutable; a look-up
 * allocates nothing.
 */
final class PatternAutomaton {

    /** Words that a gap of a pattern may span; those of a name count as one. */
    private static final int GAP_WORDS = 4;

    /** Words that it may span in all. */
    private static final int GAP_REACH = 12;

    private static final int GAP = -2;
    private static final int[] NONE = {};

    private final WordTable words;
    private final long[] bits;
    private final long[] governors;
    private final long[] edges;
    private final int[] targets;
    private final int mask;
    /** Of each state the words that lead on, by the last bits of their numbers: most words go here. */
    private final long[] leading;
    /** Where each state leads over a gap, -1 where it does not. */
    private final int[] gapped;

    private final int[][] endings; // of each state: pattern, forms, pattern, forms, ...
    private final List<ActionPattern> patterns;

    PatternAutomaton(List<ActionPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        Map<String, Long> classes = new LinkedHashMap<>(WordBits.load());
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        for (String word : classes.keySet()) {
            vocabulary.put(word, vocabulary.size());
        }
        Trie trie = new Trie(vocabulary, classes);
        for (int i = 0; i < patterns.size(); i++) {
            for (List<String> phrase : PatternFile.phrases(patterns.get(i))) {
                trie.add(i, patterns.get(i).noun(), phrase);
            }
        }
        words = new WordTable(vocabulary.keySet());
        bits = new long[vocabulary.size()];
        governors = new long[vocabulary.size()];
        vocabulary.forEach((word, number) -> {
            bits[number] = classes.getOrDefault(word, 0L);
            governors[number] = Governors.words().contains(word) ? Governors.bits(word) : 0;
        });
        int capacity = Integer.highestOneBit(trie.edges.size() * 2) << 1;
        edges = new long[capacity];
        targets = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(edges, -1);
        leading = new long[trie.ends.size()];
        trie.edges.forEach(this::put);
        gapped = IntStream.range(0, leading.length).map(s -> next(s, GAP)).toArray();
        endings = trie.ends.stream()
                .map(e -> e.isEmpty() ? NONE : e.stream().mapToInt(n -> n).toArray())
                .toArray(int[][]::new);
    }

    /** The trie under construction. */
    private static final class Trie {
        private final Map<String, Integer> vocabulary;
        private final Map<String, Long> classes;
        private final Map<Long, Integer> edges = new HashMap<>();
        private final List<List<Integer>> ends = new ArrayList<>();

        Trie(Map<String, Integer> vocabulary, Map<String, Long> classes) {
            this.vocabulary = vocabulary;
            this.classes = classes;
            ends.add(new ArrayList<>());
        }

        void add(int pattern, boolean noun, List<String> phrase) {
            String first = phrase.get(0);
            Map<String, Integer> forms = noun ? Map.of(first, Inflection.NOUN) : Inflection.verb(first);
            forms.forEach((form, bit) -> {
                int state = step(0, form);
                if (!noun) {
                    classes.merge(form, WordBits.VERB_FORM, (a, b) -> a | b);
                }
                for (String word : phrase.subList(1, phrase.size())) {
                    state = step(state, word);
                }
                ends.get(state).add(pattern);
                ends.get(state).add(bit);
            });
        }

        private int step(int state, String word) {
            int number = word.equals(PatternFile.GAP) ? GAP : vocabulary.computeIfAbsent(word, w -> vocabulary.size());
            return edges.computeIfAbsent(edge(state, number), e -> {
                ends.add(new ArrayList<>());
                return ends.size() - 1;
            });
        }
    }

    private static long edge(int state, int word) {
        return ((long) state << 32) | (word + 2);
    }

    private int slot(long edge) {
        return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }

    private void put(long edge, int target) {
        int slot = slot(edge);
        while (edges[slot] != -1) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
        leading[(int) (edge >>> 32)] |= 1L << (int) edge - 2;
    }

    private int next(int state, int word) {
        if ((leading[state] & 1L << word) == 0) {
            return -1;
        }
        long edge = edge(state, word);
        int slot = slot(edge);
        while (edges[slot] != -1) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** The number of a token's word, -1 when no list and no pattern has it. */
    int word(Tokens tokens, int i) {
        return words.number(tokens.hash(i));
    }

    /** The number of the word that a token makes with the one before it: {@code co-operation} is {@code cooperation}. */
    int joined(char[] text, Tokens tokens, int i) {
        return words.number(WordHash.folded(tokens.hash(i - 1), text, tokens.start(i), tokens.end(i)));
    }

    /** The {@link WordBits} of a word. */
    long bits(int word) {
        return word < 0 ? 0 : bits[word];
    }

    /** The {@link Governors} bit of a word, 0 when it governs nothing. */
    long governor(int word) {
        return word < 0 ? 0 : governors[word];
    }

    ActionPattern pattern(int i) {
        return patterns.get(i);
    }

    /** Finds the longest phrases that begin at a token: of verbs and of nouns, each for itself. */
    void match(SentenceWords s, int from, PhraseMatch found) {
        found.clear();
        int word = s.word(from);
        if (word < 0) {
            return;
        }
        int state = next(0, word);
        if (state >= 0) {
            follow(s, state, from + 1, 1, found);
        }
    }

    private void follow(SentenceWords s, int state, int at, int literal, PhraseMatch found) {
        int[] here = endings[state];
        for (int e = 0; e < here.length; e += 2) {
            found.take(here[e], here[e + 1], at, literal);
        }
        if (at >= s.end() || s.breakBefore(at) != SentenceWords.NO_BREAK) {
            return;
        }
        int word = s.word(at);
        int straight = word < 0 ? -1 : next(state, word);
        if (straight >= 0) {
            follow(s, straight, at + 1, literal + 1, found);
        }
        if (gapped[state] >= 0) {
            skip(s, gapped[state], at, literal, found);
        }
    }

    private void skip(SentenceWords s, int state, int at, int literal, PhraseMatch found) {
        int left = GAP_WORDS + 1;
        for (int i = at; i < s.end() && i < at + GAP_REACH; i++) {
            boolean inName = i > at && s.tokens().capitalised(i) && s.tokens().capitalised(i - 1);
            left -= inName ? 0 : 1;
            if (left < 0 || i > at && s.breakBefore(i) != SentenceWords.NO_BREAK) {
                return;
            }
            int word = s.word(i);
            int state2 = word < 0 ? -1 : next(state, word);
            if (state2 >= 0) {
                follow(s, state2, i + 1, literal + 1, found); // and on: a longer phrase may begin later
            }
            if (s.is(i, WordBits.SAY | WordBits.WHO | WordBits.CONJUNCTION)) {
                return;
            }
        }
    }
}
