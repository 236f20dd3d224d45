// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The valences of a language's words and what its function words do, in one open-addressing table over the characters of a
 * text. Immutable and thread-safe.
 */
public final class ToneLexicon {

    /** The valence of a word that the lexicon does not have. */
    static final double UNKNOWN = Double.NaN;

    private static final int SEED = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private final char[][] words;
    private final int[] hashes;
    private final int mask;
    private final double[] valences;
    private final double[] scalars;
    private final int[] classes;
    private final Map<String, Double> idioms = Idioms.phrases();
    private final Map<String, Double> boosterPhrases = Boosters.phrases();

    private ToneLexicon(Map<String, Double> lexicon) {
        Map<String, Integer> bits = new HashMap<>(WordClass.all());
        for (Set<String> phrases : List.of(idioms.keySet(), boosterPhrases.keySet())) {
            for (String phrase : phrases) {
                for (String word : phrase.split(" ", -1)) {
                    bits.merge(word, WordClass.IN_PHRASE, (a, b) -> a | b);
                }
            }
        }
        Set<String> all = new HashSet<>(lexicon.keySet());
        all.addAll(bits.keySet());
        all.addAll(Boosters.words().keySet());
        int capacity = Integer.highestOneBit(all.size() * 4) << 1;
        mask = capacity - 1;
        words = new char[capacity][];
        hashes = new int[capacity];
        valences = new double[capacity];
        scalars = new double[capacity];
        classes = new int[capacity];
        for (String word : all) {
            put(
                    word,
                    lexicon.getOrDefault(word, UNKNOWN),
                    Boosters.words().getOrDefault(word, 0.0),
                    bits.getOrDefault(word, 0));
        }
    }

    private static final class English {
        static final ToneLexicon LEXICON = new ToneLexicon(load());
    }

    /** VADER's English lexicon in its present form; loaded once. */
    public static ToneLexicon english() {
        return English.LEXICON;
    }

    /** The lexicon of an ISO 639-1 language; empty where there is none, so that nobody takes silence for neutrality. */
    public static Optional<ToneLexicon> of(String language) {
        return language.equals("en") ? Optional.of(english()) : Optional.empty();
    }

    private static Map<String, Double> load() {
        Map<String, Double> lexicon = new HashMap<>();
        read("vader_sentiment_lexicon.txt", lexicon);
        read("lexicon_changes.tsv", lexicon);
        return lexicon;
    }

    private static void read(String name, Map<String, Double> into) {
        for (String line : lines(name)) {
            String[] cells = line.split("\t", -1);
            if (cells[1].isEmpty()) {
                into.remove(cells[0]);
            } else {
                into.put(cells[0], Double.valueOf(cells[1]));
            }
        }
    }

    /** The rows of a data file, without comments and header; every row has a tab. */
    static List<String> lines(String name) {
        try (InputStream in = ToneLexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing data file " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> l.indexOf('\t') > 0
                            && !l.startsWith("# ")
                            && !l.startsWith("token\t")
                            && !l.startsWith("emoji\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + name, e);
        }
    }

    private void put(String word, double valence, double scalar, int bits) {
        char[] chars = word.toCharArray();
        int hash = hash(chars, 0, chars.length);
        int slot = slot(hash);
        while (words[slot] != null) {
            slot = (slot + 1) & mask;
        }
        words[slot] = chars;
        hashes[slot] = hash;
        valences[slot] = valence;
        scalars[slot] = scalar;
        classes[slot] = bits;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }

    /** The hash of a word in lower case. */
    static int hash(char[] text, int start, int end) {
        int hash = SEED;
        for (int i = start; i < end; i++) {
            char c = text[i];
            hash = (hash ^ (c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * PRIME;
        }
        return hash;
    }

    /**
     * The slot of a word, -1 when it is in no list.
     *
     * @param text the word at {@code [start, end)}, ASCII in any case, other letters in lower case
     */
    int find(char[] text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = slot(hash);
        while (words[slot] != null) {
            if (hashes[slot] == hash && same(words[slot], text, start, end)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static boolean same(char[] word, char[] text, int start, int end) {
        if (word.length != end - start) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            char c = text[start + i];
            if (word[i] != (c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c)) {
                return false;
            }
        }
        return true;
    }

    /** Valence from -4 to 4; {@link #UNKNOWN} where the lexicon has none. */
    double valence(int slot) {
        return slot < 0 ? UNKNOWN : valences[slot];
    }

    /** Scalar of a booster, 0 of any other word. */
    double scalar(int slot) {
        return slot < 0 ? 0 : scalars[slot];
    }

    /** The word's {@link WordClass} bits. */
    int classes(int slot) {
        return slot < 0 ? 0 : classes[slot];
    }

    /** A word of the table, in lower case. */
    String word(int slot) {
        return new String(words[slot]).toLowerCase(Locale.ROOT);
    }

    /** Valence of an idiom; {@code null} when the phrase is none. */
    Double idiom(String phrase) {
        return idioms.get(phrase);
    }

    /** Scalar of a booster of several words; {@code null} when the phrase is none. */
    Double boosterPhrase(String phrase) {
        return boosterPhrases.get(phrase);
    }
}
