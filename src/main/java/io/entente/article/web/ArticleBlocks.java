// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.Arrays;

/**
 * Which blocks of a page are its article. Each block speaks for the elements around it by its length, the share of it that is
 * no link, and whether it reads like prose (after Kohlschütter, Fankhauser and Nejdl 2010, "Boilerplate detection using
 * shallow text features"); elements that are named like page furniture count less. From the page down, the element that holds
 * nearly all of that is taken, as long as there is one; in it, what is furniture, link or label is left out.
 */
final class ArticleBlocks {

    /** An element is gone into when it holds this share of what its parent holds. */
    private static final float NEARLY_ALL = 0.85f;
    /** An element that is marked up as the article's body needs this share of the page. */
    private static final float MARKED_BODY = 0.3f;
    /** An article or main element needs this. */
    private static final float MARKED_ARTICLE = 0.5f;
    /** A block that is in links by more than this is no prose. */
    private static final float LINKED = 0.5f;
    /** A long one may have more links. */
    private static final float LINKED_PROSE = 0.8f;

    private static final float LONG = 200;
    /** Blocks without a sentence's end that weigh less are labels, at both ends of an article. */
    private static final float LABEL = 90;
    /** What these begin is said about the page, not by the article. */
    private static final String[] FURNITURE = {
        "\u00A9",
        "copyright \u00A9",
        "copyright (c)",
        "all rights reserved",
        "advertisement",
        "read more:",
        "read also:",
        "related:",
        "see also:",
        "share this",
        "sign up for",
        "sign up to",
        "subscribe to",
        "follow us",
        "click here to",
        "photo:",
        "image:",
        "image source",
        "by signing up",
        "this article was originally published",
        "loading..."
    };
    /** What these begin is a byline or a date line, when it is short. */
    private static final String[] BYLINE = {
        "by ",
        "published ",
        "published:",
        "posted ",
        "posted:",
        "updated ",
        "updated:",
        "last updated",
        "last modified",
        "written by "
    };

    private static final int LONGEST_BYLINE = 120;

    private Blocks page;
    private float[] sum = new float[256];
    private float[] raw = new float[256];
    private int[] best = new int[256];
    private boolean[] kept = new boolean[256];
    private boolean[] dropped = new boolean[256];
    private boolean[] inside = new boolean[256];
    private char[] joined = new char[0];

    /** The article's text, a blank line between blocks. */
    String text(Blocks page, String title) {
        this.page = page;
        weigh();
        int container = container();
        mark(container);
        boolean any = keep(title);
        return any ? join() : "";
    }

    private void weigh() {
        int n = page.elements;
        if (sum.length < n) {
            sum = new float[n * 2];
            raw = new float[n * 2];
            best = new int[n * 2];
            dropped = new boolean[n * 2];
            inside = new boolean[n * 2];
        }
        Arrays.fill(sum, 0, n, 0);
        Arrays.fill(raw, 0, n, 0);
        Arrays.fill(best, 0, n, 0);
        for (int b = 0; b < page.count; b++) {
            sum[page.holder[b]] += page.score(b);
            raw[page.holder[b]] += page.linked[b] > LINKED ? 0 : page.weight[b];
        }
        for (int e = n - 1; e > 0; e--) {
            int p = page.parent[e];
            sum[p] += sum[e];
            raw[p] += raw[e];
            if (sum[e] > sum[best[p]] || best[p] == 0) {
                best[p] = e;
            }
        }
    }

    private int container() {
        int at = marked(MARKED_BODY, true);
        at = at == 0 ? marked(MARKED_ARTICLE, false) : at;
        while (best[at] != 0 && sum[best[at]] > 0 && sum[best[at]] >= NEARLY_ALL * sum[at] && holdsBlocks(best[at])) {
            at = best[at];
        }
        return at;
    }

    /** The element with the most to say among those marked up as the article; 0 when none says enough. */
    private int marked(float share, boolean body) {
        int found = 0;
        for (int e = 1; e < page.elements; e++) {
            boolean is =
                    body ? page.body[e] : page.element[e] == HtmlElement.ARTICLE || page.element[e] == HtmlElement.MAIN;
            boolean more = found == 0 || sum[e] > sum[found] * 1.02f;
            if (is && more && sum[e] > 0 && sum[e] >= share * sum[0]) {
                found = e;
            }
        }
        return found;
    }

    /** Whether an element may hold an article, rather than one block of it. */
    private boolean holdsBlocks(int e) {
        return switch (page.element[e]) {
            case P, LI, DT, DD, BLOCKQUOTE, PRE, H1, H2, H3, H4, H5, H6, SUMMARY -> false;
            case TD, TH -> true;
            default -> !page.leaf[e] || page.own[e] > 1;
        };
    }

    /** Marks what is in the container, and what in it is furniture. */
    private void mark(int container) {
        for (int e = 0; e < page.elements; e++) {
            int p = page.parent[e];
            inside[e] = e == container || e > container && inside[p];
            boolean furniture = e != container && page.beside[e] && raw[e] <= 0.5f * raw[container];
            dropped[e] = inside[e] && e != container && (dropped[p] || furniture);
        }
    }

    private boolean keep(String title) {
        if (kept.length < page.count) {
            kept = new boolean[page.count * 2];
        }
        int first = -1;
        int last = -1;
        for (int b = 0; b < page.count; b++) {
            int e = page.holder[b];
            kept[b] = inside[e] && !dropped[e] && !isLinks(b) && !isFurniture(b, title, first < 0);
            if (kept[b] && isBody(b)) {
                first = first < 0 ? b : first;
                last = b;
            }
        }
        boolean any = false;
        for (int b = 0; b < page.count; b++) {
            boolean within = b >= first && b <= last;
            kept[b] &= first < 0 ? !page.heading(b) : within;
        }
        dropLoneHeadings();
        for (int b = 0; b < page.count; b++) {
            any |= kept[b];
        }
        return any;
    }

    private boolean isLinks(int b) {
        boolean prose = page.weight[b] > LONG && page.sentence[b];
        return page.linked[b] > (prose ? LINKED_PROSE : LINKED);
    }

    /** Whether a block can be the first or last of an article. */
    private boolean isBody(int b) {
        if (page.heading(b)) {
            return false;
        }
        HtmlElement e = page.element[page.holder[b]];
        boolean prose = e == HtmlElement.P || e == HtmlElement.BLOCKQUOTE || e == HtmlElement.PRE;
        return prose || page.weight[b] >= LABEL || page.sentence[b] && page.weight[b] > LABEL / 4;
    }

    private boolean isFurniture(int b, String title, boolean beforeBody) {
        int size = page.end[b] - page.start[b];
        if (size > LONGEST_BYLINE && (title == null || size > title.length())) {
            return begins(b, FURNITURE) && size < 2 * LONGEST_BYLINE;
        }
        boolean paragraph = page.element[page.holder[b]] == HtmlElement.P; // of the text, even if it repeats the title
        if (!paragraph
                && beforeBody
                && title != null
                && size == title.length()
                && page.string(b).equalsIgnoreCase(title)) {
            return true;
        }
        return begins(b, FURNITURE) || !page.sentence[b] && begins(b, BYLINE);
    }

    private boolean begins(int b, String[] starts) {
        char first = Character.toLowerCase(page.text[page.start[b]]);
        for (String s : starts) {
            if (s.charAt(0) == first && begins(b, s)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a block begins so, in small letters or capitals. */
    private boolean begins(int b, String small) {
        int from = page.start[b];
        if (page.end[b] - from < small.length()) {
            return false;
        }
        for (int i = 1; i < small.length(); i++) {
            if (Character.toLowerCase(page.text[from + i]) != small.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A heading stays with the block that it heads. */
    private void dropLoneHeadings() {
        boolean heads = false;
        for (int b = page.count - 1; b >= 0; b--) {
            if (page.heading(b)) {
                kept[b] &= heads;
            } else {
                heads = kept[b];
            }
        }
    }

    private String join() {
        int most = page.length + 2 * page.count;
        if (joined.length < most) {
            joined = new char[most];
        }
        int n = 0;
        int before = -1;
        for (int b = 0; b < page.count; b++) {
            if (kept[b]) {
                if (before >= 0) {
                    boolean row = sameRow(before, b);
                    joined[n++] = row ? '\t' : '\n';
                    if (!row) {
                        joined[n++] = '\n';
                    }
                }
                int size = page.end[b] - page.start[b];
                System.arraycopy(page.text, page.start[b], joined, n, size);
                n += size;
                before = b;
            }
        }
        return new String(joined, 0, n);
    }

    /** Whether two blocks are short cells of one row. */
    private boolean sameRow(int a, int b) {
        int x = page.holder[a];
        int y = page.holder[b];
        return page.element[x].cell()
                && page.element[y].cell()
                && x != y
                && page.parent[x] == page.parent[y]
                && page.weight[a] < LABEL
                && page.weight[b] < LABEL;
    }
}
