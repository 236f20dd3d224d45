// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** MurmurHash3 x64 128 of Austin Appleby with seed 0, sixteen bytes at a time. */
final class Murmur3 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 2 * Long.BYTES;
    private static final long C1 = 0x87C37B91114253D5L;
    private static final long C2 = 0x4CF5AD432745937FL;

    private final long hi;
    private final long lo;

    Murmur3(byte[] bytes) {
        long h1 = 0;
        long h2 = 0;
        int whole = bytes.length & -BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            h1 ^= first((long) LONGS.get(bytes, i));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52DCE729;
            h2 ^= second((long) LONGS.get(bytes, i + Long.BYTES));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495AB5;
        }
        byte[] rest = Arrays.copyOfRange(bytes, whole, whole + BLOCK); // zeros beyond the end change nothing
        h1 ^= first((long) LONGS.get(rest, 0)) ^ bytes.length;
        h2 ^= second((long) LONGS.get(rest, Long.BYTES)) ^ bytes.length;
        h1 += h2;
        h2 += h1;
        h1 = mix(h1);
        h2 = mix(h2);
        hi = h1 + h2;
        lo = hi + h2;
    }

    /** First 64 bits. */
    long hi() {
        return hi;
    }

    /** Last 64 bits. */
    long lo() {
        return lo;
    }

    private static long first(long block) {
        return Long.rotateLeft(block * C1, 31) * C2;
    }

    private static long second(long block) {
        return Long.rotateLeft(block * C2, 33) * C1;
    }

    private static long mix(long h) {
        long x = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        x = (x ^ x >>> 33) * 0xC4CEB9FE1A85EC53L;
        return x ^ x >>> 33;
    }
}
