// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.Period;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import scala.Tuple2;

/**
 * The map side of strength and affinity: what one partition of articles says, for each scope and block of {@link ScopeGrid},
 * as chunks of bytes. An article is written as day, cluster, its countries of the block, and the length of its entries of
 * {@link EvidenceCodec} between them; where there are any, these, its id and its source.
 */
final class EvidenceEntries implements Iterator<Tuple2<Long, byte[]>> {

    /** Chunks are handed on when they hold so many bytes together, which bounds memory. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int FIRST_CHUNK = 128;
    private static final int HEADER = Integer.BYTES + Long.BYTES + Short.BYTES + Integer.BYTES;

    private final Iterator<CountedArticle> rows;
    private final Period period;
    private final TouchedEras touched;
    private final Map<Integer, ScopeTotal> totals;
    private final Map<Integer, ScopeGrid> grids = new HashMap<>();
    private final Map<Long, ByteBuffer> open = new HashMap<>();
    private final int[][] groups = new int[ScopeGrid.MOST_GROUPS][16];
    private final int[] sizes = new int[ScopeGrid.MOST_GROUPS];
    private long held;
    private Iterator<Tuple2<Long, byte[]>> ready =
            List.<Tuple2<Long, byte[]>>of().iterator();

    /**
     * Entries of articles that count.
     *
     * @param totals of the scopes
     */
    EvidenceEntries(
            Iterator<CountedArticle> rows, Period period, TouchedEras touched, Map<Integer, ScopeTotal> totals) {
        this.rows = rows;
        this.period = period;
        this.touched = touched;
        this.totals = totals;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && rows.hasNext()) {
            while (rows.hasNext() && held < MOST_BYTES) {
                add(rows.next());
            }
            List<Tuple2<Long, byte[]>> full = new ArrayList<>(open.size());
            open.forEach((key, buffer) -> full.add(new Tuple2<>(key, bytes(buffer))));
            open.clear();
            held = 0;
            ready = full.iterator();
        }
        return ready.hasNext();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    @Override
    public Tuple2<Long, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private void add(CountedArticle article) {
        int[] countries = UnitsCodec.ofArticle(article.units());
        if (countries.length == 0) {
            return;
        }
        byte[] evidence = article.evidence() == null ? new byte[0] : article.evidence();
        byte[] names = article.evidence() == null ? new byte[0] : names(article);
        int scope = (int) period.start(article.date()).toEpochDay();
        if (touched.wants(scope)) {
            add(article, scope, countries, evidence, names);
        }
        // The exposures to all articles are told by their total: what is alone in a block says nothing.
        if (touched.wants(TieStage.ALL_PERIODS) && countries.length > 1) {
            add(article, TieStage.ALL_PERIODS, countries, evidence, names);
        }
    }

    private void add(CountedArticle article, int scope, int[] countries, byte[] evidence, byte[] names) {
        ScopeGrid grid = grids.computeIfAbsent(scope, s -> ScopeGrid.of(totals.get(s)));
        Arrays.fill(sizes, 0);
        for (int c : countries) {
            int g = grid.group(c);
            if (sizes[g] == groups[g].length) {
                groups[g] = Arrays.copyOf(groups[g], sizes[g] * 2);
            }
            groups[g][sizes[g]++] = c;
        }
        byte[][] byBlock = byBlock(evidence, grid);
        int day = (int) article.date().toEpochDay();
        for (int i = 0; i < grid.groups(); i++) {
            for (int j = i; j < grid.groups(); j++) {
                boolean pairs = i == j ? sizes[i] > 1 : sizes[i] > 0 && sizes[j] > 0;
                if (pairs || scope != TieStage.ALL_PERIODS && sizes[i] + sizes[j] > 0) {
                    int block = grid.block(i, j);
                    write(ScopeGrid.key(scope, block), entry(day, article.cluster(), i, j, byBlock[block], names));
                }
            }
        }
    }

    private static byte[] names(CountedArticle article) {
        byte[] id = article.id().getBytes(StandardCharsets.UTF_8);
        String source = article.source();
        byte[] named = source == null ? new byte[0] : source.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + id.length + named.length)
                .putInt(id.length)
                .put(id)
                .putInt(source == null ? -1 : named.length)
                .put(named)
                .array();
    }

    private static byte[][] byBlock(byte[] evidence, ScopeGrid grid) {
        byte[][] blocks = new byte[grid.groups() * grid.groups()][];
        if (grid.groups() == 1) {
            blocks[0] = evidence;
            return blocks;
        }
        ByteBuffer in = ByteBuffer.wrap(evidence);
        int length;
        for (int at = 0; at < evidence.length; at += length) {
            length = EvidenceCodec.length(in, at);
            int block = grid.blockOf(in.getShort(at), in.getShort(at + Short.BYTES));
            int before = blocks[block] == null ? 0 : blocks[block].length;
            blocks[block] = before == 0 ? new byte[length] : Arrays.copyOf(blocks[block], before + length);
            System.arraycopy(evidence, at, blocks[block], before, length);
        }
        return blocks;
    }

    private byte[] entry(int day, long cluster, int i, int j, byte[] entries, byte[] names) {
        int n = sizes[i] + (i == j ? 0 : sizes[j]);
        int length = entries == null ? 0 : entries.length;
        ByteBuffer out = ByteBuffer.allocate(HEADER + n * Short.BYTES + length + (length == 0 ? 0 : names.length));
        out.putInt(day).putLong(cluster).putShort((short) n);
        put(out, i);
        if (i != j) {
            put(out, j);
        }
        out.putInt(length);
        if (length > 0) {
            out.put(entries).put(names);
        }
        return out.array();
    }

    private void put(ByteBuffer out, int group) {
        for (int k = 0; k < sizes[group]; k++) {
            out.putShort((short) groups[group][k]);
        }
    }

    private void write(long key, byte[] article) {
        ByteBuffer out = open.computeIfAbsent(key, k -> ByteBuffer.allocate(FIRST_CHUNK));
        if (out.remaining() < article.length) {
            out = ByteBuffer.allocate(Math.max(2 * out.capacity(), out.position() + article.length))
                    .put(out.flip());
            open.put(key, out);
        }
        held += article.length;
        out.put(article);
    }
}
