// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.lang.Character.UnicodeScript;

/**
 * How many letters of a text are of which script.
 *
 * @param latin Latin letters
 * @param cyrillic Cyrillic letters
 * @param arabic Arabic letters
 * @param hangul Korean syllables
 * @param han Chinese signs
 * @param kana Japanese syllables
 * @param others other letters
 */
record Scripts(int latin, int cyrillic, int arabic, int hangul, int han, int kana, int others) {

    /** A sign of an East Asian script says as much as so many letters. */
    private static final int LETTERS_PER_SIGN = 3;

    private static final char FIRST_BEYOND_ASCII = 0x80;

    enum Script {
        LATIN,
        CYRILLIC,
        ARABIC,
        HANGUL,
        EAST_ASIAN,
        OTHER
    }

    static Scripts of(char[] text, int start, int end) {
        int[] n = new int[7];
        for (int i = start; i < end; i++) {
            if (text[i] < FIRST_BEYOND_ASCII) { // spares the search of a table
                n[0] += (text[i] | ' ') >= 'a' && (text[i] | ' ') <= 'z' ? 1 : 0;
            } else if (Character.isLetter(text[i])) {
                n[
                        switch (UnicodeScript.of(text[i])) {
                            case LATIN -> 0;
                            case CYRILLIC -> 1;
                            case ARABIC -> 2;
                            case HANGUL -> 3;
                            case HAN -> 4;
                            case HIRAGANA, KATAKANA -> 5;
                            default -> 6;
                        }]++;
            }
        }
        return new Scripts(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }

    int eastAsian() {
        return han + kana;
    }

    /** The script that most of it is in. */
    Script most() {
        int[] weights = {latin, cyrillic, arabic, hangul * LETTERS_PER_SIGN, eastAsian() * LETTERS_PER_SIGN, others};
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return weights[best] == 0 ? Script.OTHER : Script.values()[best];
    }
}
