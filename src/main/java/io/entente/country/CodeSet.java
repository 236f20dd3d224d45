// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import java.util.Arrays;

/** A small sorted set of countries by their {@linkplain Iso3#pack packed} codes. Reused: it allocates to grow, else never. */
public final class CodeSet {

    private int[] codes = new int[8];
    private int size;

    /** Takes all out. */
    public void clear() {
        size = 0;
    }

    /** Puts a packed code in. */
    public void add(int code) {
        int at = Arrays.binarySearch(codes, 0, size, code);
        if (at >= 0) {
            return;
        }
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        at = -at - 1;
        System.arraycopy(codes, at, codes, at + 1, size - at);
        codes[at] = code;
        size++;
    }

    /** Puts a country in. */
    public void add(String iso3) {
        add(Iso3.pack(iso3));
    }

    /** Whether a packed code is in it. */
    public boolean contains(int code) {
        return Arrays.binarySearch(codes, 0, size, code) >= 0;
    }

    /** Whether a country is in it. */
    public boolean contains(String iso3) {
        return size > 0 && contains(Iso3.pack(iso3));
    }

    /** The packed codes in ascending order, the first {@link #size} of an array that stays this set's. */
    public int[] sorted() {
        return codes;
    }

    /** How many there are. */
    public int size() {
        return size;
    }
}
