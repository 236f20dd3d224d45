// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * What a UTF-16 unit is to the scanner, in one table look-up each: its class, and the character that stands for it
 * when words are compared (lower case, without accents).
 *
 * <p>Words are compared folded so that {@code Côte d'Ivoire}, {@code COTE D'IVOIRE} and a decomposed spelling are one
 * name; whether the case was right is asked afterwards, of the original.
 */
public final class Folding {

    /** Between words. */
    static final byte OTHER = 0;
    /** A letter of a word, upper case. */
    static final byte UPPER = 1;
    /** A letter of a word, lower case or of a script without case. */
    static final byte LOWER = 2;
    /** A digit. */
    static final byte DIGIT = 3;
    /** A combining mark, tatweel or soft hyphen: inside a word, but not compared. */
    static final byte MARK = 4;
    /** A sign that is a token by itself: Han, Hiragana, Katakana. */
    static final byte SIGN = 5;
    /** White space. */
    static final byte SPACE = 6;

    private static final int UNITS = 1 << 16;
    private static final int CLASS = 7;
    /** Set in the entry of a unit that goes on a word and is compared. */
    static final int WORD = 1 << 3;

    private static final int SHAPE_SHIFT = 4;
    private static final int SHAPES = 7;
    private static final int FOLD_SHIFT = 8;
    /** Set in the entry of a unit beyond ASCII. */
    static final int BEYOND_ASCII = 1 << 24;
    /** Set in the entry of a unit from {@link #FIRST_SYMBOL} on. */
    static final int SYMBOL = 1 << 25;

    private static final int FIRST_SHIFT = 26;

    private static final int FIRST_BEYOND_ASCII = 0x80;
    /** The first of the signs that emoji are among; print's dashes and quotation marks come before it. */
    static final int FIRST_SYMBOL = 0x203C;

    /**
     * Class in the low bits, then what the unit adds to a token's shape, the folded unit, how far it is from ASCII, and the
     * shape of a token that begins with it: one look-up for all.
     */
    private static final int[] TABLE = new int[UNITS];

    static {
        for (int c = 0; c < UNITS; c++) {
            byte kind = classOf((char) c);
            char fold = kind == OTHER || kind == SPACE || kind == MARK ? 0 : foldOf((char) c);
            int word = kind == UPPER || kind == LOWER || kind == DIGIT ? WORD : 0;
            int beyond = (c < FIRST_BEYOND_ASCII ? 0 : BEYOND_ASCII) | (c < FIRST_SYMBOL ? 0 : SYMBOL);
            TABLE[c] = Tokens.shapeOfFirst(kind) << FIRST_SHIFT
                    | beyond
                    | fold << FOLD_SHIFT
                    | Tokens.shapeOfLater(kind) << SHAPE_SHIFT
                    | word
                    | kind;
        }
    }

    private Folding() {}

    /** The class of a unit. */
    static byte kind(char c) {
        return (byte) (TABLE[c] & CLASS);
    }

    /** All that the table has of a unit. */
    static int entry(char c) {
        return TABLE[c];
    }

    /** The class in an entry. */
    static byte kindIn(int entry) {
        return (byte) (entry & CLASS);
    }

    /** The folded unit in an entry. */
    static char foldIn(int entry) {
        return (char) (entry >>> FOLD_SHIFT);
    }

    /** What the units of these entries, taken together, add to a token's shape. */
    static byte shapeIn(int entries) {
        return (byte) (entries >>> SHAPE_SHIFT & SHAPES);
    }

    /** The shape of a token that begins with the unit of an entry. */
    static byte shapeOfFirst(int entry) {
        return (byte) (entry >>> FIRST_SHIFT);
    }

    /** Lower case without accents; 0 for what is not compared. */
    static char fold(char c) {
        return foldIn(TABLE[c]);
    }

    /** A word as the tables keep it: every unit folded, marks left out. */
    public static String fold(CharSequence word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char f = fold(word.charAt(i));
            if (f != 0) {
                folded.append(f);
            }
        }
        return folded.toString();
    }

    /** Whether a stretch of a text, folded, is this word, which is. */
    public static boolean same(String word, char[] text, int start, int end) {
        int at = 0;
        for (int i = start; i < end; i++) {
            char folded = fold(text[i]);
            if (folded != 0 && (at == word.length() || word.charAt(at++) != folded)) {
                return false;
            }
        }
        return at == word.length();
    }

    private static byte classOf(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (c == '\u00AD' || c == '\u0640' || c == '\u200C' || c == '\u200D' || isMark(c)) {
            return MARK;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (!Character.isLetter(c)) {
            return OTHER;
        }
        UnicodeScript script = UnicodeScript.of(c);
        if (script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
            return SIGN;
        }
        return Character.isUpperCase(c) || Character.isTitleCase(c) ? UPPER : LOWER;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static char foldOf(char c) {
        char lower = Character.toLowerCase(c);
        return switch (lower) {
            case 'ß' -> 's';
            case 'æ' -> 'a';
            case 'ø', 'œ' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            default -> base(lower);
        };
    }

    /** The base letter; Hangul stays, as it would fall apart into its letters. */
    private static char base(char lower) {
        return UnicodeScript.of(lower) == UnicodeScript.HANGUL
                ? lower
                : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                        .charAt(0);
    }
}
