// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.Arrays;

/** Texts with their days as a set without objects; it forgets all when it has become large, as a filter may. */
final class TextDays {

    /** Slots, of 12 bytes each. */
    private static final int MOST = 1 << 20;

    /** 2^64 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FREE = Integer.MIN_VALUE;

    private long[] texts = new long[1 << 10];
    private int[] days = free(1 << 10);
    private int size;

    private static int[] free(int slots) {
        int[] days = new int[slots];
        Arrays.fill(days, FREE);
        return days;
    }

    /** Adds a text, known by a hash of it, on a day; whether it was not there. */
    boolean add(long text, int day) {
        if (2 * size >= texts.length) {
            grow();
        }
        int slot = slot(text, day);
        if (days[slot] != FREE) {
            return false;
        }
        texts[slot] = text;
        days[slot] = day;
        size++;
        return true;
    }

    private int slot(long text, int day) {
        int slot = (int) ((text + day) * SPREAD >>> Integer.SIZE) & texts.length - 1;
        while (days[slot] != FREE && (texts[slot] != text || days[slot] != day)) {
            slot = slot + 1 & texts.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldTexts = texts;
        int[] oldDays = days;
        texts = new long[Math.min(MOST, 2 * oldTexts.length)];
        days = free(texts.length);
        size = 0;
        for (int i = 0; oldTexts.length < MOST && i < oldTexts.length; i++) {
            if (oldDays[i] != FREE) {
                add(oldTexts[i], oldDays[i]);
            }
        }
    }
}
