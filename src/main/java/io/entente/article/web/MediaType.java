// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.Locale;

/** Media types as headers write them. */
public final class MediaType {

    private MediaType() {}

    /** The type without parameters, in lower case; {@code null} of nothing. */
    public static String base(String written) {
        if (written == null) {
            return null;
        }
        int semicolon = written.indexOf(';');
        String base = (semicolon < 0 ? written : written.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        return base.isEmpty() ? null : base;
    }

    /** The charset parameter; {@code null} when there is none. */
    public static String charset(String written) {
        int at = written == null ? -1 : written.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        int from = at + "charset=".length();
        int end = from;
        while (end < written.length() && written.charAt(end) != ';' && written.charAt(end) != ',') {
            end++;
        }
        String name =
                written.substring(from, end).replace("\"", "").replace("'", "").strip();
        return name.isEmpty() ? null : name;
    }

    /** Whether pages are of this type. */
    public static boolean isPage(String base) {
        return "text/html".equals(base) || "application/xhtml+xml".equals(base);
    }

    /** Whether plain text is. */
    public static boolean isPlain(String base) {
        return "text/plain".equals(base);
    }
}
