// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * Deeds of one kind.
 *
 * @param source ISO code of who does it; {@code *} = any country
 * @param target ISO code of whom it is done to; {@code *} = any country
 * @param type PLOVER type
 * @param count how many
 * @param goldstein their mean Goldstein score, -10 to 10
 */
public record ReportEvents(String source, String target, String type, long count, double goldstein) {

    /** Any country. */
    public static final String ANY = "*";

    /** Whether one side is any country. */
    boolean isTotal() {
        return source.equals(ANY) || target.equals(ANY);
    }

    /** The two countries, whoever acts. */
    PairKey pair() {
        return PairKey.of(source, target);
    }
}
