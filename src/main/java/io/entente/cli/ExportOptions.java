// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.dyad.Granularity;
import io.entente.network.DyadYear.StateSystem;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The options of {@code export}, checked before anything starts.
 *
 * @param table the table of a CSV file
 * @param granularity unit that is counted; {@code null} = all, CSV only
 * @param period label of a period; {@code null} = all of them
 * @param system whose numbers a dyad-year file has
 */
record ExportOptions(Table table, ExportFormat format, String granularity, String period, StateSystem system) {

    /**
     * Reads the options; {@code null} = not given.
     *
     * @param usual the format where none is given
     */
    static ExportOptions of(
            String table, String format, ExportFormat usual, String granularity, String period, String code) {
        ExportFormat to = format == null ? usual : ExportFormat.of(format);
        Table from = table(table == null ? Tables.TIES.name() : table);
        if (to != ExportFormat.CSV && !from.equals(Tables.TIES)) {
            throw new UserError("--table " + table + ": --format " + to.code() + " is made of ties; drop --table");
        }
        if (code != null && to != ExportFormat.DYAD_YEAR) {
            throw new UserError("--code " + code + ": is for --format dyad-year only");
        }
        if (period != null && !to.isSnapshot() && to != ExportFormat.CSV) {
            throw new UserError("--period " + period + ": --format " + to.code() + " holds all periods; drop --period");
        }
        needs(from, "granularity", granularity);
        needs(from, "period", period);
        return new ExportOptions(
                from,
                to,
                granularity == null && to != ExportFormat.CSV ? Granularity.ARTICLE.code() : granularity(granularity),
                period == null && to.isSnapshot() ? Period.ALL : period,
                system(code));
    }

    private static Table table(String name) {
        return Tables.all().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserError("--table " + name + ": is none of "
                        + Tables.all().stream().map(Table::name).collect(Collectors.joining(", "))));
    }

    private static void needs(Table table, String column, String given) {
        if (given != null && table.columns().stream().noneMatch(c -> c.name().equals(column))) {
            throw new UserError("--" + column + " " + given + ": table " + table.name() + " has no column " + column
                    + "; drop the option");
        }
    }

    /** A unit as options write it, {@code null} as it is. */
    static String granularity(String given) {
        List<String> codes =
                Arrays.stream(Granularity.values()).map(Granularity::code).toList();
        if (given != null && !codes.contains(given)) {
            throw new UserError("--granularity " + given + ": is none of " + String.join(", ", codes));
        }
        return given;
    }

    private static StateSystem system(String code) {
        return switch (code == null ? "cow" : code) {
            case "cow" -> StateSystem.COW;
            case "gw" -> StateSystem.GLEDITSCH_WARD;
            default -> throw new UserError("--code " + code + ": is none of cow, gw");
        };
    }
}
