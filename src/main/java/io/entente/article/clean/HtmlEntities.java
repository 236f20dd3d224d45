// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.translate.EntityArrays;

/** HTML entities in texts that were taken out of pages without decoding them. */
final class HtmlEntities {

    /** A text that went through two programs was escaped twice. */
    private static final int MOST_TIMES = 2;
    /** Units between the ampersand and the semicolon of the longest. */
    private static final int LONGEST = 10;

    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;
    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of("&apos;", "'"));
        EntityArrays.BASIC_UNESCAPE.forEach((k, v) -> named.put(k.toString(), v.toString()));
        EntityArrays.ISO8859_1_UNESCAPE.forEach((k, v) -> named.put(k.toString(), v.toString()));
        EntityArrays.HTML40_EXTENDED_UNESCAPE.forEach((k, v) -> named.put(k.toString(), v.toString()));
        return named;
    }

    static String decode(String text) {
        String now = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            now = once(now);
        }
        return now;
    }

    private static String once(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST && isPart(text.charAt(end))) {
                end++;
            }
            if (end >= text.length() || text.charAt(end) != ';') {
                continue;
            }
            String character = text.charAt(at + 1) == '#'
                    ? numbered(text.substring(at + 2, end))
                    : NAMED.get(text.substring(at, end + 1));
            if (character != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, at).append(character);
                copied = end + 1;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
    }

    /** The character of a number, those of control characters by Windows-1252 as browsers do; {@code null} when there is none. */
    private static String numbered(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        try {
            int c = Integer.parseInt(hexadecimal ? number.substring(1) : number, hexadecimal ? HEXADECIMAL : DECIMAL);
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean usable = Character.isValidCodePoint(c) && c > 0 && !lone;
            return usable ? WindowsCharacters.forControls(Character.toString(c)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
