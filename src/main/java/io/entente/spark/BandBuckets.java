// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reduce side: one partition of the entries, grouped into buckets of one key, and the pairs of texts that meet in them.
 * Nearly all entries are alone in their bucket and leave at once; the rest is little.
 */
final class BandBuckets {

    /**
     * A text is paired with so many texts before it in a bucket, by day and hash, and with no more: pairs grow with the
     * texts, not with their square, where boilerplate fills a bucket. Copies in such a bucket stay together all the same,
     * each being paired with its neighbours in all its bands.
     */
    private static final int MOST_BEFORE = 8;

    /** 2^64 divided by the golden ratio: keys of one band in slots that follow each other come to differ in their high bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 12];
    private long[] texts = new long[1 << 12];
    private int[] days = new int[1 << 12];
    private int size;

    /** Two texts that may be copies, the smaller number first, and the slot in which they met. */
    record Pair(int slot, long a, long b) implements Serializable {}

    private record Entry(int day, boolean carried, long text) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingInt(Entry::day).thenComparingLong(Entry::text).thenComparing(Entry::carried);

    /** The pairs of the chunks of one partition, each once. */
    static Set<Pair> pairs(Iterator<byte[]> chunks, CopySlots slots) {
        BandBuckets buckets = new BandBuckets();
        while (chunks.hasNext()) {
            buckets.add(ByteBuffer.wrap(chunks.next()));
        }
        Set<Pair> pairs = new HashSet<>();
        buckets.collect(slots, pairs);
        return pairs;
    }

    private void add(ByteBuffer chunk) {
        while (chunk.hasRemaining()) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                texts = Arrays.copyOf(texts, 2 * size);
                days = Arrays.copyOf(days, 2 * size);
            }
            keys[size] = chunk.getLong();
            texts[size] = chunk.getLong();
            days[size] = chunk.getInt();
            size++;
        }
    }

    private void collect(CopySlots slots, Set<Pair> pairs) {
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size));
        long[] order = order(bits);
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && order[to] >>> bits == order[from] >>> bits) {
                to++;
            }
            if (to > from + 1) {
                int[] members = members(order, from, to, bits);
                if (differ(members)) {
                    bucketsOf(members).forEach(bucket -> pair(entries(bucket), slots, pairs));
                }
            }
            from = to;
        }
    }

    /** The entries, those of one key together: some bits of a hash of the key, then the entry's number in so many bits. */
    private long[] order(int bits) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = keys[i] * SPREAD >>> bits << bits | i;
        }
        Arrays.sort(order);
        return order;
    }

    private static int[] members(long[] order, int from, int to, int bits) {
        int[] members = new int[to - from];
        for (int i = from; i < to; i++) {
            members[i - from] = (int) (order[i] & (1L << bits) - 1);
        }
        return members;
    }

    /** Whether the entries are of more than one text; of one there are several when an article comes again, word for word. */
    private boolean differ(int[] members) {
        for (int i : members) {
            if (texts[i] != texts[members[0]]) {
                return true;
            }
        }
        return false;
    }

    /** Entries by key: nearly always of one, as keys seldom agree in the bits that order them. */
    private Collection<List<Integer>> bucketsOf(int[] members) {
        return Arrays.stream(members)
                .boxed()
                .collect(Collectors.groupingBy(i -> keys[i]))
                .values();
    }

    private List<Entry> entries(List<Integer> bucket) {
        return bucket.stream()
                .map(i -> new Entry(days[i] >> 1, (days[i] & 1) != 0, texts[i]))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** Pairs each entry with those before it; pairs of two carried entries were made in their own slot. */
    private static void pair(List<Entry> bucket, CopySlots slots, Set<Pair> pairs) {
        for (int i = 1; i < bucket.size(); i++) {
            Entry late = bucket.get(i);
            int made = 0;
            for (int k = i - 1; k >= 0 && made < MOST_BEFORE && !late.carried(); k--) {
                Entry early = bucket.get(k);
                if (late.day() - early.day() > slots.days()) {
                    break;
                }
                if (early.text() != late.text()) {
                    made++;
                    pairs.add(new Pair(
                            slots.own(late.day()),
                            Math.min(early.text(), late.text()),
                            Math.max(early.text(), late.text())));
                }
            }
        }
    }
}
