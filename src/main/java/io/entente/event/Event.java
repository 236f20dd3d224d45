// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.mention.Field;

/**
 * One country's deed to another, as a sentence tells it.
 *
 * @param source ISO 3166-1 alpha-3 code of the doer
 * @param target code of the country it is done to; never the source
 * @param type PLOVER type
 * @param goldstein Goldstein score from -10 (conflict) to 10 (cooperation), never 0
 * @param field title or text
 * @param sentence index among the field's sentences
 * @param start first UTF-16 unit of the words that say it, in the field
 * @param end unit after the last
 * @param pattern the pattern that matched, as the pattern file writes it
 */
public record Event(
        String source,
        String target,
        PloverType type,
        double goldstein,
        Field field,
        int sentence,
        int start,
        int end,
        String pattern) {

    /** Checks the countries, the score and the span. */
    public Event {
        if (source.equals(target)) {
            throw new IllegalArgumentException("an event of " + source + " with itself");
        }
        if (!(Math.abs(goldstein) <= 10) || goldstein == 0) {
            throw new IllegalArgumentException("Goldstein score " + goldstein + " is 0 or not in [-10, 10]");
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an event spans [" + start + ", " + end + ")");
        }
    }

    /** Quad class from 1 (verbal cooperation) to 4 (material conflict). */
    public int quad() {
        return type.quad();
    }

    /** The same event at another place of the text, for a change of units. */
    public Event at(int newStart, int newEnd) {
        return new Event(source, target, type, goldstein, field, sentence, newStart, newEnd, pattern);
    }

    /** The same deed the other way round. */
    Event reversed() {
        return new Event(
                /* source= */ target, /* target= */ source, type, goldstein, field, sentence, start, end, pattern);
    }
}
