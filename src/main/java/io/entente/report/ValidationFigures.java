// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import io.entente.country.Tsv;
import java.util.List;

/** What {@code evaluate} measured on hand-coded texts with this version, from {@code validation.tsv}. */
final class ValidationFigures {

    /**
     * One figure.
     *
     * @param question what was asked
     * @param gold the hand-coded set
     * @param measure name of the figure
     * @param value as evaluate printed it
     * @param beside what others reach; empty = not known
     */
    public record Figure(String question, String gold, String measure, String value, String beside) {}

    private ValidationFigures() {}

    /** All of them. */
    static List<Figure> all() {
        Tsv file = Tsv.resource(ValidationFigures.class, "validation.tsv");
        return file.rows().stream()
                .map(row -> new Figure(
                        row.get(file.column("question")),
                        row.get(file.column("gold")),
                        row.get(file.column("measure")),
                        row.get(file.column("value")),
                        row.get(file.column("beside"))))
                .toList();
    }
}
