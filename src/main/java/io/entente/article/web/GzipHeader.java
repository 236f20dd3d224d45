// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

/** The header of a gzip member (RFC 1952). */
public final class GzipHeader {

    private static final int FIXED = 10;
    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private GzipHeader() {}

    /** Where the header at {@code bytes[from, to)} ends; -1 when there is none, -2 when it breaks off. */
    public static int end(byte[] b, int from, int to) {
        if (to - from < FIXED) {
            boolean begins = to - from < 1 || b[from] == 0x1F && (to - from < 2 || b[from + 1] == (byte) 0x8B);
            return begins ? -2 : -1;
        }
        boolean magic = b[from] == 0x1F && b[from + 1] == (byte) 0x8B && b[from + 2] == 8;
        int flags = b[from + 3];
        if (!magic || (flags & RESERVED) != 0) {
            return -1;
        }
        int i = from + FIXED;
        if ((flags & HAS_EXTRA) != 0) {
            if (i + 2 > to) {
                return -2;
            }
            i += 2 + (b[i] & 0xFF | (b[i + 1] & 0xFF) << 8);
        }
        for (int strings = flags & (HAS_NAME | HAS_COMMENT); strings != 0; strings &= strings - 1) {
            while (i < to && b[i] != 0) {
                i++;
            }
            i++;
        }
        i += (flags & HAS_CRC) != 0 ? 2 : 0;
        return i <= to ? i : -2;
    }
}
