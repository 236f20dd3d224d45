// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.country.Iso3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * All ties of one scope, from its counts: every pair of countries that the scope mentions, in order of code, the pairs never
 * mentioned together included.
 */
public final class TieTable {

    private final long units;
    private final int[] countries;
    private final long[] exposure;
    private final ToneSum[] tones;
    private final long[][] together;
    private final ToneSum[][] pairTones;
    private final Backbone graph;

    /** Lays out the counts of a scope. */
    public TieTable(TieCounts counts) {
        units = counts.units();
        int[] seen = new int[counts.cells()];
        int[] n = {0};
        counts.forEach((a, b, c, t) -> {
            if (a == b) {
                seen[n[0]++] = a;
            }
        });
        countries = Arrays.copyOf(seen, n[0]);
        Arrays.sort(countries);
        exposure = new long[countries.length];
        tones = new ToneSum[countries.length];
        together = new long[countries.length][countries.length];
        pairTones = new ToneSum[countries.length][countries.length];
        List<Backbone.Edge> edges = new ArrayList<>();
        counts.forEach((a, b, c, tone) -> {
            int i = index(a);
            if (a == b) {
                exposure[i] = c;
                tones[i] = tone;
            } else if (c > 0) {
                int j = index(b);
                together[i][j] = c;
                pairTones[i][j] = tone;
                edges.add(new Backbone.Edge(i, j, c));
            }
        });
        graph = new Backbone(countries.length, edges);
    }

    private int index(int country) {
        int i = Arrays.binarySearch(countries, country);
        if (i < 0) {
            throw new IllegalArgumentException("a pair has " + Iso3.unpack(country) + ", which no unit mentions");
        }
        return i;
    }

    /** Gives every tie to {@code each}, in order of code. */
    public void forEach(Consumer<Tie> each) {
        List<Backbone.Edge> edges = new ArrayList<>();
        List<Association> tables = new ArrayList<>();
        for (int i = 0; i < countries.length; i++) {
            for (int j = i + 1; j < countries.length; j++) {
                edges.add(new Backbone.Edge(i, j, together[i][j]));
                tables.add(new Association(together[i][j], exposure[i], exposure[j], units));
            }
        }
        double[] p = tables.stream().mapToDouble(Association::pValue).toArray();
        double[] q = overSeen(p, edges);
        for (int k = 0; k < p.length; k++) {
            each.accept(tie(edges.get(k), tables.get(k), p[k], q[k]));
        }
    }

    /** Adjusts over the pairs seen together; NaN for the others. */
    private static double[] overSeen(double[] p, List<Backbone.Edge> edges) {
        int[] seen = java.util.stream.IntStream.range(0, p.length)
                .filter(k -> edges.get(k).weight() > 0)
                .toArray();
        double[] adjusted = BenjaminiHochberg.adjust(
                Arrays.stream(seen).mapToDouble(k -> p[k]).toArray());
        double[] q = new double[p.length];
        Arrays.fill(q, Double.NaN);
        for (int i = 0; i < seen.length; i++) {
            q[seen[i]] = adjusted[i];
        }
        return q;
    }

    private Tie tie(Backbone.Edge e, Association t, double p, double q) {
        boolean seen = e.weight() > 0;
        return new Tie(
                Iso3.unpack(countries[e.a()]),
                Iso3.unpack(countries[e.b()]),
                t.together(),
                t.a(),
                t.b(),
                t.units(),
                t.pmi(),
                t.npmi(),
                t.lift(),
                t.g2(),
                t.jaccard(),
                t.cosine(),
                p,
                q,
                seen ? graph.disparity(e) : Double.NaN,
                seen ? graph.noiseCorrected(e) : Double.NaN,
                seen ? graph.noiseCorrectedSd(e) : Double.NaN,
                seen ? graph.overlap(e) : Double.NaN,
                seen ? pairTones[e.a()][e.b()] : ToneSum.EMPTY);
    }

    /** All ties, in order of code. */
    public List<Tie> ties() {
        List<Tie> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    /** How much the scope speaks of each country, in order of code. */
    public List<Presence> presences() {
        List<Presence> all = new ArrayList<>();
        for (int i = 0; i < countries.length; i++) {
            all.add(new Presence(
                    Iso3.unpack(countries[i]), exposure[i], units, graph.degree(i), graph.strength(i), tones[i]));
        }
        return all;
    }
}
