// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/**
 * One page in the making, as the Parquet format lays it out (apache/parquet-format, Encodings.md), and compressed. Reused from
 * page to page.
 */
final class PageBytes implements Closeable {

    /** Half the time of zstd's usual 3 for a twentieth more bytes. */
    private static final int ZSTD_LEVEL = 1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(ZSTD_LEVEL);
    private byte[] bytes = new byte[1 << 12];
    private byte[] packed = new byte[0];
    private int size;

    void clear() {
        size = 0;
    }

    /** Bytes so far, uncompressed. */
    int size() {
        return size;
    }

    /** The page compressed; valid until the next. */
    BytesInput compressed() {
        int bound = Math.toIntExact(Zstd.compressBound(size));
        if (packed.length < bound) {
            packed = new byte[bound];
        }
        return BytesInput.from(packed, 0, zstd.compressByteArray(packed, 0, packed.length, bytes, 0, size));
    }

    private void reserve(long more) {
        long wanted = size + more;
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(wanted, bytes.length * 2L)));
        }
    }

    static void putInt(byte[] into, int at, int value) {
        INT.set(into, at, value);
    }

    void putInt(int value) {
        reserve(Integer.BYTES);
        putInt(bytes, size, value);
        size += Integer.BYTES;
    }

    void bytes(byte[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
    }

    void ints(int[] values, int from, int to) {
        rest((to - from) * (long) Integer.BYTES).asIntBuffer().put(values, from, to - from);
        size += (to - from) * Integer.BYTES;
    }

    void longs(long[] values, int from, int to) {
        rest((to - from) * (long) Long.BYTES).asLongBuffer().put(values, from, to - from);
        size += (to - from) * Long.BYTES;
    }

    void doubles(double[] values, int from, int to) {
        rest((to - from) * (long) Double.BYTES).asDoubleBuffer().put(values, from, to - from);
        size += (to - from) * Double.BYTES;
    }

    private ByteBuffer rest(long more) {
        reserve(more);
        return ByteBuffer.wrap(bytes, size, bytes.length - size).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Definition levels of rows, one bit each (rows after the last bit are null): their length, then one bit-packed run. */
    void definitionLevels(long[] present, int from, int to) {
        int groups = (to - from + 7) >>> 3;
        int start = size;
        putInt(0);
        run(groups);
        reserve(groups);
        for (int g = 0; g < groups; g++) {
            bytes[size++] = (byte) eight(present, from + 8 * g, to);
        }
        putInt(bytes, start, size - start - Integer.BYTES);
    }

    private static int eight(long[] present, int from, int to) {
        int word = from >>> 6;
        int shift = from & 63;
        long bits = word < present.length ? present[word] >>> shift : 0;
        if (shift > 56 && word + 1 < present.length) {
            bits |= present[word + 1] << (64 - shift);
        }
        int valid = Math.min(8, to - from);
        return (int) bits & ((1 << valid) - 1);
    }

    /** Numbers into a dictionary of so many words: the width in bits, then one bit-packed run. */
    void packed(int[] ids, int from, int to, int words) {
        int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(words - 1));
        int groups = (to - from + 7) >>> 3;
        reserve(1);
        bytes[size++] = (byte) width;
        run(groups);
        reserve((long) groups * width);
        long pending = 0;
        int bits = 0;
        for (int i = from; i < from + 8 * groups; i++) {
            pending |= (i < to ? (long) ids[i] : 0L) << bits;
            bits += width;
            while (bits >= 8) {
                bytes[size++] = (byte) pending;
                pending >>>= 8;
                bits -= 8;
            }
        }
    }

    /** The header of a bit-packed run: the number of groups of eight, as a varint whose lowest bit is set. */
    private void run(int groups) {
        reserve(5);
        int header = groups << 1 | 1;
        while ((header & ~0x7F) != 0) {
            bytes[size++] = (byte) (header & 0x7F | 0x80);
            header >>>= 7;
        }
        bytes[size++] = (byte) header;
    }

    @Override
    public void close() {
        zstd.close();
    }
}
