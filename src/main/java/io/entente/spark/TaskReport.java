// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a task did, small enough to send to the driver: counts, never records.
 *
 * @param part name of the files that it wrote in each table's folder; {@code null} when it wrote none
 * @param records records in
 * @param articles articles kept, duplicates included
 * @param outside articles left out by {@code --from}, {@code --to} or {@code --languages}
 * @param passedOver what lies in archives beside articles, such as pictures of a web archive, by kind
 * @param rejects records rejected, by reason
 * @param languages articles kept, by language
 * @param rows rows written, by table
 * @param countries countries mentioned in the articles kept
 * @param first first day that has an article; {@code null} of none
 * @param last last day that has one
 */
public record TaskReport(
        String part,
        long records,
        long articles,
        long outside,
        Map<String, Long> passedOver,
        Map<String, Long> rejects,
        Map<String, Long> languages,
        Map<String, Long> rows,
        Set<String> countries,
        LocalDate first,
        LocalDate last)
        implements Serializable {

    /** Nothing done. */
    public static TaskReport none() {
        return new TaskReport(null, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), null, null);
    }

    /** Both together. */
    public TaskReport plus(TaskReport other) {
        return new TaskReport(
                null,
                records + other.records,
                articles + other.articles,
                outside + other.outside,
                sum(passedOver, other.passedOver),
                sum(rejects, other.rejects),
                sum(languages, other.languages),
                sum(rows, other.rows),
                Stream.concat(countries.stream(), other.countries.stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                first == null || other.first != null && other.first.isBefore(first) ? other.first : first,
                last == null || other.last != null && other.last.isAfter(last) ? other.last : last);
    }

    /** All rejects. */
    public long rejected() {
        return rejects.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> sum(Map<String, Long> a, Map<String, Long> b) {
        Map<String, Long> all = new TreeMap<>(a);
        b.forEach((k, v) -> all.merge(k, v, Long::sum));
        return new LinkedHashMap<>(all);
    }
}
