// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.copy.Sketch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/**
 * The map side of the search for copies: what one partition of texts says of its bands, as chunks of bytes for the reduce
 * side, of {@value #BYTES} bytes an entry and no object.
 */
final class BandEntries {

    /** Key, text, day. */
    static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    /** A chunk is handed on when it is so long. Bytes. */
    private static final int CHUNK = 1 << 16;

    private final CopySlots slots;
    private final ByteBuffer[] open;
    private final TextDays seen = new TextDays(); // a text that comes again says nothing new
    private final List<Tuple2<Integer, byte[]>> full = new ArrayList<>();

    /** @param partitions of the reduce side */
    BandEntries(CopySlots slots, int partitions) {
        this.slots = slots;
        this.open = new ByteBuffer[partitions];
    }

    /** All entries of texts. */
    Iterator<Tuple2<Integer, byte[]>> of(Iterator<CopySearch.Text> texts) {
        return new Iterator<>() {
            private int next;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (next == full.size()) {
                    full.clear();
                    next = 0;
                    while (full.isEmpty() && texts.hasNext()) {
                        CopySearch.Text t = texts.next();
                        if (seen.add(t.text(), t.day())) {
                            add(t.text(), t.day(), Sketch.decode(t.sketch()));
                        }
                    }
                    if (full.isEmpty() && !ended) {
                        ended = true;
                        rest();
                    }
                }
                return next < full.size();
            }

            @Override
            public Tuple2<Integer, byte[]> next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                return full.get(next++);
            }
        };
    }

    private void add(long text, int day, Sketch sketch) {
        int own = slots.own(day);
        boolean here = slots.searched(own);
        boolean carried = slots.carried(day) && slots.searched(own + 1);
        for (int b = 0; b < Sketch.BANDS; b++) {
            long key = sketch.band(b);
            if (here) {
                put(key + own, text, day << 1);
            }
            if (carried) {
                put(key + own + 1, text, day << 1 | 1);
            }
        }
    }

    private void put(long key, long text, int day) {
        int p = Math.floorMod(Long.hashCode(key), open.length);
        if (open[p] == null) {
            open[p] = ByteBuffer.allocate(4 * BYTES);
        } else if (open[p].remaining() < BYTES) {
            if (open[p].capacity() >= CHUNK) {
                hand(p);
            } else {
                open[p] = ByteBuffer.allocate(2 * open[p].capacity()).put(open[p].flip());
            }
        }
        open[p].putLong(key).putLong(text).putInt(day);
    }

    private void hand(int p) {
        full.add(new Tuple2<>(p, Arrays.copyOf(open[p].array(), open[p].position())));
        open[p].clear();
    }

    private void rest() {
        for (int p = 0; p < open.length; p++) {
            if (open[p] != null && open[p].position() > 0) {
                hand(p);
                open[p] = null;
            }
        }
    }
}
