// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.TextScan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Scores texts as VADER does (Hutto &amp; Gilbert 2014). {@link #read} goes over a text once; {@link #tone} then scores any
 * stretch of it as if it stood alone and touches only the words that carry a valence. Reuses its buffers: one per thread.
 */
public final class ToneReader {

    /** Approximates the highest sum of valences that a text reaches; sets how fast the compound saturates. */
    private static final double ALPHA = 15;

    private static final double EXCLAMATION = .292;
    private static final int MOST_EXCLAMATIONS = 4;
    private static final double QUESTION = .18;
    private static final double MANY_QUESTIONS = .96;
    private static final double HALF = .5;
    private static final double NEARLY_HALF = 1e-6;

    private final TextScan scan = new TextScan();
    private final ToneWords words;
    private final Valence valence;
    private char[] buffer = new char[0];
    private final ButContrast contrast = new ButContrast();
    /** Valences of bearing words that stand in no range's first or last words; NaN until asked for. */
    private double[] inner = new double[64];

    private double[] sentiments = new double[64];
    private int[] places = new int[64];

    /** A reader with the English lexicon. */
    public ToneReader() {
        this(ToneLexicon.english());
    }

    /** A reader with a lexicon, which may be shared. */
    public ToneReader(ToneLexicon lexicon) {
        words = new ToneWords(lexicon);
        valence = new Valence(lexicon, words);
    }

    /** The tone of a whole text. */
    public Tone tone(CharSequence text) {
        int length = text.length();
        if (buffer.length < length) {
            buffer = new char[length];
        }
        text.toString().getChars(0, length, buffer, 0);
        scan.scan(buffer, length);
        read(buffer, length, scan);
        return tone(0, length);
    }

    /**
     * Reads {@code text[0, length)}.
     *
     * @param scanned what the scanner made of it
     */
    public void read(char[] text, int length, TextScan scanned) {
        words.read(text, length, scanned);
        int n = words.bearing().size();
        if (n > inner.length) {
            inner = new double[n + n / 4];
        }
        Arrays.fill(inner, 0, n, Double.NaN);
    }

    /** The compound alone of what {@link #tone(int, int)} says of a stretch. */
    public double compound(int start, int end) {
        int first = words.from(start);
        int last = words.from(end);
        int found = first == last ? 0 : sentiments(first, last);
        if (found == 0) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < found; k++) {
            sum += sentiments[k];
        }
        return compound(sum, emphasis(start, end));
    }

    private static double compound(double sum, double emphasis) {
        double emphasised = sum + Math.signum(sum) * emphasis;
        return round(emphasised / Math.sqrt(emphasised * emphasised + ALPHA), 10_000, 4);
    }

    /**
     * The tone of a stretch of the text read last.
     *
     * @param start UTF-16 unit at which a word starts, or white space before one
     * @param end unit after the stretch
     */
    public Tone tone(int start, int end) {
        int first = words.from(start);
        int last = words.from(end);
        int n = last - first;
        if (n == 0) {
            return Tone.NONE;
        }
        int found = sentiments(first, last);
        double emphasis = emphasis(start, end);
        double sum = 0;
        double positive = 0;
        double negative = 0;
        for (int k = 0; k < found; k++) {
            double s = sentiments[k];
            sum += s;
            if (s > 0) {
                positive += s + 1;
            } else {
                negative += s - 1;
            }
        }
        if (positive > -negative) {
            positive += emphasis;
        } else if (positive < -negative) {
            negative -= emphasis;
        }
        int neutral = n - found;
        double total = positive - negative + neutral;
        return new Tone(
                round(Math.abs(negative / total), 1000, 3),
                round(Math.abs(neutral / total), 1000, 3),
                round(Math.abs(positive / total), 1000, 3),
                compound(sum, emphasis),
                n,
                words.known(first, last));
    }

    /** Fills {@link #sentiments} and {@link #places} with those that are not zero, and says how many there are. */
    private int sentiments(int first, int last) {
        int capitals = words.shouted(first, last);
        boolean emphatic = capitals > 0 && capitals < last - first;
        Positions bearing = words.bearing();
        int n = 0;
        for (int b = bearing.before(first); b < bearing.size() && bearing.get(b) < last; b++) {
            double v = valence(b, first, last, emphatic);
            if (v != 0) {
                if (n == sentiments.length) {
                    sentiments = Arrays.copyOf(sentiments, n * 2);
                    places = Arrays.copyOf(places, n * 2);
                }
                sentiments[n] = v;
                places[n] = bearing.get(b);
                n++;
            }
        }
        Positions buts = words.buts();
        int but = buts.before(first);
        if (but < buts.size() && buts.get(but) < last) {
            contrast.apply(sentiments, places, n, buts.get(but));
        }
        return n;
    }

    /** The same in every range that holds the words around it, unless their capitals count in one and not in another. */
    private double valence(int b, int first, int last, boolean emphatic) {
        int i = words.bearing().get(b);
        boolean within = i - first >= Valence.BEFORE && i + Valence.AFTER < last;
        if (!within || emphatic && words.isShoutedWithin(i - Valence.BEFORE, i + 1)) {
            return valence.of(i, first, last, emphatic);
        }
        if (Double.isNaN(inner[b])) {
            inner[b] = valence.of(i, first, last, false);
        }
        return inner[b];
    }

    private double emphasis(int start, int end) {
        Positions exclaimed = words.exclamations();
        int exclamations = exclaimed.before(end) - exclaimed.before(start);
        Positions asked = words.questions();
        int questions = asked.before(end) - asked.before(start);
        double emphasis = Math.min(exclamations, MOST_EXCLAMATIONS) * EXCLAMATION;
        return questions <= 1 ? emphasis : emphasis + (questions <= 3 ? questions * QUESTION : MANY_QUESTIONS);
    }

    /** Rounds as Python does: half to even, on the exact binary value. */
    private static double round(double value, double scale, int digits) {
        double scaled = value * scale;
        double fraction = Math.abs(scaled - Math.floor(scaled));
        if (Math.abs(fraction - HALF) > NEARLY_HALF) {
            return Math.rint(scaled) / scale + 0.0;
        }
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }
}
