// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.mention.Field;
import java.util.Optional;

/** Events that others coded by CAMEO. */
public final class CodedEvent {

    private CodedEvent() {}

    /**
     * The event of a row; empty where it is none here: a code without a PLOVER type (statements, 01), a country's deed to itself,
     * no Goldstein score or one of 0.
     *
     * @param source ISO 3166-1 alpha-3 code
     * @param target the same
     * @param cameo its code, of two digits or more; a code that our table lacks counts as its root's
     * @param goldstein the row's score, from -10 to 10; NaN without one
     */
    public static Optional<Event> of(String source, String target, String cameo, double goldstein) {
        boolean scored = goldstein != 0 && !Double.isNaN(goldstein);
        return !scored || source.equals(target)
                ? Optional.empty()
                : Deed.find(cameo)
                        .map(deed -> new Event(
                                source,
                                target,
                                deed.type(),
                                goldstein,
                                Field.TEXT,
                                /* sentence= */ 0,
                                /* start= */ 0,
                                /* end= */ 0,
                                "CAMEO " + cameo,
                                /* confidence= */ 1,
                                Stretch.NONE,
                                Stretch.NONE));
    }
}
