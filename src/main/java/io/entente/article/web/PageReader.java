// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.Arrays;
import java.util.Locale;

/**
 * Reads pages: one pass over the characters gathers blocks and metadata, then the article's blocks are told from the others.
 * Keeps its buffers from page to page; for one thread.
 */
public final class PageReader {

    private static final char HARD_SPACE = '\u00A0';
    /** Elements nested deeper are read as if they stood at this depth. */
    private static final int DEEPEST = 256;
    /** Buffers longer than this are not kept. Characters. */
    private static final int KEPT = 1 << 22;

    private Blocks blocks = new Blocks();
    private final PageMetadata metadata = new PageMetadata();
    private final Gatherer gatherer = new Gatherer();
    private final HtmlScanner scanner = new HtmlScanner(gatherer);
    private ArticleBlocks article = new ArticleBlocks();
    private final PageCharacters page = new PageCharacters();

    /** The article of a page. */
    public WebPage read(String html) {
        page.set(html);
        return read();
    }

    /**
     * The article of a page's bytes.
     *
     * @param charset as {@link PageEncoding#decode} takes it
     */
    public WebPage read(byte[] bytes, int from, int to, String charset) {
        PageEncoding.decode(bytes, from, to, charset, page);
        return read();
    }

    private WebPage read() {
        gather();
        String title = metadata.headline();
        return new WebPage(
                title, article.text(blocks, title), metadata.language(), metadata.dates(), metadata.address());
    }

    /** All the text of a piece of a page, such as a feed gives it. */
    public String fragment(String html) {
        page.set(html);
        gather();
        StringBuilder all = new StringBuilder(blocks.length);
        for (int b = 0; b < blocks.count; b++) {
            all.append(b == 0 ? "" : "\n\n").append(blocks.string(b));
        }
        return all.toString();
    }

    private void gather() {
        int n = page.length;
        if (blocks.text.length > KEPT && n < KEPT) {
            blocks = new Blocks();
            article = new ArticleBlocks();
        }
        metadata.clear();
        blocks.clear(n);
        gatherer.clear();
        scanner.scan(page.chars, n);
        gatherer.finishBlock();
    }

    /** Gathers blocks out of the scanner's events, with as much of a tree as their places need. */
    private final class Gatherer implements HtmlEvents {
        private final HtmlElement[] open = new HtmlElement[DEEPEST];
        private final int[] node = new int[DEEPEST];
        private final boolean[] skips = new boolean[DEEPEST];
        private final int[] openCount = new int[HtmlElement.values().length];
        private int depth;
        private int skipping;
        private int blockStart;
        private int linkedCharacters;
        private boolean space;
        private int breaks;
        /** Depth at which a link is open; -1 when none is. */
        private int link;

        private boolean linkedData;

        void clear() {
            depth = 0;
            skipping = 0;
            blockStart = 0;
            linkedCharacters = 0;
            space = false;
            breaks = 0;
            link = -1;
            linkedData = false;
            Arrays.fill(openCount, 0);
        }

        private int node() {
            return depth == 0 ? 0 : node[depth - 1];
        }

        @Override
        public void text(char[] s, int from, int to) {
            if (skipping > 0) {
                return;
            }
            char[] out = blocks.text;
            int n = blocks.length;
            int begin = n;
            boolean lines = openCount[HtmlElement.PRE.number()] > 0;
            int i = from;
            while (i < to) {
                char c = s[i];
                if (c <= ' ' || c == HARD_SPACE) {
                    if (lines && c == '\n') {
                        breaks++;
                    }
                    space = true;
                    i++;
                    continue;
                }
                if (space || breaks > 0) {
                    if (n > blockStart) {
                        if (lines && breaks > 1) {
                            out[n++] = '\n';
                        }
                        out[n++] = breaks > 0 ? '\n' : ' ';
                    }
                    space = false;
                    breaks = 0;
                }
                if (c == '&') {
                    int end = Entities.end(s, i, to);
                    String value = end > i ? Entities.value(s, i, end) : null;
                    if (value != null) {
                        i = end;
                        if (value.charAt(0) <= ' ' || value.charAt(0) == HARD_SPACE) {
                            space = true;
                        } else {
                            value.getChars(0, value.length(), out, n);
                            n += value.length();
                        }
                        continue;
                    }
                    out[n++] = c;
                    i++;
                }
                while (i < to) { // what goes as it stands, and the single spaces in it
                    c = s[i];
                    if (c == ' ' && i + 1 < to && s[i + 1] > ' ' && s[i + 1] != HARD_SPACE && s[i + 1] != '&') {
                        out[n++] = ' ';
                        out[n++] = s[i + 1];
                        i += 2;
                    } else if (c > ' ' && c != '&' && c != HARD_SPACE) {
                        out[n++] = c;
                        i++;
                    } else {
                        break;
                    }
                }
            }
            blocks.length = n;
            if (link >= 0) {
                linkedCharacters += n - begin;
            }
        }

        @Override
        public void raw(HtmlElement e, char[] s, int from, int to) {
            if (e == HtmlElement.TITLE && openCount[HtmlElement.SVG.number()] == 0) {
                metadata.title(Entities.decode(s, from, to));
            } else if (e == HtmlElement.SCRIPT && linkedData) {
                metadata.linkedData(s, from, to);
            }
            linkedData = false;
        }

        @Override
        public void open(HtmlElement e, HtmlScanner tag) {
            switch (e) {
                case OTHER, SPAN -> {
                    if (tag.hasAttributes()) {
                        metadata.microdata(tag);
                    }
                }
                case A -> {
                    if (link < 0 && tag.has("href")) {
                        link = depth;
                    }
                }
                case BR -> lineBreak();
                case HR -> finishBlock();
                case META -> metadata.meta(tag);
                case LINK -> metadata.link(tag);
                case HTML -> metadata.html(tag);
                case TIME -> metadata.time(tag);
                case SCRIPT -> {
                    String type = tag.hasAttributes() ? tag.attribute("type") : null;
                    linkedData = type != null && type.toLowerCase(Locale.ROOT).contains("ld+json");
                }
                default -> {
                    if (e.block()) {
                        openBlock(e, tag);
                    } else if (e.skipped()) {
                        push(e, node());
                        skips[depth - 1] = true;
                        skipping++;
                    }
                }
            }
        }

        private void lineBreak() {
            breaks++;
            if (breaks > 1) {
                finishBlock();
            }
        }

        private void openBlock(HtmlElement e, HtmlScanner tag) {
            finishBlock();
            endImplied(e);
            if (depth == DEEPEST) {
                return;
            }
            boolean attributes = tag.hasAttributes();
            if (e == HtmlElement.BODY) {
                return; // the page itself
            }
            if (attributes && isHidden(tag)) {
                push(e, node());
                skips[depth - 1] = true;
                skipping++;
                return;
            }
            boolean beside = e.aside() && !(e == HtmlElement.ASIDE && depth == 0);
            boolean body = false;
            if (attributes) {
                boolean named = e != HtmlElement.ARTICLE && e != HtmlElement.MAIN;
                beside |= named && (tag.beside("class") || tag.beside("id") || tag.beside("role"));
                String itemprop = tag.attribute("itemprop");
                body = itemprop != null && itemprop.toLowerCase(Locale.ROOT).contains("articlebody");
                metadata.microdata(tag);
            }
            push(e, skipping > 0 ? node() : blocks.addElement(node(), e, beside && !body, body));
        }

        private boolean isHidden(HtmlScanner tag) {
            if (tag.has("hidden") || "true".equals(tag.attribute("aria-hidden"))) {
                return true;
            }
            String style = tag.attribute("style");
            return style != null
                    && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
        }

        private void push(HtmlElement e, int id) {
            if (depth == DEEPEST) {
                pop();
            }
            open[depth] = e;
            node[depth] = id;
            skips[depth] = false;
            openCount[e.number()]++;
            depth++;
        }

        private void pop() {
            depth--;
            HtmlElement e = open[depth];
            openCount[e.number()]--;
            if (skips[depth]) {
                skipping--;
            }
            if (link > depth) {
                link = -1;
            }
        }

        /** Ends what a start tag ends without an end tag. */
        private void endImplied(HtmlElement e) {
            if (depth > 0 && open[depth - 1] == HtmlElement.P) {
                pop();
            }
            switch (e) {
                case LI -> endUpTo(HtmlElement.LI, HtmlElement.LI, HtmlElement.UL, HtmlElement.OL);
                case DT, DD -> endUpTo(HtmlElement.DT, HtmlElement.DD, HtmlElement.DL, HtmlElement.DL);
                case TD, TH -> endUpTo(HtmlElement.TD, HtmlElement.TH, HtmlElement.TABLE, HtmlElement.TR);
                case TR -> endUpTo(HtmlElement.TR, HtmlElement.TR, HtmlElement.TABLE, HtmlElement.TABLE);
                default -> {}
            }
        }

        private void endUpTo(HtmlElement one, HtmlElement other, HtmlElement bound, HtmlElement bound2) {
            if (openCount[one.number()] + openCount[other.number()] == 0) {
                return;
            }
            for (int d = depth - 1; d >= 0 && open[d] != bound && open[d] != bound2; d--) {
                if (open[d] == one || open[d] == other) {
                    while (depth > d) {
                        pop();
                    }
                    return;
                }
            }
        }

        @Override
        public void close(HtmlElement e) {
            if (e == HtmlElement.A) {
                link = -1;
            } else if (e == HtmlElement.BR) {
                lineBreak();
            } else if (e.block() || e.skipped()) {
                finishBlock();
                if (openCount[e.number()] > 0) {
                    closeOpen(e);
                }
            }
        }

        /** An end tag reaches no element outside the table that it stands in. */
        private void closeOpen(HtmlElement e) {
            boolean ofTable = e == HtmlElement.TABLE || e.cell() || e == HtmlElement.TR || isSection(e);
            for (int d = depth - 1; d >= 0; d--) {
                if (open[d] == e) {
                    while (depth > d) {
                        pop();
                    }
                    return;
                }
                if (open[d] == HtmlElement.TABLE || !ofTable && open[d].cell()) {
                    return;
                }
            }
        }

        private boolean isSection(HtmlElement e) {
            return e == HtmlElement.TBODY || e == HtmlElement.THEAD || e == HtmlElement.TFOOT;
        }

        void finishBlock() {
            space = false;
            breaks = 0;
            int n = blocks.length;
            if (n > blockStart) {
                blocks.addBlock(blockStart, n, node(), linkedCharacters);
                if (blocks.element[node()] == HtmlElement.H1) {
                    metadata.heading(new String(blocks.text, blockStart, n - blockStart));
                }
            }
            blockStart = n;
            linkedCharacters = 0;
        }
    }
}
