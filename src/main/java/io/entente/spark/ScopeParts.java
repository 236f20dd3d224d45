// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.TieCounts;
import io.entente.tie.TieFigures;
import io.entente.tie.ToneSum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;

/**
 * All that the tables of one scope are made of, put together from chunks of bytes: counts, which any number of tasks may
 * send, and the figures and telling sentences of blocks of pairs, each sent once. In any order they come to the same.
 */
final class ScopeParts {

    private static final byte COUNTS = 1;
    private static final byte FIGURES = 2;

    /** Units and number of cells; a cell. */
    private static final int HEADER = Long.BYTES + Integer.BYTES;

    private static final int CELL = 2 * Short.BYTES + 5 * Long.BYTES;

    private final TieCounts[] counts = {new TieCounts(), new TieCounts(), new TieCounts()};
    private final PairFigures figures = new PairFigures();
    private final PairExemplars exemplars = new PairExemplars();

    /** The counts by granularity. */
    TieCounts[] counts() {
        return counts;
    }

    PairFigures figures() {
        return figures;
    }

    PairExemplars exemplars() {
        return exemplars;
    }

    /** Adds a chunk. */
    void add(byte[] chunk) {
        if (chunk[0] == COUNTS) {
            ByteBuffer in = ByteBuffer.wrap(chunk, 1, chunk.length - 1);
            for (TieCounts of : counts) {
                readCounts(in, of);
            }
            return;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk, 1, chunk.length - 1))) {
            readFigures(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void readCounts(ByteBuffer in, TieCounts into) {
        into.addUnits(in.getLong());
        for (int cells = in.getInt(); cells > 0; cells--) {
            into.addCell(
                    in.getShort(),
                    in.getShort(),
                    in.getLong(),
                    new ToneSum(in.getLong(), in.getLong(), in.getLong(), in.getLong()));
        }
    }

    private void readFigures(DataInputStream in) throws IOException {
        for (int pairs = in.readInt(); pairs > 0; pairs--) {
            int pair = in.readInt();
            double[] numbers = new double[PairFigures.NUMBERS];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.readDouble();
            }
            figures.add(pair, numbers);
            for (int told = in.readByte(); told > 0; told--) {
                exemplars.add(pair, Exemplar.read(in));
            }
        }
    }

    /** A chunk of counts by granularity. */
    static byte[] chunk(TieCounts[] counts) {
        int bytes = Byte.BYTES;
        for (TieCounts of : counts) {
            bytes = Math.addExact(bytes, HEADER + Math.multiplyExact(of.size(), CELL));
        }
        ByteBuffer out = ByteBuffer.allocate(bytes).put(COUNTS);
        for (TieCounts of : counts) {
            out.putLong(of.units()).putInt(of.size());
            of.forEach((a, b, n, toneN, toneSum, squareLow, squareHigh) -> out.putShort((short) a)
                    .putShort((short) b)
                    .putLong(n)
                    .putLong(toneN)
                    .putLong(toneSum)
                    .putLong(squareLow)
                    .putLong(squareHigh));
        }
        return out.array();
    }

    /** A chunk of the figures of some pairs, {@code a << 16 | b} packed, and of their exemplars. */
    static byte[] chunk(int[] pairs, IntFunction<TieFigures> figures, IntFunction<List<Exemplar>> exemplars) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FIGURES);
            out.writeInt(pairs.length);
            for (int pair : pairs) {
                out.writeInt(pair);
                for (double number : figures.apply(pair).numbers()) {
                    out.writeDouble(number);
                }
                List<Exemplar> told = exemplars.apply(pair);
                out.writeByte(told.size());
                for (Exemplar e : told) {
                    e.write(out);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
