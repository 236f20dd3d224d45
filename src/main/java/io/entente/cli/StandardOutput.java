// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output that tells its failures apart, which a {@link PrintStream} keeps to itself: a disk that is full is told, a reader that has
 * seen enough, such as {@code head}, is none.
 */
final class StandardOutput extends OutputStream {

    private static final int BUFFER = 8192;

    private final OutputStream out;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** What {@link System#out} is to be. */
    static PrintStream print() {
        OutputStream out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        return new PrintStream(new BufferedOutputStream(out, BUFFER), true, StandardCharsets.UTF_8);
    }

    /** Whether whoever reads standard output still does; what was printed is on its way then. */
    static boolean isRead() {
        return !System.out.checkError();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if ("Broken pipe".equals(e.getMessage())) {
                throw e;
            }
            throw new UserError("standard output cannot be written: " + e.getMessage(), e);
        }
    }
}
