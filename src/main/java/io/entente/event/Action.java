// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/**
 * A pattern found in a sentence.
 *
 * @param pattern the pattern
 * @param start its first token
 * @param end token after its last
 * @param noun whether it stands there as a noun
 * @param forms {@link Inflection} bits of its verb
 */
record Action(ActionPattern pattern, int start, int end, boolean noun, int forms) {}
