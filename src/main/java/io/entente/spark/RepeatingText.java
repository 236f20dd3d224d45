// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;

/** Texts that repeat, such as codes: numbers into a dictionary. */
final class RepeatingText extends Cells {

    private int[] ids = new int[64];
    private int size;
    private int[] slots = new int[64];
    private final List<String> words = new ArrayList<>();
    private String last;
    private int lastId;
    private Binary low;
    private Binary high;

    RepeatingText(Column column, ColumnDescriptor descriptor) {
        super(column, descriptor);
    }

    @Override
    void put(Object cell, int i) {
        if (i == ids.length) {
            ids = Arrays.copyOf(ids, i * 2);
        }
        ids[i] = id((String) cell);
        size = i + 1;
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private int id(String word) {
        if (word != last) {
            last = word;
            lastId = find(word);
        }
        return lastId;
    }

    private int find(String word) {
        int slot = slot(word);
        if (slots[slot] == 0) {
            words.add(word);
            slots[slot] = words.size();
            if (words.size() * 2 > slots.length) {
                slots = new int[slots.length * 2];
                for (int w = 0; w < words.size(); w++) {
                    slots[slot(words.get(w))] = w + 1;
                }
            }
            return words.size() - 1;
        }
        return slots[slot] - 1;
    }

    private int slot(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 15) & (slots.length - 1);
        while (slots[slot] != 0 && !words.get(slots[slot] - 1).equals(word)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    @Override
    Encoding encoding() {
        return size == 0 ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
    }

    @Override
    void writeDictionary(ParquetFileWriter out, PageBytes page) throws IOException {
        if (size == 0) {
            return;
        }
        page.clear();
        low = null;
        high = null;
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            page.putInt(bytes.length);
            page.bytes(bytes, 0, bytes.length);
            Binary value = Binary.fromConstantByteArray(bytes);
            low = low == null || order(value, low) < 0 ? value : low;
            high = high == null || order(value, high) > 0 ? value : high;
        }
        out.writeDictionaryPage(new DictionaryPage(page.compressed(), page.size(), words.size(), Encoding.PLAIN));
    }

    /** As Parquet orders texts: by their bytes, unsigned. */
    private static int order(Binary a, Binary b) {
        return Arrays.compareUnsigned(a.getBytesUnsafe(), b.getBytesUnsafe());
    }

    @Override
    void encode(int from, int to, PageBytes page, Statistics<?> statistics) {
        if (size > 0) {
            page.packed(ids, from, to, words.size());
        }
        if (from < to) {
            statistics.updateStats(low);
            statistics.updateStats(high);
        }
    }

    @Override
    void clear() {
        size = 0;
        words.clear();
        Arrays.fill(slots, 0);
        last = null;
    }
}
