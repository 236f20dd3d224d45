// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

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
        long[] shared = sharedKeys();
        int[] bucket = new int[size];
        int[] ends = new int[shared.length + 1];
        for (int i = 0; i < size; i++) {
            bucket[i] = Arrays.binarySearch(shared, keys[i]);
            if (bucket[i] >= 0) {
                ends[bucket[i] + 1]++;
            }
        }
        for (int k = 1; k < ends.length; k++) {
            ends[k] += ends[k - 1];
        }
        int[] members = new int[ends[shared.length]];
        int[] next = ends.clone();
        for (int i = 0; i < size; i++) {
            if (bucket[i] >= 0) {
                members[next[bucket[i]]++] = i;
            }
        }
        for (int k = 0; k < shared.length; k++) {
            if (differ(members, ends[k], ends[k + 1])) {
                pair(entries(members, ends[k], ends[k + 1]), slots, pairs);
            }
        }
    }

    /** The keys that more than one entry has, ascending. */
    private long[] sharedKeys() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        int repeated = 0;
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1] && (repeated == 0 || sorted[repeated - 1] != sorted[i])) {
                sorted[repeated++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, repeated);
    }

    /** Whether the entries are of more than one text; of one there are several when an article comes again, word for word. */
    private boolean differ(int[] members, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (texts[members[i]] != texts[members[from]]) {
                return true;
            }
        }
        return false;
    }

    private List<Entry> entries(int[] members, int from, int to) {
        return Arrays.stream(members, from, to)
                .mapToObj(i -> new Entry(days[i] >> 1, (days[i] & 1) != 0, texts[i]))
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
