// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import java.util.Locale;

/** What kind of name speaks of a country. */
public enum NameKind {
    /** The country's own name, in any form: {@code Türkiye}, {@code DPRK}. */
    NAME,
    /** Its adjective or people: {@code Saudi}, {@code Canucks}. */
    DEMONYM,
    /** Its capital or seat of government. */
    CAPITAL,
    /** Its head of state or of government, while in office. */
    LEADER,
    /** A longer name that holds a country's name and does not mean it: {@code Gulf of Mexico}. */
    BLOCKED;

    /** As the data files and tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NameKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
