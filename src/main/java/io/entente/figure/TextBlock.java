// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.Color;
import java.util.List;

/**
 * Lines of text: a title or a caption.
 *
 * @param layer name of its group
 */
record TextBlock(String layer, String text, Lettering lettering, Color color) implements Block {

    @Override
    public double height(double width) {
        return lettering.wrap(text, width).size() * lettering.line();
    }

    @Override
    public void draw(Sheet sheet, Box box) {
        sheet.layer(layer);
        List<String> lines = lettering.wrap(text, box.width());
        for (int i = 0; i < lines.size(); i++) {
            double base = box.y() + i * lettering.line() + lettering.ascent();
            sheet.text(lines.get(i), box.x(), base, Sheet.Anchor.START, lettering, color);
        }
    }
}
