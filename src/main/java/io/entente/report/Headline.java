// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * One sentence of the overview.
 *
 * @param label two or three words on what it tells
 * @param text the sentence
 * @param link the page of the pair that it is about, such as {@code dyad/KOR-PRK}; empty of none
 */
public record Headline(String label, String text, String link) {}
