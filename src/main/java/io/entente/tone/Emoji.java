// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Emoji as words: each is read as its name, with a space before it where there is none. The name is CLDR's where
 * {@code emoji_names.tsv} has it, as in the reference, else Unicode's in lower case, which for rare emoji differs.
 */
final class Emoji {

    /** Characters below the emoji planes that Unicode calls emoji, as first and last of each run. */
    private static final int[] BASIC = {
        0xA9, 0xA9, 0xAE, 0xAE, 0x203C, 0x203C, 0x2049, 0x2049, 0x2122, 0x2122, 0x2139, 0x2139, 0x2194, 0x2199, 0x21A9,
        0x21AA, 0x231A, 0x231B, 0x2328, 0x2328, 0x23CF, 0x23CF, 0x23E9, 0x23F3, 0x23F8, 0x23FA, 0x24C2, 0x24C2, 0x25AA,
        0x25AB, 0x25B6, 0x25B6, 0x25C0, 0x25C0, 0x25FB, 0x25FE, 0x2600, 0x2604, 0x260E, 0x260E, 0x2611, 0x2611, 0x2614,
        0x2615, 0x2618, 0x2618, 0x261D, 0x261D, 0x2620, 0x2620, 0x2622, 0x2623, 0x2626, 0x2626, 0x262A, 0x262A, 0x262E,
        0x262F, 0x2638, 0x263A, 0x2640, 0x2640, 0x2642, 0x2642, 0x2648, 0x2653, 0x265F, 0x2660, 0x2663, 0x2663, 0x2665,
        0x2666, 0x2668, 0x2668, 0x267B, 0x267B, 0x267E, 0x267F, 0x2692, 0x2697, 0x2699, 0x2699, 0x269B, 0x269C, 0x26A0,
        0x26A1, 0x26A7, 0x26A7, 0x26AA, 0x26AB, 0x26B0, 0x26B1, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26C8, 0x26C8, 0x26CE,
        0x26CF, 0x26D1, 0x26D1, 0x26D3, 0x26D4, 0x26E9, 0x26EA, 0x26F0, 0x26F5, 0x26F7, 0x26FA, 0x26FD, 0x26FD, 0x2702,
        0x2702, 0x2705, 0x2705, 0x2708, 0x270D, 0x270F, 0x270F, 0x2712, 0x2712, 0x2714, 0x2714, 0x2716, 0x2716, 0x271D,
        0x271D, 0x2721, 0x2721, 0x2728, 0x2728, 0x2733, 0x2734, 0x2744, 0x2744, 0x2747, 0x2747, 0x274C, 0x274C, 0x274E,
        0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2763, 0x2764, 0x2795, 0x2797, 0x27A1, 0x27A1, 0x27B0, 0x27B0, 0x27BF,
        0x27BF, 0x2934, 0x2935, 0x2B05, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x3030, 0x3030, 0x303D,
        0x303D, 0x3297, 0x3297, 0x3299, 0x3299
    };

    private static final BitSet BASIC_SET = new BitSet();

    static {
        for (int i = 0; i < BASIC.length; i += 2) {
            BASIC_SET.set(BASIC[i], BASIC[i + 1] + 1);
        }
    }

    private static final Map<String, String> CLDR = cldr();

    private char[] expanded = new char[0];
    private int[] origin = new int[0];
    private int length;

    /** Whether a text may hold an emoji, so that {@link #expand} is called for. */
    static boolean mayBeIn(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c >= 0xA9 && mayBe(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(char c) {
        return c == 0xA9 || c == 0xAE || (c >= 0x203C && (Character.isHighSurrogate(c) || BASIC_SET.get(c)));
    }

    /** Writes a text with its emoji as words. */
    void expand(char[] text, int size) {
        length = 0;
        boolean afterSpace = true;
        for (int i = 0; i < size; ) {
            int c = Character.codePointAt(text, i, size);
            String name = isEmoji(c) ? name(c) : null;
            if (name == null) {
                for (char unit : Character.toChars(c)) {
                    add(unit, i);
                }
                afterSpace = c == ' ';
            } else {
                if (!afterSpace) {
                    add(' ', i);
                }
                for (int k = 0; k < name.length(); k++) {
                    add(name.charAt(k), i);
                }
                afterSpace = false;
            }
            i += Character.charCount(c);
        }
    }

    private static Map<String, String> cldr() {
        Map<String, String> names = new HashMap<>();
        for (String line : ToneLexicon.lines("emoji_names.tsv")) {
            int tab = line.indexOf('\t');
            names.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return names;
    }

    private static String name(int c) {
        String known = CLDR.get(Character.toString(c));
        String unicode = known == null ? Character.getName(c) : null;
        return unicode == null ? known : unicode.toLowerCase(Locale.ROOT);
    }

    private static boolean isEmoji(int c) {
        if (c <= Character.MAX_VALUE) {
            return BASIC_SET.get(c);
        }
        // The letters of flags are emoji only in pairs.
        return c >= 0x1F004
                && c <= 0x1FAFF
                && Character.getType(c) != Character.UNASSIGNED
                && Character.getType(c) != Character.OTHER_NUMBER
                && !((c >= 0x1F100 && c < 0x1F170) || (c > 0x1F171 && c < 0x1F17E) || (c >= 0x1F1AD && c < 0x1F201));
    }

    private void add(char c, int from) {
        if (length == expanded.length) {
            expanded = Arrays.copyOf(expanded, Math.max(256, length * 2));
            origin = Arrays.copyOf(origin, expanded.length);
        }
        expanded[length] = c;
        origin[length] = from;
        length++;
    }

    char[] text() {
        return expanded;
    }

    /** For each unit of {@link #text()}, the unit of the original that it comes from. */
    int[] origin() {
        return origin;
    }

    int length() {
        return length;
    }
}
