// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

/**
 * A circle, in points.
 *
 * @param x of its centre
 * @param y of its centre
 */
record Circle(double x, double y, double radius) {}
