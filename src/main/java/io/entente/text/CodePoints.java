// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.Arrays;

/** Turns offsets in UTF-16 units into offsets in code points, as R, Python and SQL count. */
public final class CodePoints {

    private static final CodePoints SAME = new CodePoints(new int[0]);

    /** Where the second halves of surrogate pairs stand. */
    private final int[] seconds;

    private CodePoints(int[] seconds) {
        this.seconds = seconds;
    }

    /** The offsets of a text that was just scanned; costs nothing where units and code points are the same. */
    public static CodePoints of(char[] text, int length, TextScan scan) {
        if (!scan.hasSurrogates()) {
            return SAME;
        }
        int[] found = new int[16];
        int n = 0;
        for (int i = 1; i < length; i++) {
            if (Character.isSurrogatePair(text[i - 1], text[i])) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2);
                }
                found[n++] = i;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(found, n));
    }

    /** The unit at which a code point begins. */
    public int unit(int point) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] - middle <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return point + low;
    }

    /** Code points before a unit; the middle of a pair counts as its beginning. */
    public int of(int unit) {
        if (seconds.length == 0) {
            return unit;
        }
        int at = Arrays.binarySearch(seconds, unit);
        return at >= 0 ? unit - at - 1 : unit + at + 1;
    }
}
