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
    CONTEXT,
    /** Like {@link #CAPITALISED}, before a hyphen and another word, one with a capital if the prefix has one: {@code Franco-German}. */
    PREFIX,
    /** One sign that stands for a country only among other such signs or beside telling ones: {@code 中美}, {@code 美军}. */
    ABBREVIATION,
    /** One of several countries that the name means together: {@code 한미}. */
    JOINT;

    /**
     * The rule of a code, empty for {@link #CAPITALISED}.
     *
     * @throws IllegalArgumentException when there is none
     */
    static CaseRule of(String code) {
        for (CaseRule rule : values()) {
            if (rule.name().toLowerCase(Locale.ROOT).equals(code)) {
                return rule;
            }
        }
        if (!code.isEmpty()) {
            throw new IllegalArgumentException("'" + code + "' is no rule of matching");
        }
        return CAPITALISED;
    }
}
