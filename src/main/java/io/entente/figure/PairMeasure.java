// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.Arrays;
import java.util.Optional;

/** What of a tie a figure shows; codes are columns of the table {@code ties}. */
public enum PairMeasure {
    STRENGTH("strength", "Strength", false, "strength_low", "strength_high", "counts"),
    AFFINITY("affinity", "Affinity", true, "affinity_low", "affinity_high", "affinity"),
    NPMI("npmi", "Normalised pointwise mutual information", true, "", "", "counts"),
    N_AB("n_ab", "Articles that name both", false, "", "", "counts"),
    TONE_MEAN("tone_mean", "Mean tone", true, "tone_low", "tone_high", "affinity");

    private final String code;
    private final String title;
    private final boolean signed;
    private final String low;
    private final String high;
    private final String changes;

    PairMeasure(String code, String title, boolean signed, String low, String high, String changes) {
        this.code = code;
        this.title = title;
        this.signed = signed;
        this.low = low;
        this.high = high;
        this.changes = changes;
    }

    /** The measure of a code; empty for any other text. */
    public static Optional<PairMeasure> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }

    /** As options and columns write it. */
    public String code() {
        return code;
    }

    /** Column with the lower end of its 95% interval; empty where the tables have none. */
    public String low() {
        return low;
    }

    /** Column with the upper end. */
    public String high() {
        return high;
    }

    /** Which changes are changes in it: a value of the column {@code measure} of the table {@code changes}. */
    public String changes() {
        return changes;
    }

    /** As axes write it. */
    String title() {
        return title;
    }

    /** Whether it has values below 0. */
    boolean isSigned() {
        return signed;
    }
}
