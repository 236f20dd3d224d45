// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.HashIndex;
import io.entente.text.WordHash;
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
 * The valences of a language's words and what its function words do, by their hashes. Immutable and thread-safe.
 */
public final class ToneLexicon {

    /** The valence of a word that the lexicon does not have. */
    static final double UNKNOWN = Double.NaN;

    private final HashIndex index;
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
        index = new HashIndex(all.stream().mapToLong(WordHash::of).toArray());
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
            n++;
        }
        idioms = new Phrases(Idioms.phrases(), this::find);
        boosterPhrases = new Phrases(Boosters.phrases(), this::find);
    }

    /** The entry of a word in lower case, -1 when it is in no list. */
    int find(String word) {
        return find(WordHash.of(word));
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

    /** The hash of a word in lower case, of ASCII words the same as the scanner's. */
    private static long hash(char[] text, int start, int end) {
        long hash = WordHash.seed();
        for (int i = start; i < end; i++) {
            char c = text[i];
            hash = WordHash.step(hash, c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
        }
        return hash;
    }

    /**
     * The entry of a word, -1 when it is in no list.
     *
     * @param text the word at {@code [start, end)}, ASCII in any case, other letters in lower case
     */
    int find(char[] text, int start, int end) {
        return find(hash(text, start, end));
    }

    /** The same of a token of ASCII letters and digits by its hash; folding, which strips accents, makes others' another one. */
    int find(long hash) {
        return index.number(hash);
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
