// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.NameKind;

/**
 * A place in a text that speaks of a country.
 *
 * @param start first UTF-16 unit in the text (of the title or of the body, as {@code field} says)
 * @param end unit after the last; both are 0 where there is no text, only what others coded
 * @param surface the words as printed
 * @param iso3 the country
 * @param kind what kind of name it is
 * @param confidence from 0 to 1, set by the rule that decided
 * @param rule the rule that decided, as {@link Rule} names it
 * @param field title or text
 * @param sentence index among the field's sentences
 * @param firstToken index of its first token, for distances
 * @param endToken index of the token after its last
 * @param role of a capital or seat of government; {@code null} for other kinds
 * @param counts whether it enters sentences' pairs and countries' counts; {@link NameKind#EMBEDDED} ones do not by default
 */
public record Mention(
        int start,
        int end,
        String surface,
        String iso3,
        NameKind kind,
        double confidence,
        String rule,
        Field field,
        int sentence,
        int firstToken,
        int endToken,
        Role role,
        boolean counts) {

    /** Checks the order of the offsets and the range of the confidence. */
    public Mention {
        if (start < 0 || end <= start && end > 0) {
            throw new IllegalArgumentException("a mention spans [" + start + ", " + end + ")");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
        }
    }

    /** The same mention with other offsets. */
    public Mention at(int newStart, int newEnd) {
        return new Mention(
                newStart,
                newEnd,
                surface,
                iso3,
                kind,
                confidence,
                rule,
                field,
                sentence,
                firstToken,
                endToken,
                role,
                counts);
    }
}
