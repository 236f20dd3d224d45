// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.FieldMapping;
import io.entente.gazetteer.Vocabulary;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a reading task has to know.
 *
 * @param fields which field is what
 * @param from first day to keep; {@link LocalDate#MIN} for no bound
 * @param to last day to keep; {@link LocalDate#MAX} for no bound
 * @param languages ISO 639-1 codes to keep; empty for all
 * @param vocabulary the names to look for and the kinds that count
 * @param folder where the tasks write
 * @param writing whether tables are written; off only to measure
 */
public record ReadPlan(
        FieldMapping fields,
        LocalDate from,
        LocalDate to,
        Set<String> languages,
        Vocabulary vocabulary,
        String folder,
        boolean writing)
        implements Serializable {

    boolean keepsDate(LocalDate date) {
        return date == null || !date.isBefore(from) && !date.isAfter(to);
    }

    boolean keepsLanguage(String language) {
        return languages.isEmpty() || language != null && languages.contains(language);
    }
}
