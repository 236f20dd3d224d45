// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import io.entente.article.web.Entities;

/** HTML entities in texts that were taken out of pages without decoding them; only those with a semicolon, to be sure. */
final class HtmlEntities {

    /** A text that went through two programs was escaped twice. */
    private static final int MOST_TIMES = 2;

    private HtmlEntities() {}

    static String decode(String text) {
        String now = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            now = once(now);
        }
        return now;
    }

    private static String once(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        char[] s = text.toCharArray();
        StringBuilder out = null;
        int copied = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            int end = Entities.end(s, at, s.length);
            boolean closed = end > at + 1 && s[end - 1] == ';';
            String character = closed ? Entities.value(s, at, end) : null;
            if (character != null && !character.equals("\uFFFD")) {
                out = out == null ? new StringBuilder(s.length) : out;
                out.append(text, copied, at).append(character);
                copied = end;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }
}
