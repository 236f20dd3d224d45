// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.Color;

/** The colours of lines and text; those of the report. */
final class Ink {

    static final Color TEXT = new Color(0x1b2430);
    static final Color SOFT = new Color(0x4d5966);
    static final Color AXIS = new Color(0x6b7580);
    static final Color GRID = new Color(0xdfe3e7);
    static final Color COOPERATION = new Color(0x1f6fb2);
    static final Color CONFLICT = new Color(0xc2570c);
    static final Color NEUTRAL = new Color(0xa6a6a6);
    static final Color DISC = new Color(0xe9ecef);
    static final Color FAINT = new Color(0xa8b0b8);
    static final Color PAPER = Color.WHITE;

    private Ink() {}
}
