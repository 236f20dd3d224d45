// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window over a stream: bytes stay in reach from the record's start on, so that a record can be parsed as a whole, or gone
 * back into when it turns out to be broken. An error of the stream ends the window and is kept.
 */
final class ByteWindow implements Closeable {

    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private long base;
    private int mark;
    private int pos;
    private int limit;
    private boolean ended;
    private IOException failure;

    /** @param offset position of the stream's first byte in its file */
    ByteWindow(InputStream in, long offset) {
        this.in = in;
        this.base = offset;
    }

    /** The next byte without taking it, from 0 to 255; -1 at the end. */
    int peek() {
        return pos < limit || fill() ? bytes[pos] & 0xFF : -1;
    }

    /** Takes a byte. */
    void step() {
        pos++;
    }

    /** Takes bytes up to and including the next {@code wanted}, or to the end; says whether it was found. */
    boolean through(byte wanted) {
        while (!find(wanted)) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Takes bytes up to and including the next end of a line, be it LF or CR, or to the end; says whether it was found. */
    boolean throughLine() {
        int c = peek();
        while (c >= 0) {
            step();
            if (c == '\n' || c == '\r') {
                return true;
            }
            c = peek();
        }
        return false;
    }

    /** Leaves bytes out up to and including the next {@code wanted}, at most up to a position of the file, and keeps none. */
    void leaveThrough(byte wanted, long end) {
        boolean found = false;
        mark();
        while (!found && offset() < end && peek() >= 0) {
            found = find(wanted);
            mark();
        }
    }

    /** Goes past the next {@code wanted} of the bytes at hand, or past all of them; says whether it is there. */
    private boolean find(byte wanted) {
        for (int i = pos; i < limit; i++) {
            if (bytes[i] == wanted) {
                pos = i + 1;
                return true;
            }
        }
        pos = limit;
        return false;
    }

    private boolean fill() {
        if (ended) {
            return false;
        }
        if (mark > 0 && (limit == bytes.length || mark == limit)) {
            System.arraycopy(bytes, mark, bytes, 0, limit - mark);
            base += mark;
            pos -= mark;
            limit -= mark;
            mark = 0;
        }
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L));
            if (limit == bytes.length) {
                failure = new IOException("a record is longer than 2 GB");
                ended = true;
                return false;
            }
        }
        try {
            int n = in.read(bytes, limit, bytes.length - limit);
            if (n > 0) {
                limit += n;
                return true;
            }
        } catch (IOException e) {
            failure = e;
        }
        ended = true;
        return false;
    }

    /** The record starts here. */
    void mark() {
        mark = pos;
    }

    /** Goes on at a byte at or after the mark. */
    void seek(int position) {
        pos = position;
    }

    /** How many bytes can be taken, up to as many as wanted. */
    int available(int wanted) {
        boolean more = true;
        while (more && limit - pos < wanted) {
            more = fill();
        }
        return Math.min(wanted, limit - pos);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Index of the record's first byte in {@link #bytes()}. */
    int start() {
        return mark;
    }

    /** Index of the byte to be taken next. */
    int position() {
        return pos;
    }

    /** Position of the record's first byte in its file. */
    long offset() {
        return base + mark;
    }

    /** What broke the stream; {@code null} while it is whole. */
    IOException failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
