// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.dyad.Granularity;
import io.entente.tie.TieCounts;
import io.entente.tie.TieFigures;
import io.entente.tie.ToneSum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;

/**
 * All that the tables of one scope are made of, put together from chunks of bytes: counts, which any number of tasks may
 * send, and the figures and telling sentences of blocks of pairs, each sent once. In any order they come to the same.
 */
final class ScopeParts {

    private static final byte COUNTS = 1;
    private static final byte FIGURES = 2;

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
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk))) {
            if (in.readByte() == COUNTS) {
                for (Granularity g : Granularity.values()) {
                    readCounts(in, counts[g.number()]);
                }
            } else {
                readFigures(in);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void readCounts(DataInputStream in, TieCounts into) throws IOException {
        into.addUnits(in.readLong());
        for (int cells = in.readInt(); cells > 0; cells--) {
            into.addCell(
                    in.readShort(),
                    in.readShort(),
                    in.readLong(),
                    new ToneSum(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
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

    /** What fills a chunk. */
    @FunctionalInterface
    private interface Filling {
        void into(DataOutputStream out) throws IOException;
    }

    private static byte[] chunk(byte kind, Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(kind);
            filling.into(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A chunk of counts by granularity. */
    static byte[] chunk(TieCounts[] counts) {
        return chunk(COUNTS, out -> {
            for (TieCounts of : counts) {
                writeCounts(out, of);
            }
        });
    }

    /** A chunk of the figures of some pairs, {@code a << 16 | b} packed, and of their exemplars. */
    static byte[] chunk(int[] pairs, IntFunction<TieFigures> figures, IntFunction<List<Exemplar>> exemplars) {
        return chunk(FIGURES, out -> {
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
        });
    }

    private static void writeCounts(DataOutputStream out, TieCounts counts) throws IOException {
        out.writeLong(counts.units());
        out.writeInt(counts.size());
        counts.forEach((a, b, n, toneN, toneSum, squareLow, squareHigh) -> {
            try {
                out.writeShort(a);
                out.writeShort(b);
                out.writeLong(n);
                out.writeLong(toneN);
                out.writeLong(toneSum);
                out.writeLong(squareLow);
                out.writeLong(squareHigh);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }
}
