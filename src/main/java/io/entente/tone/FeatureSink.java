// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/** Takes the features of a target one by one; those that come more than once add up. */
public interface FeatureSink {

    /**
     * One feature.
     *
     * @param a a word's hash or a small number, as the kind has it
     * @param b another
     * @param value 1 of what is there or not
     */
    void add(FeatureKind kind, int a, int b, double value);

    /** A word of a stretch, by its stem; for those who have vectors of words. */
    default void word(Stretch stretch, int stem) {}
}
