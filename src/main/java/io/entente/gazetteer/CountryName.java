// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One name of one country, for a stretch of time.
 *
 * @param name as printed, with a straight apostrophe
 * @param country ISO 3166-1 alpha-3 or user-assigned code; empty for {@link NameKind#BLOCKED}
 * @param from first day; {@link LocalDate#MIN} when open
 * @param to last day; {@link LocalDate#MAX} when open
 */
public record CountryName(String name, String country, NameKind kind, LocalDate from, LocalDate to, CaseRule rule)
        implements Serializable {

    /** Checks each component. */
    public CountryName {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a name of '" + country + "' is blank");
        }
        if (country.isEmpty() != (kind == NameKind.BLOCKED)) {
            throw new IllegalArgumentException(
                    "'" + name + "' of kind " + kind.code() + " has country '" + country + "'");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("'" + name + "' ends on " + to + ", before it begins on " + from);
        }
    }

    /** Reads a row of a data file: name, country, kind, from, to, match, note. */
    static CountryName of(List<String> row) {
        return new CountryName(
                row.get(0),
                row.get(1),
                NameKind.of(row.get(2)),
                row.get(3).isEmpty() ? LocalDate.MIN : LocalDate.parse(row.get(3)),
                row.get(4).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(4)),
                CaseRule.of(row.get(5)));
    }

    /** Whether the name was in use on a day; an article without a date ({@code null}) is taken for one of today. */
    public boolean validOn(LocalDate day) {
        return day == null ? to.equals(LocalDate.MAX) : !day.isBefore(from) && !day.isAfter(to);
    }
}
