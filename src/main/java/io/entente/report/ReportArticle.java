// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.util.regex.Pattern;

/**
 * An article that the report names.
 *
 * @param id as the archive has it
 * @param date day of publication, ISO 8601
 * @param source publisher; empty = unknown
 * @param title headline; empty = none
 * @param url its address; empty = none
 */
public record ReportArticle(String id, String date, String source, String title, String url) {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+", Pattern.CASE_INSENSITIVE);

    /** An article as the tables have it, {@code null} where they have nothing; an address that is none of the web is left out. */
    public static ReportArticle of(String id, String date, String source, String title, String url) {
        return new ReportArticle(
                id,
                date,
                source == null ? "" : source,
                title == null ? "" : title,
                url != null && WEB.matcher(url).matches() ? url : "");
    }
}
