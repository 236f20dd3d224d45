// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The files of {@code countries} of eras that an update keeps, where the archive mentions another set of countries than before: every
 * scope has a row of each that existed. Nothing else of such an era changes, so its rows are taken as they are.
 */
final class KeptCountries {

    private static final Table TABLE = Tables.COUNTRIES;

    private static final List<String> COLUMNS =
            TABLE.columns().stream().map(Column::name).toList();

    /** A file, under the name that it keeps, and the number of articles of each of its scopes. */
    private record File(ScopeStage.Part part, Map<Integer, Long> articles) implements Serializable {}

    private KeptCountries() {}

    /**
     * Writes the files.
     *
     * @param scopes which eras are kept
     * @param totals of the archive's scopes
     * @param named the countries that the archive mentions now
     * @param from the output before
     * @return the eras kept, with the rows that they have now
     */
    static List<ScopeStage.Part> write(
            JavaSparkContext spark,
            ScopeUpdate scopes,
            Map<Integer, ScopeTotal> totals,
            ScopeStage.Days days,
            Set<String> named,
            Path from,
            Path to) {
        Map<Integer, Map<Integer, Long>> articles = new HashMap<>();
        totals.forEach((scope, total) -> articles.computeIfAbsent(scopes.eras().of(scope), e -> new HashMap<>())
                .put(scope, total.articles()));
        List<File> files = scopes.kept().stream()
                .map(p -> new File(p, articles.get(p.era())))
                .toList();
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        Set<String> codes = new TreeSet<>(named);
        String[] folders = {new Path(from, TABLE.name()).toString(), new Path(to, TABLE.name()).toString()};
        return spark.parallelize(files, TableFiles.tasks(spark, files.size()))
                .map(f -> write(f, folders, days.rows(), codes, hadoop.value().value()))
                .collect();
    }

    private static ScopeStage.Part write(
            File file, String[] folders, TableRows rows, Set<String> named, Configuration hadoop) throws IOException {
        String name = file.part().name();
        Map<Object, Map<String, Object[]>> before = rows(new Path(folders[0], name), hadoop);
        try (ParquetTable out = new ParquetTable(TABLE, new Path(folders[1], name), hadoop)) {
            for (int scope : new TreeSet<>(file.articles().keySet())) {
                Map<String, Object[]> there = before.getOrDefault(rows.scope(scope)[0], Map.of());
                for (String iso3 : named) {
                    Object[] row = there.get(iso3);
                    if (row != null) {
                        out.write(row);
                    } else {
                        Object[] zero = rows.unseen(scope, iso3, file.articles().get(scope))
                                .orElse(null);
                        if (zero != null) {
                            out.write(zero);
                        }
                    }
                }
            }
            return file.part().withCountries(out.rows());
        }
    }

    /** The rows of a file by the label of their period and by country. */
    private static Map<Object, Map<String, Object[]>> rows(Path file, Configuration hadoop) {
        int period = TABLE.index("period");
        int iso3 = TABLE.index("iso3");
        Map<Object, Map<String, Object[]>> rows = new HashMap<>();
        try (ParquetRows in = new ParquetRows(file, TABLE, COLUMNS, hadoop)) {
            while (in.hasNext()) {
                Object[] row = in.next();
                rows.computeIfAbsent(row[period], p -> new HashMap<>()).put((String) row[iso3], row);
            }
        } catch (IOException | RuntimeException e) { // what Parquet meets in a damaged file can be anything
            throw TableFiles.unreadable(file.toString(), e);
        }
        return rows;
    }
}
