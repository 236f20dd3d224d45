// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

/** Three-letter codes packed into 15 bits, five a letter, so that the order of numbers is the order of codes. */
public final class Iso3 {

    /** Bits of a packed code. */
    public static final int BITS = 15;

    private static final int LETTER_BITS = 5;
    private static final int LETTER_MASK = (1 << LETTER_BITS) - 1;

    private Iso3() {}

    /**
     * The number of a code.
     *
     * @throws IllegalArgumentException unless the code is three letters from A to Z
     */
    public static int pack(String code) {
        if (code.length() != 3) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no alpha-3 code: it has " + code.length() + " characters");
        }
        int packed = 0;
        for (int i = 0; i < 3; i++) {
            char c = code.charAt(i);
            if (c < 'A' || c > 'Z') {
                throw new IllegalArgumentException("'" + code + "' is no alpha-3 code: letters must be A to Z");
            }
            packed = packed << LETTER_BITS | (c - 'A' + 1);
        }
        return packed;
    }

    /** The code of a number that {@link #pack} made. */
    public static String unpack(int packed) {
        return new String(
                new char[] {letter(packed >> 2 * LETTER_BITS), letter(packed >> LETTER_BITS), letter(packed)});
    }

    private static char letter(int bits) {
        return (char) ('A' - 1 + (bits & LETTER_MASK));
    }
}
