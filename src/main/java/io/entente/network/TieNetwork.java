// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The weighted, signed network of ties of one scope. Countries are numbered from 0 in the order of their codes; a
 * country without ties belongs to it too. Kept as a full matrix: a world has some 250 countries, and most measures walk
 * all pairs. Immutable.
 */
public final class TieNetwork {
    private final List<String> countries;
    private final double[][] weights;
    private final byte[][] signs;
    private final int[][] partners;

    private TieNetwork(List<String> countries, double[][] weights, byte[][] signs) {
        this.countries = countries;
        this.weights = weights;
        this.signs = signs;
        partners = Arrays.stream(weights).map(TieNetwork::partnersOf).toArray(int[][]::new);
    }

    /**
     * The network of some edges.
     *
     * @param countries ISO 3166-1 alpha-3 codes that belong to it with or without an edge; ends of edges need not be here
     * @param edges no two of the same pair
     */
    public static TieNetwork of(Collection<String> countries, Collection<NetworkEdge> edges) {
        TreeSet<String> codes = new TreeSet<>(countries);
        for (NetworkEdge edge : edges) {
            codes.add(edge.countryA());
            codes.add(edge.countryB());
        }
        List<String> nodes = List.copyOf(codes);
        String[] sorted = nodes.toArray(String[]::new);
        double[][] weights = new double[sorted.length][sorted.length];
        byte[][] signs = new byte[sorted.length][sorted.length];
        for (NetworkEdge edge : edges) {
            int a = Arrays.binarySearch(sorted, edge.countryA());
            int b = Arrays.binarySearch(sorted, edge.countryB());
            if (weights[a][b] != 0) {
                throw new IllegalArgumentException("two edges of " + edge.countryA() + " and " + edge.countryB());
            }
            weights[a][b] = edge.weight();
            weights[b][a] = edge.weight();
            signs[a][b] = (byte) edge.sign();
            signs[b][a] = (byte) edge.sign();
        }
        return new TieNetwork(nodes, weights, signs);
    }

    /** Number of countries. */
    public int size() {
        return weights.length;
    }

    /** The codes in the order of their numbers. */
    public List<String> countries() {
        return countries;
    }

    /** Weight of a tie, 0 where there is none. */
    public double weight(int a, int b) {
        return weights[a][b];
    }

    /** 1 or -1, 0 where there is no tie or no sign. */
    public int sign(int a, int b) {
        return signs[a][b];
    }

    /** The partners of a country, ascending; not to be changed. */
    int[] partners(int country) {
        return partners[country];
    }

    /** Number of a country's ties. */
    public int degree(int country) {
        return partners[country].length;
    }

    /** Sum of the weights of a country's ties. */
    public double strength(int country) {
        double sum = 0;
        for (int partner : partners[country]) {
            sum += weights[country][partner];
        }
        return sum;
    }

    /** Number of ties. */
    public int edges() {
        return Arrays.stream(partners).mapToInt(p -> p.length).sum() / 2;
    }

    /** Sum of the weights of all ties, each once. */
    public double totalWeight() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += strength(i);
        }
        return sum / 2;
    }

    /** Ties of a sign. */
    public int edges(int sign) {
        int n = 0;
        for (int i = 0; i < size(); i++) {
            for (int j : partners[i]) {
                n += i < j && signs[i][j] == sign ? 1 : 0;
            }
        }
        return n;
    }

    private static int[] partnersOf(double[] row) {
        int[] found = new int[row.length];
        int n = 0;
        for (int j = 0; j < row.length; j++) {
            if (row[j] != 0) {
                found[n++] = j;
            }
        }
        return Arrays.copyOf(found, n);
    }
}
