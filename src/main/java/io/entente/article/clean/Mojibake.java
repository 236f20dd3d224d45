// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Reads again, as UTF-8, what was UTF-8 and has been read as Windows-1252. Only stretches that are UTF-8 are touched, and of those
 * only what no language writes: {@code é »} with a hard space is French, although its three bytes are a Chinese character's.
 */
final class Mojibake {

    /** Some texts were misread twice. */
    private static final int MOST_TIMES = 2;

    private static final int FIRST = 0x80;
    private static final char HARD_SPACE = '\u00A0';
    private static final int FEWEST_OF_A_WORD = 3;
    private static final int LEAD_OF_LATIN_SIGNS = 0xC2;
    private static final int LEAD_OF_LATIN_LETTERS = 0xC3;
    private static final int LEAD_OF_PUNCTUATION = 0xE2;

    private Mojibake() {}

    static String repair(String text) {
        String now = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            String next = once(now);
            if (next.equals(now)) {
                break;
            }
            now = next;
        }
        return now;
    }

    private static String once(String text) {
        StringBuilder out = null;
        int copied = 0;
        int i = 0;
        BitSet leads = leads(text);
        while (i < text.length()) {
            int run = text.charAt(i) < FIRST ? i : run(text, i, leads);
            if (run > i) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(decoded(text, i, run));
                copied = run;
                i = run;
            } else {
                i++;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** The first bytes of misread characters in words of them: where there are such words, one alone is misread too. */
    private static BitSet leads(String text) {
        BitSet leads = new BitSet();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            int sequences = 0;
            for (int n = text.charAt(i) < FIRST ? 0 : sequence(text, i); n > 0; n = sequence(text, end)) {
                end += n;
                sequences++;
            }
            for (int k = i; sequences >= FEWEST_OF_A_WORD && k < end; k += sequence(text, k)) {
                leads.set(WindowsCharacters.byteOf(text.charAt(k)));
            }
            i = Math.max(end, i + 1);
        }
        return leads;
    }

    /** End of the misread characters that begin at a place; the place itself when there are none to repair. */
    private static int run(String text, int from, BitSet leads) {
        int end = from;
        int sequences = 0;
        for (int length = sequence(text, end); length > 0; length = sequence(text, end)) {
            end += length;
            sequences++;
        }
        return sequences > 1 || sequences == 1 && stands(text, from, end, leads) ? end : from;
    }

    /** Whether one misread character alone can be told from what somebody wrote. */
    private static boolean stands(String text, int from, int end, BitSet leads) {
        int lead = WindowsCharacters.byteOf(text.charAt(from));
        if (leads.get(lead)
                || lead == LEAD_OF_LATIN_SIGNS
                || lead == LEAD_OF_LATIN_LETTERS
                || lead == LEAD_OF_PUNCTUATION) {
            return true;
        }
        boolean afterSmall = from > 0 && isSmall(text.charAt(from - 1));
        boolean beforeSmall = end < text.length() && isSmall(text.charAt(end));
        return end - from == 2 && text.charAt(from + 1) != HARD_SPACE && (afterSmall || beforeSmall);
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Units of the UTF-8 sequence that was misread here; 0 when there is none. */
    private static int sequence(String text, int from) {
        int lead = from < text.length() ? WindowsCharacters.byteOf(text.charAt(from)) : -1;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || from + length > text.length()) {
            return 0;
        }
        for (int i = from + 1; i < from + length; i++) {
            int b = WindowsCharacters.byteOf(text.charAt(i));
            if (b < 0x80 || b > 0xBF) {
                return 0;
            }
        }
        return decoded(text, from, from + length) == null ? 0 : length;
    }

    private static String decoded(String text, int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = from; i < to; i++) {
            bytes[i - from] = (byte) WindowsCharacters.byteOf(text.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
