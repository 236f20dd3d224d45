// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

/** How well signs -1, 0 and 1 were told: accuracy and F1 of each label, a label never seen on either side counting as 0. */
public final class LabelScore {

    private static final int LABELS = 3;

    private final int[] gold = new int[LABELS];
    private final int[] predicted = new int[LABELS];
    private final int[] right = new int[LABELS];
    private int n;

    /** Adds a case. */
    public void add(int goldSign, int sign) {
        n++;
        gold[goldSign + 1]++;
        predicted[sign + 1]++;
        if (goldSign == sign) {
            right[sign + 1]++;
        }
    }

    /** Cases. */
    public int n() {
        return n;
    }

    /** F1 of a label. */
    public double f1(int sign) {
        return 2.0 * right[sign + 1] / Math.max(1, gold[sign + 1] + predicted[sign + 1]);
    }

    /** Mean F1 of the three. */
    public double macroF1() {
        return (f1(-1) + f1(0) + f1(1)) / LABELS;
    }

    /** Share of cases that are right. */
    public double accuracy() {
        return Rates.share(right[0] + right[1] + right[2], n);
    }
}
