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
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Bits of the sieve that lets most unknown words go before the table is asked; 16 kB stay in the nearest cache. */
    private static final int SIEVE_BITS = 1 << 17;

    private static final int ENTRY_BITS = 14;
    private static final int ENTRY = (1 << ENTRY_BITS) - 1;

    private final long[] sieve = new long[SIEVE_BITS >>> 6];
    /** Open addressing: 1 + the word's entry in the low bits, the high bits of its hash above; 0 is free. */
    private final int[] table = new int[1 << (ENTRY_BITS + 1)];
    /** The letters of all words, one after the other, and where each begins. */
    private final char[] letters;

    private final int[] begins;
    private final double[] valences;
    private final double[] scalars;
    private final int[] classes;
    private final Phrases idioms;
    private final Phrases boosterPhrases;

    private ToneLexicon(Map<String, Double> lexicon) {
        Map<String, Integer> bits = new HashMap<>(WordClass.all());
        for (Set<String> phrases :
                List.of(Idioms.phrases().keySet(), Boosters.phrases().keySet())) {
            for (String phrase : phrases) {
                for (String word : phrase.split(" ", -1)) {
                    bits.merge(word, WordClass.IN_PHRASE, (a, b) -> a | b);
                }
            }
        }
        Set<String> all = new LinkedHashSet<>(bits.keySet()); // the commonest words side by side
        all.addAll(lexicon.keySet());
        all.addAll(Boosters.words().keySet());
        if (all.size() >= ENTRY) {
            throw new IllegalStateException("a lexicon holds fewer than " + ENTRY + " words, not " + all.size());
        }
        letters = String.join("", all).toCharArray();
        begins = new int[all.size() + 1];
        valences = new double[all.size()];
        scalars = new double[all.size()];
        classes = new int[all.size()];
        int n = 0;
        for (String word : all) {
            valences[n] = lexicon.getOrDefault(word, UNKNOWN);
            scalars[n] = Boosters.words().getOrDefault(word, 0.0);
            classes[n] = bits.getOrDefault(word, 0)
                    | (Double.isNaN(valences[n]) ? 0 : WordClass.VALUED | WordClass.KNOWN)
                    | (scalars[n] == 0 ? 0 : WordClass.BOOSTER | WordClass.KNOWN);
            begins[n + 1] = begins[n] + word.length();
            enter(n);
            n++;
        }
        idioms = new Phrases(Idioms.phrases(), this::find);
        boosterPhrases = new Phrases(Boosters.phrases(), this::find);
    }

    private int find(String word) {
        return find(word.toCharArray(), 0, word.length());
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

    private void enter(int entry) {
        int hash = hash(letters, begins[entry], begins[entry + 1]);
        int at = place(hash);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = (hash & ~ENTRY) | (entry + 1);
        sieve[(hash & (SIEVE_BITS - 1)) >>> 6] |= 1L << hash;
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    /** The hash of a word in lower case: FNV-1a, of ASCII words the same as the scanner's. */
    static int hash(char[] text, int start, int end) {
        int hash = SEED;
        for (int i = start; i < end; i++) {
            char c = text[i];
            hash = (hash ^ (c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * PRIME;
        }
        return hash;
    }

    /**
     * The entry of a word, -1 when it is in no list.
     *
     * @param text the word at {@code [start, end)}, ASCII in any case, other letters in lower case
     */
    int find(char[] text, int start, int end) {
        return find(text, start, end, hash(text, start, end));
    }

    /** As above, where the word's {@link #hash hash} is known. */
    int find(char[] text, int start, int end, int hash) {
        return find(text, start, end, hash, false);
    }

    /** As above, of a word of ASCII letters and digits. */
    int findPlain(char[] text, int start, int end, int hash) {
        return find(text, start, end, hash, true);
    }

    private int find(char[] text, int start, int end, int hash, boolean plain) {
        if ((sieve[(hash & (SIEVE_BITS - 1)) >>> 6] & 1L << hash) == 0) {
            return -1;
        }
        int at = place(hash);
        while (table[at] != 0) {
            int entry = (table[at] & ENTRY) - 1;
            if (((table[at] ^ hash) & ~ENTRY) == 0
                    && (plain ? samePlain(entry, text, start, end) : same(entry, text, start, end))) {
                return entry;
            }
            at = (at + 1) & (table.length - 1);
        }
        return -1;
    }

    private boolean samePlain(int entry, char[] text, int start, int end) {
        int from = begins[entry];
        if (begins[entry + 1] - from != end - start) {
            return false;
        }
        int different = 0;
        for (int i = start; i < end; i++) {
            different |= (text[i] | 0x20) ^ letters[from + i - start]; // digits have that bit already
        }
        return different == 0;
    }

    private boolean same(int entry, char[] text, int start, int end) {
        int from = begins[entry];
        if (begins[entry + 1] - from != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (letters[from + i - start] != (c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c)) {
                return false;
            }
        }
        return true;
    }

    /** Valence from -4 to 4; {@link #UNKNOWN} where the lexicon has none. */
    double valence(int entry) {
        return entry < 0 ? UNKNOWN : valences[entry];
    }

    /** Scalar of a booster, 0 of any other word. */
    double scalar(int entry) {
        return entry < 0 ? 0 : scalars[entry];
    }

    /** The word's {@link WordClass} bits. */
    int classes(int entry) {
        return entry < 0 ? 0 : classes[entry];
    }

    /** Idioms with their valence. */
    Phrases idioms() {
        return idioms;
    }

    /** Boosters of several words with their scalar. */
    Phrases boosterPhrases() {
        return boosterPhrases;
    }
}
