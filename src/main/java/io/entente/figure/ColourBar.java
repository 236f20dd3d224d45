// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

/** What the colours of a matrix mean: a bar with ticks. */
record ColourBar(MatrixPlot plot, Lettering lettering) implements Block {

    private static final int STEPS = 20;
    private static final double WIDTH = 0.6;

    private double bar() {
        return 1.1 * lettering.size();
    }

    @Override
    public double height(double width) {
        return lettering.line() + bar() + 0.4 * lettering.size() + lettering.line();
    }

    @Override
    public void draw(Sheet sheet, Box box) {
        sheet.layer("colour-bar");
        String title = plot.matrix().measure().title();
        double base = box.y() + lettering.ascent();
        sheet.text(title, box.x(), base, Sheet.Anchor.START, lettering.bold(), Ink.TEXT);
        double inset = lettering.width(plot.ticks().label(plot.ticks().low())) / 2;
        Box bar = new Box(box.x() + inset, box.y() + lettering.line(), WIDTH * box.width() - 2 * inset, bar());
        LinearScale x = new LinearScale(plot.ticks().low(), plot.ticks().high(), bar.x(), bar.right());
        gradient(sheet, bar, x);
        double half = lettering.size() / 2;
        for (double value : plot.ticks().values()) {
            sheet.line(x.at(value), bar.bottom(), x.at(value), bar.bottom() + half / 2, Ink.TEXT, Sheet.solid(0.6));
            double under = bar.bottom() + half + lettering.capital();
            sheet.text(plot.ticks().label(value), x.at(value), under, Sheet.Anchor.MIDDLE, lettering, Ink.TEXT);
        }
    }

    /** Fields of one colour, as the cells have them: each with the value in its middle. */
    private void gradient(Sheet sheet, Box bar, LinearScale x) {
        Ticks ticks = plot.ticks();
        double step = (ticks.high() - ticks.low()) / STEPS;
        for (int i = 0; i < STEPS; i++) {
            double low = ticks.low() + i * step;
            Box field = new Box(x.at(low), bar.y(), bar.width() / STEPS, bar.height());
            plot.value(sheet, field, low + step / 2);
        }
        sheet.frame(bar, Ink.TEXT, 0.6);
    }
}
