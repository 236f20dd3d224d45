// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Map;

/** Phrases whose valence is not that of their words. */
final class Idioms {

    private Idioms() {}

    /** Phrases of two and three words with their valence. */
    static Map<String, Double> phrases() {
        return Map.of(
                "the shit", 3.0,
                "the bomb", 3.0,
                "bad ass", 1.5,
                "bus stop", 0.0,
                "yeah right", -2.0,
                "kiss of death", -1.5,
                "to die for", 3.0,
                "beating heart", 3.1,
                "broken heart", -2.9);
    }
}
