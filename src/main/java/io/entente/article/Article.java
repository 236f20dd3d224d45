// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.time.LocalDate;
import java.util.List;

/**
 * A dated article.
 *
 * @param id as the archive gives it, else a hash of the content
 * @param date day of publication as written, not shifted to UTC; {@code null} only where the caller allows it
 * @param source publisher; {@code null} when not given
 * @param title headline; {@code null} when not given
 * @param dateline place and day of writing as printed, where the archive keeps it apart from the text; {@code null} when not given
 * @param text never blank, but for what others coded: then empty
 * @param language as the archive writes it; {@code null} when not given
 * @param url {@code null} when not given
 * @param fingerprint of the normalised text
 * @param cleaned what cleaning changed, as {@link io.entente.article.clean.Cleaning.Cleaned} notes it
 * @param targets stretches of the text that its record asks the tone toward; empty where they are not read
 * @param coding what others coded, in place of a text; {@code null} of an article that is to be read
 */
public record Article(
        String id,
        LocalDate date,
        String source,
        String title,
        String dateline,
        String text,
        String language,
        String url,
        Fingerprint fingerprint,
        List<String> cleaned,
        List<TargetSpan> targets,
        Coding coding,
        Origin origin)
        implements Entry {

    /** Checks that there is an id and a text. */
    public Article {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("an article has no id");
        }
        if (text == null || text.isBlank() && coding == null) {
            throw new IllegalArgumentException("article " + id + " has no text");
        }
    }
}
