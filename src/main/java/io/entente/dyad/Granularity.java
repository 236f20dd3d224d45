// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import java.util.Locale;

/** The unit in which two countries are mentioned together. */
public enum Granularity {
    ARTICLE(0),
    PARAGRAPH(1),
    SENTENCE(2);

    private static final Granularity[] BY_NUMBER = {ARTICLE, PARAGRAPH, SENTENCE};

    private final int number;

    Granularity(int number) {
        this.number = number;
    }

    /** Its number in compact rows, from 0. */
    public int number() {
        return number;
    }

    /** The granularity of a number. */
    public static Granularity of(int number) {
        return BY_NUMBER[number];
    }

    /** As the tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
