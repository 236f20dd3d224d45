// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

/** What a {@link HtmlScanner} tells of a page, in its order. */
interface HtmlEvents {

    /** A start tag; its attributes are the scanner's to ask for, until the next event. */
    void open(HtmlElement element, HtmlScanner scanner);

    /** An end tag, which need not match a start tag. */
    void close(HtmlElement element);

    /** Characters between tags, character references as written. */
    void text(char[] s, int from, int to);

    /** The content of an element that holds no markup; follows its start tag, no end tag follows. */
    void raw(HtmlElement element, char[] s, int from, int to);
}
