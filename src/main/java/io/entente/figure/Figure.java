// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.ArrayList;
import java.util.List;

/** A drawing that is ready to be written: blocks one below the other. */
public final class Figure {

    private static final double MARGIN = 0.75;
    private static final double GAP = 0.9;

    private final FigureStyle style;
    private final String subject;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param subject what it shows in a few words, for readers who do not see it
     * @param caption archive, period, n, and how to read it
     */
    Figure(FigureStyle style, String subject, List<Block> middle, String caption) {
        this.style = style;
        this.subject = PrintedText.of(subject);
        if (!style.title().isEmpty()) {
            blocks.add(new TextBlock(
                    "title", style.title(), style.lettering().times(1.25).bold(), Ink.TEXT));
        }
        blocks.addAll(middle);
        blocks.add(new TextBlock(
                "caption", PrintedText.of(caption), style.lettering().times(0.9), Ink.SOFT));
    }

    /** The title, or what it shows. */
    String name() {
        return style.title().isEmpty() ? subject : style.title();
    }

    String subject() {
        return subject;
    }

    /** Width, points. */
    public double width() {
        return style.width();
    }

    /** Height, points. */
    public double height() {
        double height = 2 * margin() + (blocks.size() - 1) * gap();
        for (Block block : blocks) {
            height += block.height(inner());
        }
        return Math.ceil(height);
    }

    private double inner() {
        return style.width() - 2 * margin();
    }

    private double margin() {
        return MARGIN * style.fontSize();
    }

    private double gap() {
        return GAP * style.fontSize();
    }

    void draw(Sheet sheet) {
        sheet.layer("paper");
        sheet.fill(new Box(0, 0, width(), height()), Ink.PAPER);
        double y = margin();
        for (Block block : blocks) {
            double height = block.height(inner());
            block.draw(sheet, new Box(margin(), y, inner(), height));
            y += height + gap();
        }
    }
}
