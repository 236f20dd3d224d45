// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.function.UnaryOperator;

/**
 * What there is to clean of an article.
 *
 * @param title {@code null} when there is none
 * @param dateline {@code null} when there is none
 * @param text never blank
 */
public record Draft(String title, String dateline, String text) {

    Draft withText(String cleaned) {
        return new Draft(title, dateline, cleaned);
    }

    /** The same change to all that is there. */
    static UnaryOperator<Draft> everywhere(UnaryOperator<String> change) {
        return d -> new Draft(
                d.title == null ? null : change.apply(d.title),
                d.dateline == null ? null : change.apply(d.dateline),
                change.apply(d.text));
    }

    /** A change to the text alone. */
    static UnaryOperator<Draft> ofText(UnaryOperator<String> change) {
        return d -> d.withText(change.apply(d.text));
    }
}
