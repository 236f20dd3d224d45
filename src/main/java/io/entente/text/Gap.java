// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

/** What stands between two neighbouring tokens. */
public final class Gap {

    /** Nothing: two signs of a script without spaces. */
    public static final byte NONE = 0;
    /** White space within a paragraph, a line end included. */
    public static final byte SPACE = 1;
    /** One hyphen or en dash. */
    public static final byte HYPHEN = 2;
    /** One apostrophe, straight or curly. */
    public static final byte APOSTROPHE = 3;
    /** One full stop. */
    public static final byte DOT = 4;
    /** A full stop and white space. */
    public static final byte DOT_SPACE = 5;
    /** A comma, and white space or not. */
    public static final byte COMMA = 6;
    /** Anything else, the start of the text and of a paragraph included. */
    public static final byte OTHER = 7;

    private Gap() {}

    /** Whether a unit is an apostrophe in print: {@code ' ’ ‘ ʼ ＇ `}. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\uFF07' || c == '`';
    }

    static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2013') || c == '\u2212';
    }
}
