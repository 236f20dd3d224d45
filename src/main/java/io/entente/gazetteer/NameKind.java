// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What kind of name speaks of a country. */
public enum NameKind {
    /** The country's own name, in any form: {@code Türkiye}, {@code DPRK}. */
    NAME,
    /** Its adjective or people: {@code Saudi}, {@code Canucks}. */
    DEMONYM,
    /** Its capital. */
    CAPITAL,
    /** A seat or by-name of its government: {@code Kremlin}, {@code Foggy Bottom}. */
    SEAT,
    /** Its head of state or of government, while in office. */
    LEADER,
    /** Its foreign minister, while in office. */
    MINISTER,
    /** Its name within that of a company, newspaper, university, team, street or dish: kept, not counted by default. */
    EMBEDDED,
    /** A longer name that holds a country's name and does not mean it: {@code Gulf of Mexico}. */
    BLOCKED;

    /** As the data files and tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kinds that speak of a country, all but {@link #BLOCKED}. */
    public static final Set<NameKind> SPEAKING = Collections.unmodifiableSet(EnumSet.range(NAME, EMBEDDED));

    /** Those that count where a run does not say otherwise: all but {@link #EMBEDDED}. */
    public static final Set<NameKind> COUNTED = Collections.unmodifiableSet(EnumSet.range(NAME, MINISTER));

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static NameKind of(String code) {
        for (NameKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no kind of name");
    }

    /** Whether a name of this kind is a place as well, so that it acts or is only where something happens. */
    public boolean isPlace() {
        return this == CAPITAL || this == SEAT;
    }
}
