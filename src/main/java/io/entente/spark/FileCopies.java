// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What was found of the articles of one file that share a cluster with others: bytes, and their order by row. Articles that it
 * does not name stand alone and count. To be asked for one row after another.
 */
final class FileCopies {

    private static final int COUNTS = 1;
    private static final int DUPLICATE = 2;
    private static final int COPY = 4;
    /** Its original is the first of its cluster: one id says both. */
    private static final int OF_FIRST = 8;

    private static final int CLUSTER = Integer.BYTES;
    private static final int FLAGS = CLUSTER + Long.BYTES;
    private static final int IDS = FLAGS + Byte.BYTES;

    private final ByteBuffer bytes;
    /** Row, and where the bytes of its article begin; ascending. */
    private final long[] places;

    private int next;
    private int at;

    /** @param chunks as {@link #write} wrote them, in any order */
    FileCopies(List<byte[]> chunks) {
        bytes = ByteBuffer.allocate(chunks.stream().mapToInt(c -> c.length).reduce(0, Math::addExact));
        chunks.forEach(bytes::put);
        long[] found = new long[16];
        int n = 0;
        for (int from = 0; from < bytes.capacity(); from = end(from)) {
            if (n == found.length) {
                found = Arrays.copyOf(found, 2 * n);
            }
            found[n++] = (long) bytes.getInt(from) << Integer.SIZE | from;
        }
        places = Arrays.copyOf(found, n);
        Arrays.sort(places);
    }

    /**
     * Writes what was found of an article.
     *
     * @param counts whether it counts
     * @param original id of the article whose duplicate it is; {@code null} of an original
     * @param cluster id of its cluster's first article; {@code null} of that one
     */
    static void write(ClusterMember m, boolean counts, String original, String cluster, ByteArrayOutputStream into) {
        try (DataOutputStream out = new DataOutputStream(into)) {
            boolean ofFirst = original != null && original.equals(cluster);
            out.writeInt(m.row());
            out.writeLong(m.clusterHi());
            out.writeByte((counts ? COUNTS : 0)
                    | (original == null ? 0 : DUPLICATE)
                    | (cluster == null ? 0 : COPY)
                    | (ofFirst ? OF_FIRST : 0));
            if (original != null) {
                writeId(original, out);
            }
            if (cluster != null && !ofFirst) {
                writeId(cluster, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void writeId(String id, DataOutputStream out) throws IOException {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private boolean has(int from, int flag) {
        return (bytes.get(from + FLAGS) & flag) != 0;
    }

    private int end(int from) {
        int end = from + IDS;
        if (has(from, DUPLICATE)) {
            end += Integer.BYTES + bytes.getInt(end);
        }
        if (has(from, COPY) && !has(from, OF_FIRST)) {
            end += Integer.BYTES + bytes.getInt(end);
        }
        return end;
    }

    /** The rows that do not count. */
    BitSet dropped() {
        BitSet rows = new BitSet();
        for (long place : places) {
            if (!has((int) place, COUNTS)) {
                rows.set(row(place));
            }
        }
        return rows;
    }

    private static int row(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    /** Goes on to a row; whether something was found of it, which the methods below then tell. */
    boolean seek(long row) {
        while (next < places.length && row(places[next]) < row) {
            next++;
        }
        boolean found = next < places.length && row(places[next]) == row;
        at = found ? (int) places[next] : 0;
        return found;
    }

    /** Goes on to the next row of a copy; -1 after the last. */
    int nextCopy() {
        while (next < places.length) {
            long place = places[next++];
            at = (int) place;
            if (has(at, COPY)) {
                return row(place);
            }
        }
        return -1;
    }

    /** The number of its cluster. */
    long clusterNumber() {
        return bytes.getLong(at + CLUSTER);
    }

    /** The article whose duplicate it is; {@code null} of an original. */
    String original() {
        return has(at, DUPLICATE) ? id(at + IDS) : null;
    }

    /** The first of its cluster; {@code null} of that one. */
    String cluster() {
        if (!has(at, COPY)) {
            return null;
        }
        boolean second = has(at, DUPLICATE) && !has(at, OF_FIRST);
        return id(at + IDS + (second ? Integer.BYTES + bytes.getInt(at + IDS) : 0));
    }

    private String id(int from) {
        return new String(bytes.array(), from + Integer.BYTES, bytes.getInt(from), StandardCharsets.UTF_8);
    }

    /** Begins anew. */
    void rewind() {
        next = 0;
    }
}
