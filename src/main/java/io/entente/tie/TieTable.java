// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.country.Iso3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ties and the countries of one scope, from its counts. */
public final class TieTable {
    private final TieCounts counts;
    private final int[] countries;
    private final String[] codes;
    private final long[] presence;
    /** Units that mention both, by a * countries + b, a &lt; b: read off once, since each pair is asked for often. */
    private final long[] weights;

    private final TieGraph graph;

    private TieTable(TieCounts counts) {
        this.counts = counts;
        countries = counts.countries();
        codes = Arrays.stream(countries).mapToObj(Iso3::unpack).toArray(String[]::new);
        presence = Arrays.stream(countries).mapToLong(c -> counts.count(c, c)).toArray();
        weights = weights();
        graph = graph();
    }

    /** The table of a scope; the counts must not change while it is in use. */
    public static TieTable of(TieCounts counts) {
        return new TieTable(counts);
    }

    /** All pairs of countries that occur in the scope, together or not, in the order of countryA, countryB. */
    public List<Tie> ties() {
        double[] pValues = pValues();
        double[] qValues = BenjaminiHochberg.adjust(pValues);
        List<Tie> ties = new ArrayList<>(pValues.length);
        for (int a = 0; a < countries.length; a++) {
            for (int b = a + 1; b < countries.length; b++) {
                int row = ties.size();
                ties.add(tie(a, b, pValues[row], qValues[row]));
            }
        }
        return ties;
    }

    /** The countries of the scope, in the order of their codes. */
    public List<CountryPresence> countries() {
        List<CountryPresence> rows = new ArrayList<>(countries.length);
        for (int a = 0; a < countries.length; a++) {
            ToneSum tone = counts.tone(countries[a], countries[a]);
            rows.add(new CountryPresence(
                    codes[a],
                    presence[a],
                    counts.units(),
                    (double) presence[a] / counts.units(),
                    graph.degree(a),
                    graph.strength(a),
                    tone.n(),
                    tone.mean(),
                    tone.sd(),
                    tone.low(),
                    tone.high()));
        }
        return rows;
    }

    private Tie tie(int a, int b, double pValue, double qValue) {
        Association pair = association(a, b);
        long weight = pair.nAb();
        boolean seen = weight > 0;
        ToneSum tone = seen ? counts.tone(countries[a], countries[b]) : ToneSum.EMPTY;
        return new Tie(
                codes[a],
                codes[b],
                weight,
                pair.nA(),
                pair.nB(),
                pair.n(),
                pair.pmi(),
                pair.npmi(),
                pair.lift(),
                pair.g2(),
                pair.jaccard(),
                pair.cosine(),
                seen ? pValue : 1,
                qValue,
                seen ? graph.disparityAlpha(a, b, weight) : Double.NaN,
                seen ? graph.noiseCorrectedScore(a, b, weight) : Double.NaN,
                seen ? graph.noiseCorrectedSd(a, b, weight) : Double.NaN,
                seen ? graph.overlap(a, b) : Double.NaN,
                tone.n(),
                tone.mean(),
                tone.sd(),
                tone.low(),
                tone.high());
    }

    private Association association(int a, int b) {
        return new Association(weight(a, b), presence[a], presence[b], counts.units());
    }

    private long weight(int a, int b) {
        return weights[a * countries.length + b];
    }

    /** One p-value a pair, in the order of the ties; NaN for the unseen, which the false discovery rate leaves out. */
    private double[] pValues() {
        double[] pValues = new double[countries.length * (countries.length - 1) / 2];
        int row = 0;
        for (int a = 0; a < countries.length; a++) {
            for (int b = a + 1; b < countries.length; b++) {
                pValues[row++] =
                        weight(a, b) == 0 ? Double.NaN : association(a, b).pValue();
            }
        }
        return pValues;
    }

    private long[] weights() {
        long[] seen = new long[countries.length * countries.length];
        counts.forEach((a, b, n, toneN, toneSum, squareLow, squareHigh) -> {
            if (a != b) {
                seen[number(a) * countries.length + number(b)] = n;
            }
        });
        return seen;
    }

    private int number(int country) {
        int number = Arrays.binarySearch(countries, country);
        if (number < 0) {
            throw new IllegalArgumentException("counts hold a pair without the cells of its two countries");
        }
        return number;
    }

    private TieGraph graph() {
        TieGraph built = new TieGraph(countries.length);
        for (int a = 0; a < countries.length; a++) {
            for (int b = a + 1; b < countries.length; b++) {
                if (weight(a, b) > 0) {
                    built.connect(a, b, weight(a, b));
                }
            }
        }
        return built;
    }
}
