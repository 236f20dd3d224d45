// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import java.util.Locale;

/** How a name's letters must look in the text, and whether the name suffices. */
public enum CaseRule {
    /** Words that the name writes with a capital have one in the text; all capitals will do. */
    CAPITALISED,
    /** Exactly as written: {@code US}, never {@code us} or {@code Us}. */
    EXACT,
    /** Like {@link #CAPITALISED}, and counted only where the article names the country in another way too. */
    CONTEXT;

    static CaseRule of(String code) {
        return code.isEmpty() ? CAPITALISED : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
