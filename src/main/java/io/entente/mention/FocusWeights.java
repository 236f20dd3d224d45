// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.country.Tsv;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The weights of {@code focus.tsv}: natural log-odds that an article is about a country, by what it says of it. */
final class FocusWeights {

    /** What is known of a country in an article, in the order of the data file. */
    enum Sign {
        /** 1 always. */
        ALWAYS,
        /** 1 where the dateline is the country's. */
        DATELINE_HERE,
        /** 1 where the dateline is another country's. */
        DATELINE_ELSEWHERE,
        /** 1 where the title names it, not only as a place. */
        IN_TITLE,
        /** 1 where the title names other countries but the USA, and not it. */
        OTHERS_IN_TITLE,
        /** ln(1 + n) of its names. */
        NAMES,
        /** ln(1 + n) of its adjectives and peoples. */
        DEMONYMS,
        /** ln(1 + n) of its leaders, ministers, and of capitals and seats that act. */
        GOVERNMENT,
        /** ln(1 + n) of its capitals and seats as places. */
        PLACES,
        /** 1 / (1 + s), s the sentence of the text that names it first; 1 where the title does. */
        OPENING,
        /** 1 where no other country is named. */
        ALONE,
        /** ln(1 + n) of companies listed on its exchanges. */
        LISTED
    }

    private static final FocusWeights SHIPPED = new FocusWeights(Tsv.resource(FocusWeights.class, "focus.tsv"));

    private final double[] weights = new double[Sign.values().length];
    private double threshold = Double.NaN;

    private FocusWeights(Tsv file) {
        Arrays.fill(weights, Double.NaN);
        for (List<String> row : file.rows()) {
            double value = Double.parseDouble(row.get(1));
            if (row.get(0).equals("threshold")) {
                threshold = value;
            } else {
                weights[index(Sign.valueOf(row.get(0).toUpperCase(Locale.ROOT)))] = value;
            }
        }
        if (Double.isNaN(threshold) || Arrays.stream(weights).anyMatch(Double::isNaN)) {
            throw new IllegalStateException("focus.tsv lacks a weight");
        }
    }

    private static int index(Sign sign) {
        return sign.compareTo(Sign.ALWAYS);
    }

    static FocusWeights shipped() {
        return SHIPPED;
    }

    double of(Sign sign) {
        return weights[index(sign)];
    }

    /** The probability from which an article is about a country. */
    double threshold() {
        return threshold;
    }
}
