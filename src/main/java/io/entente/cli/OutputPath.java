// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The place that an option names for what a command writes. */
final class OutputPath {

    /** What goes into a file. */
    @FunctionalInterface
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    /** What goes into a file of text. */
    @FunctionalInterface
    interface Text {
        void to(Writer out) throws IOException;
    }

    private OutputPath() {}

    /** Refuses what is no file or is there already, before any work is done. */
    static void checkFile(String option, Path path, boolean overwrite) {
        if (Files.isDirectory(path)) {
            throw new UserError(option + " " + path + ": is a folder; name a file");
        }
        check(option, path, overwrite);
    }

    /** Refuses what is there already, before any work is done. */
    static void check(String option, Path path, boolean overwrite) {
        if (Files.exists(path) && !overwrite) {
            throw new UserError(option + " " + path + ": is there already; name another or add --overwrite");
        }
        Path above = path.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null || !Files.isDirectory(above) || !Files.isWritable(above)) {
            throw new UserError(option + " " + path + ": cannot be written, as " + above + " is "
                    + (above != null && Files.isDirectory(above) ? "not to be written to" : "no folder"));
        }
    }

    /** Writes a file; what is half written never stands under the name that was asked for. */
    static void write(Path file, Bytes content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe or a device stays what it is
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.to(out);
            }
            return;
        }
        replace(Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file, content);
    }

    private static void replace(Path file, Bytes content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.to(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a file of text in UTF-8; a text that is none fails. */
    static void writeText(Path file, Text content) throws IOException {
        write(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
            content.to(text);
            text.flush();
        });
    }
}
