// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.Period;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which scopes stand in one file of the tables of ties: stretches of periods that follow each other, and the scope of all
 * periods by itself. An update writes the files anew whose scopes it touches.
 *
 * @param base a day of the first period of era 0
 * @param length periods of an era
 */
record Eras(Period period, LocalDate base, int length) implements Serializable {

    /** An era has so many articles on average, or there are {@value #FEWEST}, or it is one period. */
    private static final long ARTICLES = 2048;

    private static final int FEWEST = 8;
    private static final int MOST = 2048;

    /** Eras for an archive. */
    static Eras of(ScopeStage.Days days, long articles) {
        int periods = days.period().index(days.first(), days.last()) + 1;
        long eras = Math.max(FEWEST, Math.min(MOST, articles / ARTICLES));
        return new Eras(days.period(), days.first(), (int) Math.max(1, (periods + eras - 1) / eras));
    }

    /** The era of a scope. */
    int of(int scope) {
        return scope == TieStage.ALL_PERIODS
                ? TieStage.ALL_PERIODS
                : Math.floorDiv(period.index(base, LocalDate.ofEpochDay(scope)), length);
    }
}
