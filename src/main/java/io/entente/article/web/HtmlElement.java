// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.Locale;

/** The elements of HTML that say something about a page's text; all others are {@link #OTHER}. */
enum HtmlElement {
    HTML(Kind.INLINE),
    HEAD(Kind.INLINE),
    BODY(Kind.BLOCK),
    TITLE(Kind.ESCAPABLE),
    META(Kind.VOID),
    LINK(Kind.VOID),
    BASE(Kind.VOID),
    SCRIPT(Kind.RAW),
    STYLE(Kind.RAW),
    XMP(Kind.RAW),
    IFRAME(Kind.RAW),
    NOFRAMES(Kind.RAW),
    NOEMBED(Kind.RAW),
    TEXTAREA(Kind.ESCAPABLE),
    NOSCRIPT(Kind.SKIPPED),
    TEMPLATE(Kind.SKIPPED),
    SELECT(Kind.SKIPPED),
    BUTTON(Kind.SKIPPED),
    OBJECT(Kind.SKIPPED),
    APPLET(Kind.SKIPPED),
    AUDIO(Kind.SKIPPED),
    VIDEO(Kind.SKIPPED),
    CANVAS(Kind.SKIPPED),
    SVG(Kind.SKIPPED),
    MATH(Kind.SKIPPED),
    DIALOG(Kind.SKIPPED),
    P(Kind.BLOCK),
    DIV(Kind.BLOCK),
    SECTION(Kind.BLOCK),
    ARTICLE(Kind.BLOCK),
    MAIN(Kind.BLOCK),
    HEADER(Kind.BLOCK),
    HGROUP(Kind.BLOCK),
    H1(Kind.BLOCK),
    H2(Kind.BLOCK),
    H3(Kind.BLOCK),
    H4(Kind.BLOCK),
    H5(Kind.BLOCK),
    H6(Kind.BLOCK),
    UL(Kind.BLOCK),
    OL(Kind.BLOCK),
    LI(Kind.BLOCK),
    DL(Kind.BLOCK),
    DT(Kind.BLOCK),
    DD(Kind.BLOCK),
    BLOCKQUOTE(Kind.BLOCK),
    PRE(Kind.BLOCK),
    TABLE(Kind.BLOCK),
    THEAD(Kind.BLOCK),
    TBODY(Kind.BLOCK),
    TFOOT(Kind.BLOCK),
    TR(Kind.BLOCK),
    TD(Kind.BLOCK),
    TH(Kind.BLOCK),
    FIGURE(Kind.BLOCK),
    FIELDSET(Kind.BLOCK),
    DETAILS(Kind.BLOCK),
    SUMMARY(Kind.BLOCK),
    CENTER(Kind.BLOCK),
    FOOTER(Kind.ASIDE),
    NAV(Kind.ASIDE),
    ASIDE(Kind.ASIDE),
    FORM(Kind.ASIDE),
    FIGCAPTION(Kind.ASIDE),
    CAPTION(Kind.ASIDE),
    LEGEND(Kind.ASIDE),
    ADDRESS(Kind.ASIDE),
    MENU(Kind.ASIDE),
    BR(Kind.VOID),
    HR(Kind.VOID),
    IMG(Kind.VOID),
    INPUT(Kind.VOID),
    WBR(Kind.VOID),
    A(Kind.INLINE),
    SPAN(Kind.INLINE),
    TIME(Kind.INLINE),
    OTHER(Kind.INLINE);

    private static final int SLOTS = 256;
    private static final HtmlElement[] TABLE_OF_NAMES = table();

    /** How an element is read. */
    private enum Kind {
        /** Runs on within its line. */
        INLINE,
        /** Stands on lines of its own. */
        BLOCK,
        /** A block that is usually beside the article. */
        ASIDE,
        /** Has no content. */
        VOID,
        /** Its content is no markup: all up to its end tag. */
        RAW,
        /** The same, but character references count. */
        ESCAPABLE,
        /** Its content is never part of an article. */
        SKIPPED
    }

    private final Kind kind;
    private final char[] tag;

    HtmlElement(Kind kind) {
        this.kind = kind;
        this.tag = name().toLowerCase(Locale.ROOT).toCharArray();
    }

    /** From 0, for arrays by element. */
    int number() {
        return compareTo(HTML);
    }

    boolean block() {
        return kind == Kind.BLOCK || kind == Kind.ASIDE;
    }

    boolean aside() {
        return kind == Kind.ASIDE;
    }

    boolean raw() {
        return kind == Kind.RAW || kind == Kind.ESCAPABLE;
    }

    boolean skipped() {
        return kind == Kind.SKIPPED;
    }

    boolean heading() {
        return compareTo(H1) >= 0 && compareTo(H6) <= 0;
    }

    boolean cell() {
        return this == TD || this == TH;
    }

    int length() {
        return tag.length;
    }

    /** The element of a tag's name, in any case. */
    static HtmlElement of(char[] s, int from, int to) {
        for (int slot = slot(s, from, to); TABLE_OF_NAMES[slot] != null; slot = slot + 1 & SLOTS - 1) {
            if (TABLE_OF_NAMES[slot].is(s, from, to)) {
                return TABLE_OF_NAMES[slot];
            }
        }
        return OTHER;
    }

    /** Whether these letters are its name, in any case. */
    boolean is(char[] s, int from, int to) {
        if (to - from != tag.length) {
            return false;
        }
        for (int i = 0; i < tag.length; i++) {
            if (lower(s[from + i]) != tag[i]) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    private static int slot(char[] s, int from, int to) {
        int h = to - from;
        for (int i = from; i < to; i++) {
            h = h * 31 + lower(s[i]);
        }
        return (h ^ h >>> 8) & SLOTS - 1;
    }

    private static HtmlElement[] table() {
        HtmlElement[] table = new HtmlElement[SLOTS];
        for (HtmlElement e : values()) {
            if (e != OTHER) {
                int slot = slot(e.tag, 0, e.tag.length);
                while (table[slot] != null) {
                    slot = slot + 1 & SLOTS - 1;
                }
                table[slot] = e;
            }
        }
        return table;
    }
}
