// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.time.LocalDate;
import java.util.List;

/**
 * An article that counts, as the stages that count know it: a row of {@link WorkTables#UNITS}.
 *
 * @param part name of the file that it stands in
 * @param row its row there, from 0
 * @param cluster the number that stands for its cluster in the bootstrap
 * @param units as {@link UnitsCodec} wrote them
 * @param id {@code null} where only {@link #UNITS} were read, as are the next two
 * @param source {@code null} also where the archive names none
 * @param evidence as {@link EvidenceCodec} wrote it; {@code null} also where no sentence speaks of two countries
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way; not compared.
record CountedArticle(
        String part, long row, long cluster, LocalDate date, byte[] units, String id, String source, byte[] evidence) {

    /** Columns for counts. */
    static final List<String> UNITS = List.of("fingerprint_hi", "date", "units");

    /** Columns for evidence. */
    static final List<String> EVIDENCE = List.of("fingerprint_hi", "date", "units", "id", "source", "evidence");

    /**
     * The article of a row of {@link #UNITS} or {@link #EVIDENCE}.
     *
     * @param cluster its cluster; {@code null} where this is its own text
     */
    static CountedArticle of(String part, long row, Long cluster, Object[] cells) {
        boolean all = cells.length == EVIDENCE.size();
        return new CountedArticle(
                part,
                row,
                cluster == null ? (Long) cells[0] : cluster,
                (LocalDate) cells[1],
                (byte[]) cells[2],
                all ? (String) cells[3] : null,
                all ? (String) cells[4] : null,
                all ? (byte[]) cells[5] : null);
    }
}
