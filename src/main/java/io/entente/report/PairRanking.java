// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which pairs come first when a report cannot hold everything about all of them. */
public final class PairRanking {

    private static final Comparator<ReportTie> BY_VOLUME =
            Comparator.comparingLong(ReportTie::articles).reversed().thenComparing(ReportTie::pair);

    private static final Comparator<ReportTie> BY_EVIDENCE =
            Comparator.comparingDouble(ReportTie::g2).reversed().thenComparing(ReportTie::pair);

    private PairRanking() {}

    /**
     * The ties in order of the better of their two ranks, that by articles and that by log-likelihood: what is talked of most
     * and what stands out most, by turns.
     */
    public static List<ReportTie> of(List<ReportTie> ties) {
        Map<PairKey, Integer> volume = ranks(ties, BY_VOLUME);
        Map<PairKey, Integer> evidence = ranks(ties, BY_EVIDENCE);
        List<ReportTie> ranked = new ArrayList<>(ties);
        ranked.sort(Comparator.comparingInt((ReportTie t) -> Math.min(volume.get(t.pair()), evidence.get(t.pair())))
                .thenComparing(BY_EVIDENCE));
        return ranked;
    }

    private static Map<PairKey, Integer> ranks(List<ReportTie> ties, Comparator<ReportTie> order) {
        Map<PairKey, Integer> ranks = new HashMap<>();
        ties.stream().sorted(order).forEach(t -> ranks.put(t.pair(), ranks.size()));
        return ranks;
    }
}
