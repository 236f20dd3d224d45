// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The drawing of a matrix: a square of cells, names at the left, codes above, communities at the right. */
final class MatrixPlot implements Block {

    /** Cells are not higher than so many lines of text. */
    private static final double MOST_CELL = 2.4;

    private static final double LEAST_FONT = 3.5;

    private final TieMatrix matrix;
    private final Lettering usual;
    private final Ramp ramp;
    private final Ticks ticks;

    MatrixPlot(TieMatrix matrix, FigureStyle style) {
        this.matrix = matrix;
        this.usual = style.lettering();
        this.ramp = matrix.measure().isSigned() ? Ramp.DIVERGING : Ramp.SEQUENTIAL;
        this.ticks = matrix.ticks();
    }

    Ramp ramp() {
        return ramp;
    }

    Ticks ticks() {
        return ticks;
    }

    TieMatrix matrix() {
        return matrix;
    }

    /** Where the cells are and how large. */
    private record Grid(double x, double y, double cell, Lettering lettering, double names) {

        Box at(int row, int column) {
            return new Box(x + column * cell, y + row * cell, cell, cell);
        }
    }

    /** The text follows the cells where they are small. */
    private Grid grid(double left, double top, double width) {
        Lettering lettering = usual;
        double cell = 0;
        double names = 0;
        double codes = 0;
        for (int round = 0; round < 3; round++) {
            Lettering now = lettering;
            codes = matrix.countries().stream()
                            .mapToDouble(c -> now.width(c.iso3()))
                            .max()
                            .orElse(0)
                    + 0.5 * now.size();
            names = matrix.countries().stream()
                            .mapToDouble(c -> now.width(c.name()))
                            .max()
                            .orElse(0)
                    + codes
                    + 0.5 * now.size();
            double room = width - names - 2 * usual.size();
            cell = Math.min(room / matrix.countries().size(), MOST_CELL * usual.line());
            lettering = Lettering.of(Math.max(LEAST_FONT, Math.min(usual.size(), 0.95 * cell)));
        }
        return new Grid(left + names, top + codes, cell, lettering, codes);
    }

    @Override
    public double height(double width) {
        Grid grid = grid(0, 0, width);
        return grid.y + grid.cell * matrix.countries().size() + 1;
    }

    @Override
    public void draw(Sheet sheet, Box box) {
        Grid grid = grid(box.x(), box.y(), box.width());
        List<DrawnCountry> countries = matrix.countries();
        sheet.layer("cells");
        for (int row = 0; row < countries.size(); row++) {
            for (int column = 0; column < countries.size(); column++) {
                Box cell = grid.at(row, column);
                if (row == column) {
                    sheet.fill(cell, Ink.AXIS);
                } else {
                    cell(sheet, cell, countries.get(row), countries.get(column));
                }
            }
        }
        names(sheet, grid);
        communities(sheet, grid);
    }

    private void cell(Sheet sheet, Box box, DrawnCountry one, DrawnCountry other) {
        switch (matrix.state(one, other)) {
            case VALUE -> {
                value(sheet, box, matrix.value(one, other));
                edge(sheet, box);
            }
            case NEVER_TOGETHER -> never(sheet, box);
            case NO_DATA -> missing(sheet, box);
        }
    }

    /** A field in the colour of a value; a dash where that is below 0. */
    void value(Sheet sheet, Box box, double value) {
        double share = value / ticks.high();
        sheet.fill(box, ramp.at(share));
        if (value < 0) {
            double half = 0.26 * box.width();
            Color ink = ramp.inkOn(share);
            sheet.line(
                    box.centreX() - half,
                    box.centreY(),
                    box.centreX() + half,
                    box.centreY(),
                    ink,
                    Sheet.solid(Math.max(0.5, 0.09 * box.width())));
        }
    }

    /** Both are named, never together: a point on paper. */
    static void never(Sheet sheet, Box box) {
        sheet.fill(box, Ink.PAPER);
        edge(sheet, box);
        double r = Math.max(0.35, 0.06 * box.width());
        sheet.fill(Sheet.round(new Circle(box.centreX(), box.centreY(), r)), Ink.AXIS);
    }

    /** Nothing is known: a stroke through the cell. */
    static void missing(Sheet sheet, Box box) {
        sheet.fill(box, Ink.PAPER);
        edge(sheet, box);
        Box inner = box.inset(0.2 * box.width());
        sheet.line(inner.x(), inner.bottom(), inner.right(), inner.y(), Ink.FAINT, Sheet.solid(0.5));
    }

    private static void edge(Sheet sheet, Box box) {
        sheet.draw(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), Ink.GRID, Sheet.solid(0.3));
    }

    private void names(Sheet sheet, Grid grid) {
        sheet.layer("labels");
        Lettering lettering = grid.lettering;
        double middle = lettering.capital() / 2;
        double pad = 0.35 * lettering.size();
        for (int i = 0; i < matrix.countries().size(); i++) {
            DrawnCountry country = matrix.countries().get(i);
            Box diagonal = grid.at(i, i);
            double base = diagonal.centreY() + middle;
            sheet.text(country.iso3(), grid.x - pad, base, Sheet.Anchor.END, lettering, Ink.SOFT);
            sheet.text(country.name(), grid.x - pad - grid.names, base, Sheet.Anchor.END, lettering, Ink.TEXT);
            sheet.upward(
                    country.iso3(), diagonal.centreX() + middle, grid.y - pad, Sheet.Anchor.START, lettering, Ink.SOFT);
        }
    }

    /** Lines between communities, and their numbers. */
    private void communities(Sheet sheet, Grid grid) {
        sheet.layer("communities");
        List<DrawnCountry> countries = matrix.countries();
        int n = countries.size();
        double right = grid.x + n * grid.cell;
        double bottom = grid.y + n * grid.cell;
        sheet.frame(new Box(grid.x, grid.y, n * grid.cell, n * grid.cell), Ink.TEXT, 0.8);
        int start = 0;
        for (int i = 1; i <= n; i++) {
            int community = countries.get(start).community();
            if (i < n && countries.get(i).community() == community) {
                continue;
            }
            double from = grid.y + start * grid.cell;
            double to = grid.y + i * grid.cell;
            if (i < n) {
                sheet.line(grid.x, to, right, to, Ink.TEXT, Sheet.solid(0.8));
                double x = grid.x + i * grid.cell;
                sheet.line(x, grid.y, x, bottom, Ink.TEXT, Sheet.solid(0.8));
            }
            if (community > 0) {
                double gap = 0.3 * usual.size();
                sheet.line(right + gap, from + 1, right + gap, to - 1, Ink.SOFT, Sheet.solid(1));
                double base = (from + to) / 2 + grid.lettering.capital() / 2;
                sheet.text(
                        String.valueOf(community), right + 2 * gap, base, Sheet.Anchor.START, grid.lettering, Ink.SOFT);
            }
            start = i;
        }
    }
}
