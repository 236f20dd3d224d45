// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as the tables print them. */
public final class Figures {

    private static final int DECIMALS = 3;

    private Figures() {}

    /** A number with three decimals, rounded from its exact binary value as C and Python do; {@code nan} where undefined. */
    public static String of(double value) {
        return of(value, DECIMALS);
    }

    /** A number with so many decimals. */
    public static String of(double value, int decimals) {
        return Double.isNaN(value)
                ? "nan"
                : new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    /** Precision, recall and F1, apart by blanks. */
    public static String of(Rates r) {
        return of(r.precision()) + " " + of(r.recall()) + " " + of(r.f1());
    }
}
