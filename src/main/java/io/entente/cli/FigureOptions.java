// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.figure.Figure;
import io.entente.figure.FigureStyle;
import io.entente.figure.PngFile;
import io.entente.figure.SvgFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What all figures have in common: where they come from, where they go and how large they are. */
final class FigureOptions {

    private static final int USUAL_DPI = 300;

    /** Pixels that fit into the usual memory of the program. */
    private static final long MOST_PIXELS = 100_000_000;

    @Option(names = "--input", required = true, paramLabel = "TABLES", description = "Output folder of analyze.")
    private String input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "File to write; its name ends in .svg or .png.")
    private Path output;

    @Option(names = "--width", paramLabel = "MM", description = "Width in millimetres. Default: 180.")
    @Within(least = 40, most = 2000, unit = "millimetres")
    private double width = 180;

    @Option(names = "--dpi", paramLabel = "N", description = "Pixels an inch, for PNG. Default: 300.")
    @Within(least = 50, most = 2400, unit = "pixels an inch")
    private Integer dpi;

    @Option(names = "--font-size", paramLabel = "PT", description = "Size of the text in points. Default: 8.")
    @Within(least = 4, most = 36, unit = "points")
    private double fontSize = 8;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title above the figure. Default: none.")
    private String title = "";

    @Option(names = "--overwrite", description = "Replace a file that is there already.")
    private boolean overwrite;

    String input() {
        return input;
    }

    /** Checks all of them before any work is done. */
    FigureStyle style() {
        System.setProperty("java.awt.headless", "true"); // draws into files, never on a screen
        String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new UserError("--output " + output + ": must end in .svg or .png, which says what to write");
        }
        if (dpi != null && !isPng()) {
            throw new UserError("--dpi " + dpi + ": is for .png; an .svg file has no pixels; drop --dpi");
        }
        OutputPath.checkFile("--output", output, overwrite);
        return new FigureStyle(width, fontSize, title.strip());
    }

    private boolean isPng() {
        return output.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }

    private int dpi() {
        return dpi == null ? USUAL_DPI : dpi;
    }

    /** Writes it and returns the line that tells of it. */
    String write(Figure figure) throws IOException {
        if (isPng() && PngFile.pixels(figure, dpi()) > MOST_PIXELS) {
            throw new UserError("--dpi " + dpi() + ": makes " + PngFile.pixels(figure, dpi()) / 1_000_000
                    + " million pixels, more than 100; lower it or --width");
        }
        OutputPath.write(output, out -> {
            if (isPng()) {
                PngFile.write(figure, dpi(), out);
            } else {
                SvgFile.write(figure, out);
            }
        });
        return "Figure: " + output;
    }
}
