// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The SQL that a user gives: on the command line, in a file or on standard input. */
final class QueryText {

    private static final String STANDARD_INPUT = "-";

    private QueryText() {}

    /** The text; {@code null} = not given. */
    static String of(String sql, String file, InputStream in) throws IOException {
        if (sql != null && file != null) {
            throw new UserError("--file " + file + ": there is SQL on the command line too; drop one of the two");
        }
        if (sql == null && file == null) {
            throw new UserError(
                    "no SQL given; write it in quotes, name a --file, or explain a tie with --explain KOR-PRK");
        }
        String text = STANDARD_INPUT.equals(sql) || STANDARD_INPUT.equals(file)
                ? decoded("standard input", in.readAllBytes())
                : file == null ? sql : read(file);
        if (text.isBlank()) {
            throw new UserError((file == null ? "SQL" : "--file " + file)
                    + ": is empty; write a query, such as SELECT * FROM ties");
        }
        return text;
    }

    private static String read(String file) throws IOException {
        try {
            Path path = Path.of(file);
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new UserError("--file " + file + ": no such file that can be read");
            }
            return decoded("--file " + file, Files.readAllBytes(path));
        } catch (InvalidPathException e) {
            throw new UserError("--file " + file + ": no such file that can be read", e);
        }
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UserError(name + ": is not UTF-8; save it in that encoding", e);
        }
    }
}
