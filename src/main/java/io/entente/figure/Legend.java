// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.ArrayList;
import java.util.List;

/** What lines, widths and signs mean: rows of samples with words beside them, each row under its heading. */
record Legend(List<Row> rows, Lettering lettering) implements Block {

    /** A row with what it is about. */
    record Row(String heading, List<Key> keys) {}

    /** A sample and its words. */
    record Key(double width, double height, Sample sample, String words) {}

    /** Draws a sample into a box. */
    interface Sample {
        void draw(Sheet sheet, Box box);
    }

    /** A key in its place: x and y are those of the sample's left edge and of the middle of the line. */
    private record Placed(Key key, double x, double y) {}

    private double gap() {
        return 0.5 * lettering.size();
    }

    @Override
    public double height(double width) {
        double height = 0;
        for (Row row : rows) {
            height += lines(row, width) * lineHeight(row);
        }
        return height;
    }

    private double lineHeight(Row row) {
        double sample = row.keys.stream().mapToDouble(Key::height).max().orElse(0);
        return Math.max(lettering.line() * 1.1, sample + 0.2 * lettering.size());
    }

    private int lines(Row row, double width) {
        List<Placed> placed = placed(row, new Box(0, 0, width, 0));
        double last = placed.isEmpty() ? 0 : placed.get(placed.size() - 1).y;
        return 1 + (int) Math.round((last - lineHeight(row) / 2) / lineHeight(row));
    }

    private double indent() {
        return rows.stream()
                        .mapToDouble(r -> lettering.bold().width(r.heading))
                        .max()
                        .orElse(0)
                + 2 * gap();
    }

    private List<Placed> placed(Row row, Box box) {
        List<Placed> placed = new ArrayList<>();
        double start = box.x() + indent();
        double x = start;
        double y = box.y() + lineHeight(row) / 2;
        for (Key key : row.keys) {
            double needs = key.width + gap() + lettering.width(key.words);
            if (x > start && x + needs > box.right()) {
                x = start;
                y += lineHeight(row);
            }
            placed.add(new Placed(key, x, y));
            x += needs + 3 * gap();
        }
        return placed;
    }

    @Override
    public void draw(Sheet sheet, Box box) {
        sheet.layer("legend");
        double y = box.y();
        for (Row row : rows) {
            Box rest = new Box(box.x(), y, box.width(), 0);
            double middle = lettering.capital() / 2;
            sheet.text(
                    row.heading,
                    box.x(),
                    y + lineHeight(row) / 2 + middle,
                    Sheet.Anchor.START,
                    lettering.bold(),
                    Ink.TEXT);
            for (Placed p : placed(row, rest)) {
                p.key.sample.draw(sheet, new Box(p.x, p.y - p.key.height / 2, p.key.width, p.key.height));
                sheet.text(
                        p.key.words, p.x + p.key.width + gap(), p.y + middle, Sheet.Anchor.START, lettering, Ink.TEXT);
            }
            y += lines(row, box.width()) * lineHeight(row);
        }
    }
}
