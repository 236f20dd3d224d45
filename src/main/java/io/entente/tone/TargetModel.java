// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A multinomial logistic regression over hashed features and vectors of words: the weights of negative and of positive against
 * neutral, exactly as trained, and of the vectors what they come to for each word. Immutable and thread-safe.
 *
 * <p>The file opens with lines of provenance, each after {@code "# "}, and an empty line; then, big-endian: version of the
 * features (int), two intercepts (double), number of features (int), their places in ascending order as differences
 * (variable-length), two weights each (double); number of stems (int), the stems (int), twelve scores each (float).
 */
public final class TargetModel {

    /** Features are hashed to so many bits. */
    public static final int BITS = 18;
    /** How many places for features there are. */
    public static final int DIMENSION = 1 << BITS;
    /** Changes whenever {@link TargetFeatures} would write other features for the same text. */
    public static final int FEATURES_VERSION = 2;

    /** The model that ships, trained on NewsMTSC (Hamborg &amp; Donnay 2021). */
    private static final String SHIPPED = "newsmtsc.model";

    private final String provenance;
    private final double negativeIntercept;
    private final double positiveIntercept;
    private final int[] places;
    /** Two for each place that has some, after two of nothing, which all others share. */
    private final double[] weights;
    /** Which places have weights; 32 kB that stay in the nearest cache. */
    private final long[] known = new long[DIMENSION >>> 6];
    /** How many places with weights lie before each 64. */
    private final int[] ranks = new int[DIMENSION >>> 6];

    private final WordScores words;

    /**
     * A model.
     *
     * @param provenance lines that say what it was trained on, how, and when
     * @param negativeIntercept log-odds of negative against neutral without any feature
     * @param positiveIntercept the same of positive
     * @param places of the features, ascending, below {@link #DIMENSION}
     * @param weights for each place, that of negative and that of positive
     * @param words what words add by their vectors
     */
    public TargetModel(
            String provenance,
            double negativeIntercept,
            double positiveIntercept,
            int[] places,
            double[] weights,
            WordScores words) {
        if (weights.length != 2 * places.length) {
            throw new IllegalArgumentException(
                    places.length + " features need twice as many weights, not " + weights.length);
        }
        this.provenance = provenance;
        this.words = words;
        this.negativeIntercept = negativeIntercept;
        this.positiveIntercept = positiveIntercept;
        this.places = places.clone();
        this.weights = new double[weights.length + 2];
        System.arraycopy(weights, 0, this.weights, 2, weights.length);
        int last = -1;
        for (int place : places) {
            if (place <= last || place >= DIMENSION) {
                throw new IllegalArgumentException(
                        "feature places ascend and are below " + DIMENSION + ", but " + place + " follows " + last);
            }
            known[place >>> 6] |= 1L << place;
            last = place;
        }
        int before = 0;
        for (int i = 0; i < known.length; i++) {
            ranks[i] = before;
            before += Long.bitCount(known[i]);
        }
    }

    private static final class Shipped {
        static final TargetModel MODEL = load();

        private static TargetModel load() {
            try (InputStream in = TargetModel.class.getResourceAsStream(SHIPPED)) {
                if (in == null) {
                    throw new IllegalStateException("missing data file " + SHIPPED);
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read data file " + SHIPPED, e);
            }
        }
    }

    /** The model that ships; loaded when first asked for. */
    public static TargetModel shipped() {
        return Shipped.MODEL;
    }

    /** Reads a model file. */
    public static TargetModel read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        StringBuilder provenance = new StringBuilder();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            provenance.append(line.startsWith("# ") ? line.substring(2) : line).append('\n');
        }
        int version = in.readInt();
        if (version != FEATURES_VERSION) {
            throw new IOException("the model's features are of version " + version + ", this program's of version "
                    + FEATURES_VERSION + "; train it anew");
        }
        double negative = in.readDouble();
        double positive = in.readDouble();
        int[] places = new int[count(in, DIMENSION)];
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            last += variable(in);
            places[i] = last;
        }
        double[] weights = new double[2 * places.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new TargetModel(provenance.toString(), negative, positive, places, weights, WordScores.read(in));
    }

    /** A number of things that follow in a file, which may be damaged. */
    static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("it is damaged: " + count + " things are to follow, " + most + " may");
        }
        return count;
    }

    private static String line(DataInputStream in) throws IOException {
        byte[] bytes = new byte[256];
        int n = 0;
        for (int b = in.readByte(); b != '\n'; b = in.readByte()) {
            if (n == bytes.length) {
                bytes = Arrays.copyOf(bytes, n * 2);
            }
            bytes[n++] = (byte) b;
        }
        return new String(bytes, 0, n, StandardCharsets.UTF_8);
    }

    private static int variable(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
    }

    /** Writes the model file. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        for (String line : provenance.lines().toList()) {
            out.write(("# " + line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.write('\n');
        out.writeInt(FEATURES_VERSION);
        out.writeDouble(negativeIntercept);
        out.writeDouble(positiveIntercept);
        out.writeInt(places.length);
        int last = -1;
        for (int place : places) {
            int difference = place - last;
            for (; difference >= 0x80; difference >>>= 7) {
                out.write(difference & 0x7F | 0x80);
            }
            out.write(difference);
            last = place;
        }
        for (int i = 2; i < weights.length; i++) {
            out.writeDouble(weights[i]);
        }
        words.write(out);
        out.flush();
    }

    /** What it was trained on, how, and when; some lines. */
    public String provenance() {
        return provenance;
    }

    /** How many features have weights. */
    public int size() {
        return places.length;
    }

    /** What words add by their vectors. */
    public WordScores words() {
        return words;
    }

    double negativeIntercept() {
        return negativeIntercept;
    }

    double positiveIntercept() {
        return positiveIntercept;
    }

    /** Where the weights of a place stand; 0, that of weights of 0, when it has none. No branch: nothing foretells which. */
    int find(int place) {
        long bits = known[place >>> 6] << (Long.SIZE - 1 - place); // the place's own bit is the highest now
        return (ranks[place >>> 6] + Long.bitCount(bits)) & (int) (bits >> Long.SIZE - 1);
    }

    double negativeWeight(int found) {
        return weights[2 * found];
    }

    double positiveWeight(int found) {
        return weights[2 * found + 1];
    }
}
