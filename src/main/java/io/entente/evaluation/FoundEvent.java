// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

/** An event that the program found: who to whom, PLOVER type, Goldstein score. */
public record FoundEvent(String source, String target, String type, double goldstein) {}
