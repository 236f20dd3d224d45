// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

/**
 * English words without their endings ({@code -s -es -ies -ed -ied -ing -ings -ly -edly -ingly}), as hashes. Crude and
 * quick: {@code attacked}, {@code attacking} and {@code attacks} are one, and that is all that a model of words needs.
 */
public final class Stem {

    /** Letters that an ending must leave. */
    private static final int SHORTEST = 3;

    private Stem() {}

    /**
     * The hash of the stem of the word at {@code [start, end)}.
     *
     * @param hash of the whole word, as {@link Tokens#hash} gives it
     */
    public static int hash(char[] text, int start, int end, long hash) {
        int stop = end(text, start, end);
        return (int) (stop == end ? hash : WordHash.folded(text, start, stop));
    }

    /** Where the stem of the word at {@code [start, end)} ends. */
    public static int end(char[] text, int start, int end) {
        if (end - start <= SHORTEST) {
            return end;
        }
        int stop = end - ending(text, start, end);
        if (stop - start > SHORTEST && at(text, stop - 1) == 'e') {
            stop--;
        }
        if (stop - start > SHORTEST) {
            char last = at(text, stop - 1);
            if (last == at(text, stop - 2) && last != 's' && last != 'l') {
                stop--;
            }
        }
        return stop;
    }

    private static int ending(char[] text, int start, int end) {
        int room = end - start - SHORTEST;
        switch (at(text, end - 1)) {
            case 'y' -> {
                if (is(text, end, room, "ingly")) {
                    return 5;
                }
                return is(text, end, room, "edly") ? 4 : is(text, end, room, "ly") ? 2 : 0;
            }
            case 's' -> {
                if (is(text, end, room, "ings")) {
                    return 4;
                }
                return is(text, end, room, "ies") ? 3 : is(text, end, room, "es") ? 2 : room >= 1 ? 1 : 0;
            }
            case 'g' -> {
                return is(text, end, room, "ing") ? 3 : 0;
            }
            case 'd' -> {
                return is(text, end, room, "ied") ? 3 : is(text, end, room, "ed") ? 2 : 0;
            }
            default -> {
                return 0;
            }
        }
    }

    private static boolean is(char[] text, int end, int room, String ending) {
        int n = ending.length();
        if (room < n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (at(text, end - n + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char at(char[] text, int i) {
        return Folding.fold(text[i]);
    }
}
