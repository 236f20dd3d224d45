// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.mention.Page;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import java.util.Arrays;

/** One sentence as word numbers, classes and breaks. Token indexes are those of the page. */
final class SentenceWords {

    static final byte NO_BREAK = 0;
    static final byte COMMA = 1;
    static final byte HARD = 2;

    /** Words in brackets that are put in shortly. */
    private static final int SHORT = 4;

    private final char[] text;
    private final Tokens tokens;
    private final PatternAutomaton automaton;
    private int start;
    private int end;
    private int[] words = new int[64];
    private long[] bits = new long[64];
    private long[] governors = new long[64];
    private byte[] breaks = new byte[64];
    private boolean[] bracketed = new boolean[64];
    private boolean[] joined = new boolean[64];
    private boolean headline;

    /** Buffers for the sentences of a page, one at a time. */
    SentenceWords(PatternAutomaton automaton, Page page) {
        this.automaton = automaton;
        text = page.text();
        tokens = page.tokens();
    }

    /** Reads the sentence around a token; what was read before is gone. */
    void read(int token) {
        int sentence = tokens.sentence(token);
        int from = token;
        while (from > 0 && tokens.sentence(from - 1) == sentence) {
            from--;
        }
        int to = token + 1;
        while (to < tokens.size() && tokens.sentence(to) == sentence) {
            to++;
        }
        start = from;
        end = to;
        int n = to - from;
        if (n > words.length) {
            int more = n * 2;
            words = new int[more];
            bits = new long[more];
            governors = new long[more];
            breaks = new byte[more];
            bracketed = new boolean[more];
            joined = new boolean[more];
        }
        boolean open = false;
        int small = 0;
        for (int i = 0; i < n; i++) {
            int whole = i > 0 && prefixed(from + i) ? automaton.joined(text, tokens, from + i) : -1;
            joined[i] = whole >= 0;
            words[i] = joined[i] ? whole : automaton.word(tokens, from + i);
            bits[i] = automaton.bits(words[i]);
            governors[i] = automaton.governor(words[i]);
            breaks[i] = i == 0 ? HARD : gap(from + i);
            open = bracket(from + i, open);
            bracketed[i] = open;
            small += tokens.lower(from + i) && tokens.length(from + i) > 3 ? 1 : 0;
        }
        passBrackets();
        headline = small == 0;
        for (int i = 1; i < n && !headline; i++) {
            if (tokens.capitalised(from + i) || owned(from + i) || modifier(from + i) || noun(from + i)) {
                bits[i] &= ~WordBits.SAY; // "the Islamic State"
            }
        }
    }

    /** {@code the reported raid}, {@code against alleged smugglers}: nothing is told by it. */
    private boolean modifier(int token) {
        boolean after = is(token - 1, WordBits.POSSESSIVE) || article(token - 1) || governor(token - 1) != 0;
        return after && breaks[token - start] == NO_BREAK && is(token, WordBits.SAY) && endsWith(token, "ed");
    }

    /** {@code the just claims of}, {@code its reports on}. */
    private boolean noun(int token) {
        if (!is(token, WordBits.SAY) || !endsWith(token, "s") || governor(token + 1) == 0) {
            return false;
        }
        int i = is(token - 1, WordBits.ADVERB | WordBits.ADJECTIVE) ? token - 2 : token - 1;
        return i >= start && (is(i, WordBits.POSSESSIVE) || article(i)) && breaks[token - start] == NO_BREAK;
    }

    private boolean article(int token) {
        int n = tokens.length(token);
        char last = text[tokens.end(token) - 1];
        return is(token, WordBits.DETERMINER)
                && (n == 1 || n == 2 && last == 'n' || n == 3 && last == 'e' && text[tokens.start(token)] != 'o');
    }

    /** {@code co-operate}, {@code re-open}: parted, but one word. */
    private boolean prefixed(int token) {
        if (tokens.length(token - 1) != 2 || tokens.gap(token) != Gap.HYPHEN) {
            return false;
        }
        int unit = tokens.start(token - 1);
        return (text[unit] | ' ') == 'c' && text[unit + 1] == 'o' || (text[unit] | ' ') == 'r' && text[unit + 1] == 'e';
    }

    /** {@code state media}, {@code state television}. */
    private boolean owned(int token) {
        return endsWith(token, "tate")
                && tokens.length(token) == 5
                && token + 1 < end
                && (endsWith(token + 1, "edia") || endsWith(token + 1, "elevision") || endsWith(token + 1, "un"));
    }

    /** What is put in shortly parts nothing: {@code the Council (SC) met}, {@code gave 5 million lev ($2 million) to}. */
    private void passBrackets() {
        for (int i = 1; i < end - start; i++) {
            if (!bracketed[i] || bracketed[i - 1]) {
                continue;
            }
            int out = i;
            boolean name = true;
            while (out < end - start && bracketed[out]) {
                int token = start + out;
                name &= tokens.number(token) || tokens.capitalised(token) && tokens.allCapitals(token);
                out++;
            }
            if (name && out - i <= SHORT && out < end - start) {
                Arrays.fill(breaks, i, out, NO_BREAK);
                breaks[out] = afterBracket(start + out);
            }
        }
    }

    private byte afterBracket(int token) {
        byte found = NO_BREAK;
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            char c = text[i];
            if (c != ')' && c != ']' && c != ' ' && c != ',') {
                return HARD;
            }
            found = c == ',' ? COMMA : found;
        }
        return found;
    }

    private boolean bracket(int token, boolean open) {
        boolean now = open;
        int from = token == start ? Math.max(0, tokens.start(token) - 2) : tokens.end(token - 1);
        for (int i = from; i < tokens.start(token); i++) {
            now = text[i] == '(' || text[i] == '[' || (now && text[i] != ')' && text[i] != ']');
        }
        return now;
    }

    private byte gap(int token) {
        byte gap = tokens.gap(token);
        if (gap == Gap.COMMA) {
            boolean withinNumber = tokens.number(token)
                    && tokens.number(token - 1)
                    && tokens.start(token) == tokens.end(token - 1) + 1;
            return withinNumber ? NO_BREAK : COMMA;
        }
        if (gap != Gap.OTHER && gap != Gap.HYPHEN) {
            return NO_BREAK;
        }
        byte found = NO_BREAK;
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            char c = text[i];
            boolean torn = text[i + 1] == ' ' && Character.isLetter(text[i - 1]); // "Franco- German"
            boolean spaced = !torn && (text[i - 1] == ' ' || text[i + 1] == ' '); // not that of "U.S.-French"
            boolean spacedDash = (c == '-' || c == '\u2013') && (spaced || text[i + 1] == c);
            if (c == ';' || c == ':' || c == '(' || c == ')' || c == '\u2014' || spacedDash) {
                return HARD;
            }
            if (c == ',') {
                found = COMMA;
            }
        }
        return found;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The number of a token's word, -1 when it is in no list. */
    int word(int i) {
        return words[i - start];
    }

    /** Whether a token is of any of these classes; false outside the sentence. */
    boolean is(int i, long classes) {
        return i >= start && i < end && (bits[i - start] & classes) != 0;
    }

    /** Whether any word of these classes stands in a stretch. */
    boolean anyOf(int from, int to, long classes) {
        for (int i = Math.max(from, start); i < Math.min(to, end); i++) {
            if (is(i, classes)) {
                return true;
            }
        }
        return false;
    }

    /** The bit of a token that may govern a target. */
    long governor(int i) {
        return i < start || i >= end ? 0 : governors[i - start];
    }

    /** What stands before a token: nothing, a comma, or a break that no phrase spans; the first token has a hard one. */
    byte breakBefore(int i) {
        return i >= end ? HARD : breaks[i - start];
    }

    /** Whether its words are capitalised all through, so that a capital makes no name. */
    boolean headline() {
        return headline;
    }

    /** {@code Will A attack B?}: nothing is told. */
    boolean question() {
        if (!is(start, WordBits.AUXILIARY)) {
            return false;
        }
        int unit = tokens.end(end - 1);
        while (unit < text.length && !Character.isLetterOrDigit(text[unit]) && text[unit] != '\n') {
            if (text[unit++] == '?') {
                return true;
            }
        }
        return false;
    }

    /** Whether a token stands in brackets. */
    boolean bracketed(int i) {
        return bracketed[i - start];
    }

    Tokens tokens() {
        return tokens;
    }

    char[] text() {
        return text;
    }

    /** Whether the word ends with these small letters. */
    boolean endsWith(int i, String ending) {
        if (i < start || i >= end) {
            return false;
        }
        int from = tokens.end(i) - ending.length();
        if (from <= tokens.start(i)) {
            return false;
        }
        for (int k = 0; k < ending.length(); k++) {
            if (text[from + k] != ending.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an apostrophe parts a token from the one before. */
    boolean afterApostrophe(int i) {
        return i > start && i < end && tokens.gap(i) == Gap.APOSTROPHE;
    }

    /** Whether a hyphen, and no space, parts a token from the one before, which is another word. */
    boolean afterHyphen(int i) {
        if (i <= start || i >= end || breaks[i - start] != NO_BREAK || joined[i - start]) {
            return false;
        }
        int unit = tokens.start(i) - 1;
        return tokens.gap(i) == Gap.HYPHEN
                || text[unit] == '-' && text[unit - 1] == '.' && tokens.end(i - 1) == unit - 1 // U.S.-backed
                || text[unit] == ' ' && text[unit - 1] == '-' && tokens.end(i - 1) == unit - 1; // Franco- German
    }
}
