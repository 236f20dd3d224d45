// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.mention.Field;
import java.util.function.IntUnaryOperator;

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
 * @param end unit after the last; both are 0 where there is no text, only what others coded
 * @param pattern the pattern that matched, as the pattern file writes it; {@link #BETWEEN} where none decided
 * @param confidence how sure the sign is, in (0, 1]: 0.9 where the sentence's frame gives both roles, 0.1 less for each role
 *     that was guessed, 0.5 where only the words between the two were weighed or only one role is known
 * @param sourceName where the words stand that name the source
 * @param targetName where the words stand that name the target
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
        String pattern,
        double confidence,
        Stretch sourceName,
        Stretch targetName) {

    /** The pattern's name where no pattern decided but the sum of the words between source and target. */
    public static final String BETWEEN = "(words between)";

    /** The pattern's name where the source tells a hostile deed of the target. */
    public static final String TOLD = "(tells of)";

    /** Checks the countries, the score and the span. */
    public Event {
        if (source.equals(target)) {
            throw new IllegalArgumentException("an event of " + source + " with itself");
        }
        if (!(Math.abs(goldstein) <= 10) || goldstein == 0) {
            throw new IllegalArgumentException("Goldstein score " + goldstein + " is 0 or not in [-10, 10]");
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in (0, 1]");
        }
        if (start < 0 || end <= start && end > 0) {
            throw new IllegalArgumentException("an event spans [" + start + ", " + end + ")");
        }
    }

    /** Quad class from 1 (verbal cooperation) to 4 (material conflict). */
    public int quad() {
        return type.quad();
    }

    /** The same event with its offsets told otherwise, for a change of units. */
    public Event at(IntUnaryOperator offsets) {
        return new Event(
                source,
                target,
                type,
                goldstein,
                field,
                sentence,
                offsets.applyAsInt(start),
                offsets.applyAsInt(end),
                pattern,
                confidence,
                sourceName.at(offsets),
                targetName.at(offsets));
    }

    /** The same deed the other way round. */
    Event reversed() {
        return new Event(
                /* source= */ target,
                /* target= */ source,
                type,
                goldstein,
                field,
                sentence,
                start,
                end,
                pattern,
                confidence,
                /* sourceName= */ targetName,
                /* targetName= */ sourceName);
    }
}
