// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.Map;
import java.util.TreeMap;

/** Mentions that a person has read and called right or wrong, by kind. */
public final class CodedSample {

    /**
     * The mentions of one kind.
     *
     * @param coded how many were judged
     * @param correct how many of them are right
     * @param uncoded how many were left open
     * @param stratum how many mentions of the kind the tables hold; 0 when unknown
     */
    public record Stratum(int coded, int correct, int uncoded, long stratum) {

        /** Its precision. */
        public Wilson precision() {
            return Wilson.of(correct, coded);
        }
    }

    private final Map<String, Stratum> strata = new TreeMap<>();

    /**
     * Adds a mention.
     *
     * @param correct {@code null} when it was left open
     * @param stratum mentions of this kind in the tables; 0 when unknown
     */
    public void add(String kind, Boolean correct, long stratum) {
        Stratum s = strata.getOrDefault(kind, new Stratum(0, 0, 0, stratum));
        strata.put(
                kind,
                correct == null
                        ? new Stratum(s.coded, s.correct, s.uncoded + 1, s.stratum)
                        : new Stratum(s.coded + 1, s.correct + (correct ? 1 : 0), s.uncoded, s.stratum));
    }

    /** By kind, in order of name. */
    public Map<String, Stratum> strata() {
        return Map.copyOf(strata);
    }

    /** Precision over all mentions of the tables, the strata weighted by their sizes; NaN where a size is unknown. */
    public double weighted() {
        double right = 0;
        double all = 0;
        for (Stratum s : strata.values()) {
            if (s.coded > 0) {
                right += s.stratum * s.precision().share();
                all += s.stratum;
            }
            if (s.stratum == 0) {
                return Double.NaN;
            }
        }
        return right / all;
    }
}
