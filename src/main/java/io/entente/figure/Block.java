// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

/** A part of a figure that takes the whole width; a figure is some of them, one below the other. */
interface Block {

    /** How high it is in a width, points. */
    double height(double width);

    /** Draws it; the box has that height. */
    void draw(Sheet sheet, Box box);
}
