// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.mention.Field;

/**
 * A sentence of an article.
 *
 * @param field title or text
 * @param paragraph index among the field's paragraphs
 * @param start first code point in the field
 * @param end code point after the last
 * @param tone compound tone from -1 to 1; NaN without a lexicon for the language, or when it was not asked for
 */
public record Sentence(Field field, int paragraph, int start, int end, double tone) {}
