// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/**
 * An event that an action may be, before the best of a pair is chosen.
 *
 * @param rank how it was found: 0 by the sentence's frame, more where a role was guessed
 * @param mutual whether it holds both ways
 */
record Candidate(String source, String target, Deed deed, Action action, int rank, boolean mutual) {}
