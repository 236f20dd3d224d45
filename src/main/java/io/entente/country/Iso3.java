// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

/**
 * ISO 3166-1 alpha-3 codes packed into 15 bits, five bits a letter (A = 1 ... Z = 26), first letter highest: the order
 * of the numbers is the alphabetical order of the codes, and 0 is never a code. The shape of the code is checked,
 * not whether a country has it, so user-assigned codes such as XKX pass.
 */
public final class Iso3 {
    /** Bits of a packed code. */
    public static final int BITS = 15;

    private static final int LETTER_BITS = 5;
    private static final int LETTER_MASK = (1 << LETTER_BITS) - 1;
    private static final int LETTERS = 3;
    private static final int LAST_LETTER = 'Z' - 'A' + 1;

    private Iso3() {}

    /**
     * Packs a code.
     *
     * @param code three letters A-Z
     * @return a number in [1, 2^15), ordered as the codes are
     */
    public static int pack(String code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "\"" + code + "\" is not an ISO 3166-1 alpha-3 code: three letters A-Z are expected, such as FRA");
        }
        return (letter(code, 0) << (2 * LETTER_BITS)) | (letter(code, 1) << LETTER_BITS) | letter(code, 2);
    }

    /** The code behind a packed number. */
    public static String unpack(int packed) {
        requirePacked(packed);
        char[] letters = new char[LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            letters[i] = (char) ('A' - 1 + letterAt(packed, i));
        }
        return new String(letters);
    }

    /** Whether the text is three letters A-Z. */
    public static boolean isCode(String text) {
        if (text == null || text.length() != LETTERS) {
            return false;
        }
        for (int i = 0; i < LETTERS; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /** Whether the number is a packed code. */
    public static boolean isPacked(int packed) {
        return packed > 0
                && packed < 1 << BITS
                && isLetter(letterAt(packed, 0))
                && isLetter(letterAt(packed, 1))
                && isLetter(letterAt(packed, 2));
    }

    /** The number itself, if it is a packed code. */
    public static int requirePacked(int packed) {
        if (!isPacked(packed)) {
            throw new IllegalArgumentException(packed + " is not a packed ISO 3166-1 alpha-3 code");
        }
        return packed;
    }

    private static int letter(String code, int position) {
        return code.charAt(position) - 'A' + 1;
    }

    private static int letterAt(int packed, int position) {
        return (packed >>> ((LETTERS - 1 - position) * LETTER_BITS)) & LETTER_MASK;
    }

    private static boolean isLetter(int letter) {
        return letter >= 1 && letter <= LAST_LETTER;
    }
}
