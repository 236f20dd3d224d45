// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * A decompressed stream that stops where it can only be a decompression bomb: beyond {@link #LONGEST} bytes, or where it is more
 * than {@link #MOST_RATIO} times as long as what it was made of, once it is longer than {@link #GRACE} bytes. News in JSON
 * shrinks to a tenth, and the best of zeros that gzip makes is a thousandth.
 */
final class Expansion extends FilterInputStream {

    /** Bytes out for each byte in. */
    static final int MOST_RATIO = 200;
    /** Bytes that may come out before the ratio is asked for. */
    static final long GRACE = 16L << 20;
    /** Bytes that may come out at all. */
    static final long LONGEST = 1L << 38;

    private static final int SKIPPED = 1 << 16;

    private final LongSupplier stored;
    private final long before;
    private long length;
    private boolean failed;

    /** @param stored bytes read so far of what is decompressed */
    Expansion(InputStream in, LongSupplier stored) {
        super(in);
        this.stored = stored;
        this.before = stored.getAsLong();
    }

    /** Whether reading it has failed. */
    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
        try {
            int n = super.read(into, from, size);
            length += Math.max(0, n);
            check();
            return n;
        } catch (IOException e) {
            failed = true;
            throw e;
        } catch (RuntimeException e) { // a decoder's own, on damaged data
            failed = true;
            throw new IOException(e.toString(), e);
        }
    }

    /** Skips by reading, so that what is skipped counts too. */
    @Override
    public long skip(long n) throws IOException {
        byte[] skipped = new byte[(int) Math.max(0, Math.min(n, SKIPPED))];
        return skipped.length == 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
    }

    private void check() throws IOException {
        if (length > LONGEST) {
            throw new IOException("longer than " + LONGEST + " bytes decompressed");
        }
        if (length > GRACE && length / MOST_RATIO > stored.getAsLong() - before) {
            throw new IOException("more than " + MOST_RATIO + " times as long decompressed: a decompression bomb");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Leaves the stream open: whoever opened it closes it. */
    @Override
    public void close() {}
}
