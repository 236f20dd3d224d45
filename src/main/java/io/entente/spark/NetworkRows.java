// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static io.entente.spark.TableRows.defined;

import io.entente.network.CountryPosition;
import io.entente.network.NetworkMeasures;
import io.entente.network.NetworkSummary;
import io.entente.table.NetworkTables;
import io.entente.tie.Tie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The network of one scope as cells of {@code networks} and of the last columns of {@code countries}. */
final class NetworkRows {

    /** A network of fewer ties has no measures, and costs nothing. */
    private static final int LEAST_TIES = 3;

    /** Of a country that the network does not hold. */
    static final Object[] ABSENT = new Object[12];

    private final Map<String, Object[]> positions = new HashMap<>();
    private final Object[] row = new Object[NetworkTables.NETWORKS.columns().size()];

    /**
     * The network of a scope.
     *
     * @param scope label, first and last day
     * @param ties of articles
     * @param figures whose affinities are the signs
     */
    NetworkRows(Object[] scope, List<Tie> ties, PairFigures figures) {
        System.arraycopy(scope, 0, row, 0, scope.length);
        List<Tie> seen = ties.stream().filter(t -> t.nAb() > 0).toList();
        if (seen.size() < LEAST_TIES) {
            small(ties, seen);
            return;
        }
        NetworkMeasures measures = NetworkMeasures.of(
                ties, t -> figures.affinity(t.countryA(), t.countryB()), NetworkMeasures.Options.DEFAULT);
        measures.positions().forEach(p -> positions.put(p.country(), cells(p)));
        Object[] cells = cells(measures.summary());
        System.arraycopy(cells, 0, row, scope.length, cells.length);
    }

    private void small(List<Tie> ties, List<Tie> seen) {
        TreeSet<String> countries = new TreeSet<>();
        ties.forEach(t -> countries.addAll(List.of(t.countryA(), t.countryB())));
        set("countries", countries.size());
        set("edges", seen.size());
        set("total_weight", (double) seen.stream().mapToLong(Tie::nAb).sum());
        set("density", ties.isEmpty() ? 0.0 : (double) seen.size() / ties.size());
    }

    private void set(String column, Object value) {
        row[NetworkTables.NETWORKS.index(column)] = value;
    }

    /** The row of {@code networks}. */
    Object[] row() {
        return row;
    }

    /** The cells of a country. */
    Object[] position(String iso3) {
        return positions.getOrDefault(iso3, ABSENT);
    }

    private static Object[] cells(CountryPosition p) {
        return new Object[] {
            p.pagerank(),
            p.eigenvector(),
            p.betweenness(),
            defined(p.closeness()),
            p.clustering(),
            defined(p.constraint()),
            defined(p.effectiveSize()),
            defined(p.partnerEntropy()),
            defined(p.partnerHhi()),
            p.community(),
            p.friends(),
            p.foes()
        };
    }

    private static Object[] cells(NetworkSummary s) {
        return new Object[] {
            s.countries(),
            s.edges(),
            s.totalWeight(),
            s.density(),
            s.transitivity(),
            s.clustering(),
            s.eigenvalueMax(),
            s.communities(),
            s.modularity(),
            s.positiveEdges(),
            s.negativeEdges(),
            s.triads().negatives0(),
            s.triads().negatives1(),
            s.triads().negatives2(),
            s.triads().negatives3(),
            defined(s.triads().balanceRatio()),
            defined(s.shuffled().mean()),
            defined(s.shuffled().sd()),
            defined(s.shuffled().z()),
            defined(s.shuffled().p()),
            defined(s.balanceGeometric()),
            defined(s.walkBalance()),
            s.frustration().index(),
            s.backboneNc(),
            s.backboneDisparity()
        };
    }
}
