// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.List;

/**
 * What others coded of an article whose text is not at hand, in their own codes.
 *
 * @param scheme whose codes the countries have
 * @param countries codes of the countries named, each once
 * @param source code of the event's doer; empty without one
 * @param target code of whom it is done to; empty without one
 * @param event CAMEO code of what is done; empty without one
 * @param goldstein Goldstein score of the event; NaN where it was given none
 * @param tone from -1 to 1; NaN where it was given none
 */
public record Coding(
        Scheme scheme,
        List<String> countries,
        String source,
        String target,
        String event,
        double goldstein,
        double tone) {

    /** Whose codes countries have. */
    public enum Scheme {
        /** Those of actors of events. */
        CAMEO,
        /** Those of places. */
        FIPS
    }

    /** Checks the ranges. */
    public Coding {
        countries = List.copyOf(countries);
        if (Math.abs(goldstein) > 10) {
            throw new IllegalArgumentException("Goldstein score " + goldstein + " is not in [-10, 10]");
        }
        if (Math.abs(tone) > 1) {
            throw new IllegalArgumentException("tone " + tone + " is not in [-1, 1]");
        }
    }

    /** Whether the countries are the actors of one event, and so stand in one sentence. */
    public boolean isEvent() {
        return scheme == Scheme.CAMEO;
    }
}
