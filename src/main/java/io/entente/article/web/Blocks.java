// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.Arrays;

/** A page's blocks of text and the elements that hold them, as columns of numbers: nothing to allocate per block. */
final class Blocks {

    /** The share of its weight that a block keeps for each element around it that is likely beside the article. */
    private static final float BESIDE = 0.2f;
    /** A letter of Chinese or Japanese says about as much as this many others. */
    private static final float WIDE = 2.5f;

    private static final char FIRST_WIDE = 0x2E80;
    /** From this weight on a block with punctuation reads like prose. */
    static final float PROSE = 60;

    private static final float NOT_PROSE = 0.25f;

    private static final boolean[] MARKS = new boolean[0x80];

    static {
        for (char c : ".,!?;".toCharArray()) {
            MARKS[c] = true;
        }
    }

    char[] text = new char[0];
    int length;

    // Blocks, in the order of the page.
    int count;
    int[] start = new int[256];
    int[] end = new int[256];
    int[] holder = new int[256];
    float[] weight = new float[256];
    float[] linked = new float[256];
    boolean[] punctuated = new boolean[256];
    boolean[] sentence = new boolean[256];

    // Elements, each after the one that it stands in; the first is the page.
    int elements;
    int[] parent = new int[256];
    HtmlElement[] element = new HtmlElement[256];
    boolean[] beside = new boolean[256];
    boolean[] body = new boolean[256];
    float[] prior = new float[256];
    int[] own = new int[256];
    boolean[] leaf = new boolean[256];

    void clear(int mostCharacters) {
        if (text.length < mostCharacters + 2) {
            text = new char[mostCharacters + 2];
        }
        length = 0;
        count = 0;
        elements = 0;
        addElement(0, HtmlElement.BODY, false, false);
    }

    int addElement(int in, HtmlElement e, boolean isBeside, boolean isBody) {
        if (elements == parent.length) {
            int size = elements * 2;
            parent = Arrays.copyOf(parent, size);
            element = Arrays.copyOf(element, size);
            beside = Arrays.copyOf(beside, size);
            body = Arrays.copyOf(body, size);
            prior = Arrays.copyOf(prior, size);
            own = Arrays.copyOf(own, size);
            leaf = Arrays.copyOf(leaf, size);
        }
        int id = elements++;
        parent[id] = in;
        element[id] = e;
        beside[id] = isBeside;
        body[id] = isBody;
        prior[id] = id == 0 ? 1 : prior[in] * (isBeside ? BESIDE : 1);
        own[id] = 0;
        leaf[id] = true;
        leaf[in] = in == id;
        return id;
    }

    /** A block that fills {@code text[from, to)}, of which so many characters are in links. */
    void addBlock(int from, int to, int in, int linkedCharacters) {
        if (count == start.length) {
            int size = count * 2;
            start = Arrays.copyOf(start, size);
            end = Arrays.copyOf(end, size);
            holder = Arrays.copyOf(holder, size);
            weight = Arrays.copyOf(weight, size);
            linked = Arrays.copyOf(linked, size);
            punctuated = Arrays.copyOf(punctuated, size);
            sentence = Arrays.copyOf(sentence, size);
        }
        char[] all = text;
        int at = from;
        int wide = 0;
        while (at < to && !(all[at] < MARKS.length ? MARKS[all[at]] : isMark(all[at]))) {
            wide += all[at++] >= FIRST_WIDE ? 1 : 0;
        }
        boolean marks = at < to;
        for (; at < to; at++) {
            wide += all[at] >= FIRST_WIDE ? 1 : 0;
        }
        start[count] = from;
        end[count] = to;
        holder[count] = in;
        weight[count] = to - from + (WIDE - 1) * wide;
        linked[count] = Math.min(1, (float) linkedCharacters / (to - from));
        punctuated[count] = marks;
        sentence[count] = endsSentence(from, to);
        own[in]++;
        count++;
    }

    private static boolean isMark(char c) {
        return c < MARKS.length
                ? MARKS[c]
                : c == '\u3002'
                        || c == '\uFF0C'
                        || c == '\uFF01'
                        || c == '\uFF1F'
                        || c == '\u3001'
                        || c == '\u060C'
                        || c == '\u061F'
                        || c == '\u061B'
                        || c == '\u0964'
                        || c == '\u2026'
                        || c == '\uFF0E';
    }

    private boolean endsSentence(int from, int to) {
        int i = to - 1;
        while (i > from && "\"')]\u201D\u2019\u00BB\u300D".indexOf(text[i]) >= 0) {
            i--;
        }
        char c = text[i];
        return c != ',' && c != ';' && isMark(c) || c == ':';
    }

    boolean heading(int block) {
        return element[holder[block]].heading();
    }

    /** How much a block speaks for the element that it stands in: its length, less by links, lack of prose, and place. */
    float score(int block) {
        if (linked[block] > 0.5f) {
            return 0;
        }
        float unlinked = 1 - linked[block];
        float prose = punctuated[block] && weight[block] >= PROSE && !heading(block) ? 1 : NOT_PROSE;
        return weight[block] * unlinked * unlinked * prose * prior[holder[block]];
    }

    String string(int block) {
        return new String(text, start[block], end[block] - start[block]);
    }
}
