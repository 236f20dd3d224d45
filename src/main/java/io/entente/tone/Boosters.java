// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.HashMap;
import java.util.Map;

/** Words that raise or lower the intensity of a word after them; the scalar is VADER's .293, measured on raters. */
final class Boosters {

    private static final double STEP = .293;
    private static final Map<String, Double> SCALARS = new HashMap<>();

    static {
        put(
                STEP,
                "absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous"
                        + " enormously entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin"
                        + " frackin fracking fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella"
                        + " highly hugely incredible incredibly intensely major majorly more most particularly purely quite really"
                        + " remarkably so substantially thoroughly total totally tremendous tremendously uber unbelievably"
                        + " unusually utter utterly very");
        put(
                -STEP,
                "almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally"
                        + " partly scarce scarcely slight slightly somewhat sorta sortof sort-of");
    }

    private Boosters() {}

    private static void put(double scalar, String words) {
        for (String word : words.split(" ", -1)) {
            SCALARS.put(word, scalar);
        }
    }

    /** One-word boosters with their scalar. */
    static Map<String, Double> words() {
        return SCALARS;
    }

    /** Boosters of two words. */
    static Map<String, Double> phrases() {
        return Map.of("just enough", -STEP, "kind of", -STEP, "sort of", -STEP);
    }
}
