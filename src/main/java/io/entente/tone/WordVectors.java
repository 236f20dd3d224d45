// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.Stem;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Vectors of English words, by stem and of length 1: words that are used alike lie close, so that what training learns of one it
 * learns of the others too. Only training needs them. Immutable.
 */
public final class WordVectors implements Serializable {

    /** No word has one. */
    public static final WordVectors NONE = new WordVectors(0, new int[0], new float[0]);

    private static final long serialVersionUID = 1;

    /** Of words with one stem the frequent ones count for more, by 1 / (rank + this). */
    private static final int RANK_OFFSET = 10;

    private final int dimension;
    private final int[] stems;
    private final float[] values;

    private WordVectors(int dimension, int[] stems, float[] values) {
        this.dimension = dimension;
        this.stems = stems;
        this.values = values;
    }

    /**
     * Reads the text format of word2vec and GloVe: a word and its numbers in each line, separated by blanks, frequent words
     * first; a first line of two numbers (words, dimension) may stand before. Words that are no single token are passed over;
     * those of one stem become one vector.
     *
     * @throws IOException naming the line that is wrong
     */
    public static WordVectors read(Reader from) throws IOException {
        BufferedReader in = new BufferedReader(from);
        Map<Integer, double[]> sums = new TreeMap<>();
        TextScan scan = new TextScan();
        int dimension = 0;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String[] cells = line.strip().split(" ");
            if (number == 1 && cells.length == 2) {
                continue;
            }
            if (dimension == 0) {
                dimension = cells.length - 1;
            }
            if (cells.length != dimension + 1 || dimension == 0) {
                throw new IOException("line " + number + " has " + (cells.length - 1) + " numbers"
                        + (dimension == 0 ? "" : ", those before have " + dimension));
            }
            add(cells, number, scan, sums);
        }
        if (sums.isEmpty()) {
            throw new IOException("holds no vectors of words");
        }
        return of(dimension, sums);
    }

    private static void add(String[] cells, int line, TextScan scan, Map<Integer, double[]> sums) throws IOException {
        char[] word = cells[0].toCharArray();
        scan.scan(word, word.length);
        Tokens tokens = scan.tokens();
        if (tokens.size() != 1 || tokens.length(0) != word.length || tokens.number(0)) {
            return;
        }
        int stem = Stem.hash(word, 0, word.length, tokens.hash(0));
        double[] sum = sums.computeIfAbsent(stem, s -> new double[cells.length - 1]);
        double weight = 1.0 / (line + RANK_OFFSET);
        for (int d = 0; d < sum.length; d++) {
            double value;
            try {
                value = Double.parseDouble(cells[d + 1]);
            } catch (NumberFormatException e) {
                throw new IOException("line " + line + ": \"" + cells[d + 1] + "\" is no number", e);
            }
            if (!Double.isFinite(value)) {
                throw new IOException("line " + line + ": \"" + cells[d + 1] + "\" is no finite number");
            }
            sum[d] += weight * value;
        }
    }

    private static WordVectors of(int dimension, Map<Integer, double[]> sums) {
        int[] stems = new int[sums.size()];
        float[] values = new float[sums.size() * dimension];
        int n = 0;
        for (Map.Entry<Integer, double[]> entry : sums.entrySet()) {
            double[] sum = entry.getValue();
            double length = Math.sqrt(Arrays.stream(sum).map(v -> v * v).sum());
            for (int d = 0; d < dimension; d++) {
                values[n * dimension + d] = (float) (length == 0 ? 0 : sum[d] / length);
            }
            stems[n++] = entry.getKey();
        }
        return new WordVectors(dimension, stems, values);
    }

    /** Numbers of a vector. */
    public int dimension() {
        return dimension;
    }

    /** How many stems have one. */
    public int size() {
        return stems.length;
    }

    int stem(int i) {
        return stems[i];
    }

    /** The place of a stem; negative when it has no vector. */
    int find(int stem) {
        return Arrays.binarySearch(stems, stem);
    }

    /** Adds the vector at a place to the numbers that begin there. */
    void addTo(int place, double[] sums, int from) {
        for (int d = 0; d < dimension; d++) {
            sums[from + d] += values[place * dimension + d];
        }
    }

    /** The product of the vector at a place with the numbers that begin there. */
    double dot(int place, double[] weights, int from) {
        double sum = 0;
        for (int d = 0; d < dimension; d++) {
            sum += weights[from + d] * values[place * dimension + d];
        }
        return sum;
    }
}
