// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.Folding;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import io.entente.text.WordTable;

/** One field of an article under the scanner: its characters and what the scan found in them. */
public final class Page {

    private final Field field;
    private final char[] text;
    private final int length;
    private final TextScan scan;

    /**
     * A page over buffers that stay the caller's.
     *
     * @param text at least {@code length} units; later units mean nothing
     * @param scan of {@code text[0, length)}
     */
    public Page(Field field, char[] text, int length, TextScan scan) {
        this.field = field;
        this.text = text;
        this.length = length;
        this.scan = scan;
    }

    /** Which part of the article it is. */
    public Field field() {
        return field;
    }

    /** Its characters; the caller of the constructor owns them. */
    public char[] text() {
        return text;
    }

    /** How many of the characters count. */
    public int length() {
        return length;
    }

    /** What the scan found. */
    public TextScan scan() {
        return scan;
    }

    /** The scan's tokens. */
    public Tokens tokens() {
        return scan.tokens();
    }

    /** A stretch of the text. */
    String words(int start, int end) {
        return new String(text, start, end - start);
    }

    /** The number that a table gives to a token, -1 when it does not hold it. */
    int number(WordTable table, int token) {
        return table.number(tokens().hash(token));
    }

    /** Whether a token, folded, is this word. */
    boolean is(int token, String word) {
        return Folding.same(word, text, tokens().start(token), tokens().end(token));
    }

    /** A token as written. */
    String word(int token) {
        return new String(text, tokens().start(token), tokens().length(token));
    }
}
