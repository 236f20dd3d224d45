// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
/**
 * Figures for print: networks, timelines and matrices of ties, drawn once on a {@link io.entente.figure.Sheet} and written as SVG
 * or PNG. They keep their meaning in grey: whatever a colour says, a dash, a marker or a sign says too.
 */
package io.entente.figure;
