// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.Arrays;

/**
 * One pass over tag soup, linear in its length and without a tree: tags, text and comments as browsers tell them apart
 * (WHATWG HTML, "Tokenization"), for any characters whatever.
 */
final class HtmlScanner {

    private static final int PARTS = 4;
    private static final int SPACE = 1;
    private static final int TAG_END = 2;
    private static final int EQUALS = 4;
    private static final byte[] KINDS = new byte[0x80];

    static {
        for (char c : " \n\t\r\f".toCharArray()) {
            KINDS[c] = SPACE;
        }
        KINDS['>'] = TAG_END;
        KINDS['/'] = TAG_END;
        KINDS['='] = EQUALS;
    }

    private final HtmlEvents events;
    private char[] s;
    private int length;
    private int pos;
    /** Of the tag at hand: start and end of each attribute's name and value. */
    private int[] attributes = new int[PARTS * 16];

    private int attributeCount;
    /** Whether no title has an end from here on. */
    private boolean noTitleEnds;

    HtmlScanner(HtmlEvents events) {
        this.events = events;
    }

    /** Tells all that is in {@code s[0, length)}. */
    void scan(char[] s, int length) {
        this.s = s;
        this.length = length;
        pos = 0;
        noTitleEnds = false;
        int text = 0;
        while (pos < length) {
            int start = indexOf('<', pos);
            pos = start;
            if (start == length) {
                break;
            }
            char next = start + 1 < length ? s[start + 1] : ' ';
            boolean closing = next == '/' && start + 2 < length && isLetter(s[start + 2]);
            if (!isLetter(next) && next != '!' && next != '?' && next != '/') {
                pos++;
                continue;
            }
            if (start > text) {
                events.text(s, text, start);
            }
            if (isLetter(next)) {
                startTag();
            } else if (closing) {
                endTag();
            } else {
                comment(next);
            }
            text = pos;
        }
        if (length > text) {
            events.text(s, text, length);
        }
        this.s = null;
    }

    private static boolean isLetter(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (KINDS[c] & SPACE) != 0;
    }

    private static boolean is(char c, int kinds) {
        return c < KINDS.length && (KINDS[c] & kinds) != 0;
    }

    private void comment(char next) {
        int end;
        if (next == '!' && pos + 3 < length && s[pos + 2] == '-' && s[pos + 3] == '-') {
            end = commentEnd(pos + 4);
        } else {
            end = Math.min(length, indexOf('>', pos + 2) + 1);
        }
        pos = end;
    }

    private int commentEnd(int from) {
        if (from < length && s[from] == '>') {
            return from + 1;
        }
        for (int i = indexOf('>', from); i < length; i = indexOf('>', i + 1)) {
            boolean dashes = i > from && s[i - 1] == '-' && s[i - 2] == '-';
            boolean bang = i > from + 1 && s[i - 1] == '!' && s[i - 2] == '-' && s[i - 3] == '-';
            if (dashes || bang) {
                return i + 1;
            }
        }
        return length;
    }

    /** Where the character stands next; the length when nowhere. */
    private int indexOf(char c, int from) {
        char[] all = s;
        int end = length;
        for (int i = from; i < end; i++) {
            if (all[i] == c) {
                return i;
            }
        }
        return end;
    }

    private void endTag() {
        int from = pos + 2;
        int to = nameEnd(from);
        HtmlElement element = HtmlElement.of(s, from, to);
        pos = to;
        readAttributes();
        events.close(element);
    }

    private void startTag() {
        int from = pos + 1;
        int to = nameEnd(from);
        HtmlElement element = HtmlElement.of(s, from, to);
        pos = to;
        if (!readAttributes()) {
            return; // the page breaks off within the tag
        }
        events.open(element, this);
        if (element.raw()) {
            if (element == HtmlElement.TITLE && noTitleEnds) {
                openTitle();
                return;
            }
            int end = rawEnd(element);
            if (element == HtmlElement.TITLE && end == length) {
                noTitleEnds = true;
                openTitle();
                return;
            }
            events.raw(element, s, pos, end);
            pos = end < length ? Math.min(length, indexOf('>', end) + 1) : length;
        }
    }

    /** A title without an end would be all of the page; it ends at the next tag. */
    private void openTitle() {
        int end = indexOf('<', pos);
        events.raw(HtmlElement.TITLE, s, pos, end);
        pos = end;
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < length && !is(s[i], SPACE | TAG_END)) {
            i++;
        }
        return i;
    }

    private int rawEnd(HtmlElement element) {
        int size = element.length();
        for (int i = indexOf('<', pos); i < length; i = indexOf('<', i + 1)) {
            int end = i + 2 + size;
            if (end <= length && s[i + 1] == '/' && element.is(s, i + 2, end)) {
                if (end == length || isSpace(s[end]) || s[end] == '>' || s[end] == '/') {
                    return i;
                }
            }
        }
        return length;
    }

    /** Reads up to the tag's end; says whether it has one. */
    private boolean readAttributes() {
        attributeCount = 0;
        while (true) {
            while (pos < length && (isSpace(s[pos]) || s[pos] == '/')) {
                pos++;
            }
            if (pos >= length) {
                pos = length;
                return false;
            }
            if (s[pos] == '>') {
                pos++;
                return true;
            }
            readAttribute();
        }
    }

    private void readAttribute() {
        int nameStart = pos;
        pos++; // an equals sign may open a name
        while (pos < length && !is(s[pos], SPACE | TAG_END | EQUALS)) {
            pos++;
        }
        int nameEnd = pos;
        while (pos < length && isSpace(s[pos])) {
            pos++;
        }
        int valueStart = nameEnd;
        int valueEnd = nameEnd;
        if (pos < length && s[pos] == '=') {
            pos++;
            while (pos < length && isSpace(s[pos])) {
                pos++;
            }
            char quote = pos < length ? s[pos] : ' ';
            if (quote == '"' || quote == '\'') {
                valueStart = pos + 1;
                valueEnd = indexOf(quote, valueStart);
                pos = Math.min(length, valueEnd + 1);
            } else {
                valueStart = pos;
                while (pos < length && !isSpace(s[pos]) && s[pos] != '>') {
                    pos++;
                }
                valueEnd = pos;
            }
        }
        if (attributeCount == attributes.length) {
            attributes = Arrays.copyOf(attributes, attributes.length * 2);
        }
        attributes[attributeCount] = nameStart;
        attributes[attributeCount + 1] = nameEnd;
        attributes[attributeCount + 2] = valueStart;
        attributes[attributeCount + 3] = Math.min(length, valueEnd);
        attributeCount += PARTS;
    }

    boolean hasAttributes() {
        return attributeCount > 0;
    }

    /** The value of the tag's attribute, character references resolved; {@code null} when it has none of this name. */
    String attribute(String name) {
        int i = find(name);
        return i < 0 ? null : Entities.decode(s, attributes[i + 2], attributes[i + 3]);
    }

    /** Whether the tag has an attribute of this name. */
    boolean has(String name) {
        return find(name) >= 0;
    }

    /** Whether an attribute's words hint that the element is beside the article. */
    boolean beside(String name) {
        int i = find(name);
        return i >= 0 && ClassWords.beside(s, attributes[i + 2], attributes[i + 3]);
    }

    private int find(String name) {
        int n = name.length();
        for (int i = 0; i < attributeCount; i += PARTS) {
            int from = attributes[i];
            if (attributes[i + 1] - from == n && (s[from] | 0x20) == name.charAt(0) && matches(name, from)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(String name, int from) {
        for (int k = 0; k < name.length(); k++) {
            char c = s[from + k];
            if ((c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c) != name.charAt(k)) {
                return false;
            }
        }
        return true;
    }
}
