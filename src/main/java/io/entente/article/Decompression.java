// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Compression of single files, told by their first bytes: gzip and bzip2 (of several members too), Zstandard. */
public enum Decompression {
    NONE(new byte[0]),
    GZIP(new byte[] {0x1F, (byte) 0x8B}),
    BZIP2(new byte[] {'B', 'Z', 'h'}),
    ZSTD(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD});

    private static final int LONGEST_MAGIC = 4;
    private static final int BUFFER = 1 << 16;

    private final byte[] magic;

    Decompression(byte[] magic) {
        this.magic = magic;
    }

    /** The compression of a file that begins with these bytes. */
    public static Decompression of(byte[] head) {
        for (Decompression d : new Decompression[] {GZIP, BZIP2, ZSTD}) {
            if (head.length >= d.magic.length && Arrays.equals(d.magic, 0, d.magic.length, head, 0, d.magic.length)) {
                return d;
            }
        }
        return NONE;
    }

    /** The decompressed stream of a file. */
    public static InputStream open(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(file, BUFFER), LONGEST_MAGIC);
        byte[] head = in.readNBytes(LONGEST_MAGIC);
        in.unread(head);
        return switch (of(head)) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in, BUFFER);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case ZSTD -> new ZstdInputStream(in).setContinuous(false);
        };
    }
}
