// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a figure is drawn from, for its caption.
 *
 * @param name of the archive
 * @param first first day that has an article
 * @param last last day
 */
public record Archive(String name, LocalDate first, LocalDate last) {

    /** The beginning of a caption: the archive, the period and how many articles that is. */
    String caption(String period, long articles) {
        String when = period.equals(Period.ALL) ? first + " to " + last : period;
        return "Archive: " + name + "; period: " + when + "; n = " + count(articles) + " articles.";
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
