// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.Publication;
import io.entente.table.Tables;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

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

    /** Two letters at least: one is a drive. */
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/");

    private OutputPath() {}

    /** Refuses what is no file or is there already, before any work is done. */
    static void checkFile(String option, Path path, boolean overwrite) {
        if (Files.isDirectory(path)) {
            throw new UserError(option + " " + path + ": is a folder; name a file");
        }
        check(option, path, overwrite);
    }

    /** Refuses to replace a file that the command reads. */
    static void checkNot(String option, Path path, String other, Path read) {
        boolean same;
        try {
            same = Files.exists(path) && Files.isSameFile(path, read);
        } catch (IOException e) {
            same = false; // a file that is not there is told of by who reads it
        }
        if (same) {
            throw new UserError(option + " " + path + ": is the file of " + other + "; name another");
        }
    }

    /** Refuses what is there already, a place that no local file has, and one among an output's own files, before any work is done. */
    static void check(String option, Path path, boolean overwrite) {
        if (ELSEWHERE.matcher(path.toString()).lookingAt()) {
            throw new UserError(option + " " + path + ": is no local file; write to one, and copy that");
        }
        if (isAmongTables(path)) {
            throw new UserError(
                    option + " " + path + ": lies among the tables of analyze; name a place outside of them");
        }
        if (Files.exists(path) && !overwrite) {
            throw new UserError(option + " " + path + ": is there already; name another or add --overwrite");
        }
        Path above = path.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null || !Files.isDirectory(above)) {
            throw new UserError(option + " " + path + ": cannot be written, as " + above + " is no folder");
        }
        boolean device = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        if (device ? !Files.isWritable(path) : !takesFiles(above)) {
            throw new UserError(option + " " + path + ": cannot be written, as " + (device ? path : above)
                    + " is not to be written to");
        }
    }

    /** Whether a file can be made in a folder: of a read-only or another odd file system its rights do not tell. */
    private static boolean takesFiles(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".entente", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is, once links are followed, the manifest, a codebook or a file of a table. */
    private static boolean isAmongTables(Path path) {
        Path place = path.toAbsolutePath().normalize();
        try {
            Path there = place;
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            place = there == null ? place : there.toRealPath().resolve(there.relativize(place));
        } catch (IOException e) {
            return false;
        }
        Path folder = place.getParent();
        boolean own =
                folder != null && isOutput(folder) && isOwn(place.getFileName().toString());
        Path above = folder == null ? null : folder.getParent();
        return own
                || above != null
                        && isOutput(above)
                        && isOwn(folder.getFileName().toString());
    }

    private static boolean isOutput(Path folder) {
        return Files.isRegularFile(folder.resolve(Publication.MANIFEST))
                && Files.isRegularFile(folder.resolve("codebook.json"));
    }

    private static boolean isOwn(String name) {
        return name.startsWith("_")
                || name.startsWith("codebook.")
                || name.equals(Publication.MANIFEST)
                || Tables.all().stream().anyMatch(t -> t.name().equals(name));
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
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            makeFolder(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.to(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw unwritable(file, e);
        } finally {
            part.toFile().delete(); // what hinders this has hindered the writing, which tells of it
        }
    }

    /** Makes a folder and those above it. */
    static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException e) {
            throw unwritable(folder, e);
        }
    }

    private static UserError unwritable(Path place, FileSystemException e) {
        String why = e.getReason() == null ? e.getFile() + " cannot be made" : e.getReason();
        return new UserError(place + ": cannot be written: " + why, e);
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
