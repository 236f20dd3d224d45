// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * What was read in one language, identical copies left out.
 *
 * @param language ISO 639-1; empty = not known
 * @param articles 1 or more
 * @param naming those that mention a country
 * @param mentions of countries
 * @param toned articles with a tone; 0 where the language has no lexicon
 * @param known share of their words that the lexicon knows, 0 to 1; NaN where there is none
 * @param events deeds that were coded
 */
public record ReportLanguage(
        String language, long articles, long naming, long mentions, long toned, double known, long events) {}
