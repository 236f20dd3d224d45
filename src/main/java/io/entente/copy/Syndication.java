// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

import java.util.Locale;

/** How the copies of an article count. */
public enum Syndication {
    /** A cluster counts once, by its earliest article. */
    COLLAPSE,
    /** Every article counts, exact copies too: what readers met. */
    KEEP,
    /** A cluster counts once a source, by the source's earliest article: how many outlets carried it. */
    OUTLETS;

    /** As the option names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
