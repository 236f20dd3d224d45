// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.network.DyadYear;
import io.entente.network.DyadYear.StateSystem;
import io.entente.spark.PublishedTables;
import io.entente.tie.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * All pairs of states in all years of an archive. Shorter periods are added up, a week in the year of its Monday; a year
 * without an article is not covered.
 */
final class ExportDyadYears {

    private ExportDyadYears() {}

    static void write(PublishedTables tables, String granularity, StateSystem system, Appendable out)
            throws IOException {
        TreeMap<Integer, Map<String, Long>> years = new TreeMap<>();
        tables.table("countries")
                .where(functions.col("period").notEqual(Period.ALL))
                .select(functions.year(functions.col("period_start")))
                .distinct()
                .collectAsList()
                .forEach(r -> years.put(r.getInt(0), new TreeMap<>()));
        for (Row row : tables.ties(granularity, null)) {
            if (!row.getAs("period").equals(Period.ALL)) {
                years.get(row.<LocalDate>getAs("period_start").getYear())
                        .merge(row.getAs("country_a") + "-" + row.getAs("country_b"), row.getAs("n_ab"), Long::sum);
            }
        }
        boolean cow = system == StateSystem.COW;
        List<String> header = new ArrayList<>(List.of("year"));
        header.addAll(cow ? List.of("ccode1", "ccode2") : List.of("gwcode1", "gwcode2"));
        header.addAll(List.of("iso1", "iso2", "mentions"));
        out.append(CsvCells.line(header)).append('\n');
        if (years.isEmpty()) {
            return;
        }
        for (int year = years.firstKey(); year <= years.lastKey(); year++) {
            for (DyadYear d : DyadYear.of(year, system, years.get(year))) {
                out.append(CsvCells.line(Arrays.asList(
                                d.year(),
                                d.ccode1(),
                                d.ccode2(),
                                d.iso1(),
                                d.iso2(),
                                d.mentions().isPresent() ? (Object) d.mentions().getAsLong() : null)))
                        .append('\n');
            }
        }
    }
}
