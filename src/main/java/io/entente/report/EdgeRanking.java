// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which ties stand in the network of a step that has too many. */
final class EdgeRanking {

    private static final Comparator<ReportEdge> ORDER = Comparator.comparingInt(ReportEdge::step)
            .thenComparing(Comparator.comparingLong(ReportEdge::articles).reversed())
            .thenComparing(ReportEdge::pair);

    private EdgeRanking() {}

    /** So many of each step, those of the most articles, in order of step. */
    static List<ReportEdge> heaviest(List<ReportEdge> edges, int most) {
        Map<Integer, Integer> taken = new HashMap<>();
        List<ReportEdge> kept = new ArrayList<>();
        for (ReportEdge edge : edges.stream().sorted(ORDER).toList()) {
            if (taken.merge(edge.step(), 1, Integer::sum) <= most) {
                kept.add(edge);
            }
        }
        return kept;
    }
}
