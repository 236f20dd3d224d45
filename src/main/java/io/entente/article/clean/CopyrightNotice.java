// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice of rights that ends a text: {@code Copyright 2018 The Daily. All rights reserved.} */
final class CopyrightNotice {

    /** No notice is longer. UTF-16 units. */
    private static final int LONGEST = 600;
    /** It opens a line or follows a sentence, and a year or a claim stands in it. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:^|\\n|(?<=[.!?\"\u201D)]) ) ?[(\\[]?(?:(?:copyright|\u00A9|\\(c\\)|&copy;) ?(?:\\(c\\)|\u00A9)? ?(?:[12]\\d{3}\\b|by [A-Z]|\\(?c\\)?|[A-Z])|all rights reserved)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAIM =
            Pattern.compile("\\b[12]\\d{3}\\b|rights reserved|may not be|permission", Pattern.CASE_INSENSITIVE);

    private CopyrightNotice() {}

    static String remove(String text) {
        int from = Math.max(0, text.length() - LONGEST);
        Matcher notice = OPENING.matcher(text).region(from, text.length());
        while (notice.find()) {
            if (CLAIM.matcher(text).region(notice.start(), text.length()).find()) {
                return text.substring(0, notice.start()).stripTrailing();
            }
        }
        return text;
    }
}
