// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.text.Gap;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All names as one trie over folded tokens and the gaps between them, with its edges in one open-addressing table.
 * Immutable; a look-up allocates nothing.
 */
final class NameAutomaton {

    private static final int ROOT = 0;
    private static final int GAPS = 8;
    /** Gaps that count as the same between the words of a name: {@code Guinea-Bissau}, {@code Guinea Bissau}. */
    private static final byte SOFT = Gap.SPACE;

    private final WordTable words;
    /** The state after each word that begins a name; -1 of other words. */
    private final int[] first;

    private final long[] edges;
    private final int[] targets;
    private final int mask;
    /** Of each state the words that lead on, by the last bits of their numbers: most words go here. */
    private final long[] leading;

    private final Spelling[][] endings;
    /** What may be written together with a name; {@code null} where names stand alone. */
    private final Affixes affixes;

    NameAutomaton(List<CountryName> names) {
        this(names, null);
    }

    NameAutomaton(List<CountryName> names, Affixes affixes) {
        this.affixes = affixes;
        TextScan scan = new TextScan();
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        Map<Long, Integer> trie = new LinkedHashMap<>();
        List<List<Spelling>> ends = new ArrayList<>();
        ends.add(new ArrayList<>());
        for (CountryName name : names) {
            char[] text = name.name().toCharArray();
            scan.scan(text, text.length);
            Tokens tokens = scan.tokens();
            int state = ROOT;
            for (int i = 0; i < tokens.size(); i++) {
                String folded = io.entente.text.Folding.fold(name.name().substring(tokens.start(i), tokens.end(i)));
                int word = vocabulary.computeIfAbsent(folded, w -> vocabulary.size());
                state = trie.computeIfAbsent(edge(state, word, i == 0 ? Gap.OTHER : gap(tokens, i)), e -> {
                    ends.add(new ArrayList<>());
                    return ends.size() - 1;
                });
            }
            ends.get(state).add(new Spelling(name, tokens));
        }
        words = new WordTable(vocabulary.keySet());
        first = new int[vocabulary.size()];
        Arrays.setAll(first, w -> trie.getOrDefault(edge(ROOT, w, Gap.OTHER), -1));
        int capacity = Integer.highestOneBit(trie.size() * 4) << 1;
        edges = new long[capacity];
        targets = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(edges, -1);
        leading = new long[ends.size()];
        trie.forEach(this::put);
        endings = ends.stream().map(e -> e.toArray(new Spelling[0])).toArray(Spelling[][]::new);
    }

    private static long edge(int state, int word, byte gap) {
        return ((long) state << 32) | ((long) word * GAPS + gap);
    }

    private static byte gap(Tokens tokens, int i) {
        byte gap = tokens.gap(i);
        if (gap == Gap.HYPHEN) {
            return SOFT;
        }
        // U. S. is U.S.
        return gap == Gap.DOT_SPACE && tokens.length(i) == 1 && tokens.length(i - 1) == 1 ? Gap.DOT : gap;
    }

    private int slot(long edge) {
        long h = edge * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & mask;
    }

    private void put(long edge, int target) {
        int slot = slot(edge);
        while (edges[slot] != -1) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
        leading[(int) (edge >>> 32)] |= 1L << ((int) edge / GAPS);
    }

    private int next(int state, int word, byte gap) {
        if ((leading[state] & 1L << word) == 0) {
            return -1;
        }
        long edge = edge(state, word, gap);
        int slot = slot(edge);
        while (edges[slot] != -1) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /**
     * The longest name that begins at token {@code begin} and is written as it must be.
     *
     * @param found takes the spellings that fit and the token after the last; untouched when there is none
     * @return whether there is one
     */
    boolean longest(char[] text, Tokens tokens, int begin, NameMatch found) {
        int word = words.number(tokens.hash(begin));
        boolean any = word >= 0 && from(word, text, tokens, begin, found);
        return any || affixes != null && withAffixes(text, tokens, begin, found);
    }

    private boolean from(int firstWord, char[] text, Tokens tokens, int begin, NameMatch found) {
        int state = first[firstWord];
        boolean any = false;
        int sentence = tokens.sentence(begin);
        for (int i = begin + 1; state >= 0; i++) {
            if (endings[state].length > 0 && found.take(endings[state], text, tokens, begin, i)) {
                any = true;
            }
            if (i >= tokens.size() || tokens.sentence(i) != sentence) {
                break;
            }
            int word = words.number(tokens.hash(i));
            if (word < 0) {
                return affixes != null && withSuffix(state, text, tokens, begin, i, found) || any;
            }
            state = next(state, word, gap(tokens, i));
        }
        return any;
    }

    private boolean withAffixes(char[] text, Tokens tokens, int begin, NameMatch found) {
        for (String bare : affixes.withoutPrefix(text, tokens.start(begin), tokens.end(begin))) {
            int word = words.number(bare);
            if (word >= 0 && from(word, text, tokens, begin, found)) {
                return true;
            }
        }
        return withSuffix(ROOT, text, tokens, begin, begin, found);
    }

    /** Whether token {@code i} opens with the last word of a name and goes on with something that may follow one. */
    private boolean withSuffix(int state, char[] text, Tokens tokens, int begin, int i, NameMatch found) {
        if (!affixes.haveSuffixes()) {
            return false;
        }
        int start = tokens.start(i);
        for (int cut = tokens.end(i) - 1; cut - start >= affixes.leastStem(); cut--) {
            int word = affixes.mayFollow(text, cut, tokens.end(i)) ? words.number(text, start, cut) : -1;
            if (word < 0) {
                continue;
            }
            int target = i == begin ? first[word] : next(state, word, gap(tokens, i));
            if (target >= 0 && found.take(endings[target], text, tokens, begin, i + 1)) {
                found.cut(cut);
                return true;
            }
        }
        return false;
    }
}
