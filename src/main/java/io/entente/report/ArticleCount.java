// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * Articles of one group in one step, duplicates left out.
 *
 * @param step from 0
 * @param group language or source; empty = not known
 * @param articles 1 or more
 */
public record ArticleCount(int step, String group, long articles) {}
