// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.Gap;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text as VADER takes them: split at white space (Python's, with U+001C to U+001F and U+0085), ASCII
 * punctuation stripped from both ends unless two characters or fewer would be left. One linear pass, no object per word.
 */
final class ToneWords {

    private static final int LISTED = WordClass.SHOUTED | WordClass.KNOWN | WordClass.VALUED | WordClass.BUT;

    /** Where so many characters or fewer would be left, punctuation is part of the word. */
    private static final int SHORT = 2;

    private static final boolean[] PUNCTUATION = new boolean[128];

    private static final boolean[] SPACE = new boolean[128];

    static {
        for (int c = 0; c <= ' '; c++) {
            SPACE[c] = c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
        }
        for (char c : "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".toCharArray()) {
            PUNCTUATION[c] = true;
        }
    }

    private final ToneLexicon lexicon;
    private final Emoji emoji = new Emoji();
    private int[] starts = new int[256];
    private int[] entries = new int[256];
    private int[] bits = new int[256];
    private int size;
    private final Positions shouted = new Positions();
    private final Positions known = new Positions();
    private final Positions bearing = new Positions();
    private final Positions buts = new Positions();
    private final Positions exclamations = new Positions();
    private final Positions questions = new Positions();

    ToneWords(ToneLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes the words of {@code text[0, length)}, which was scanned. */
    void read(char[] text, int length, TextScan scan) {
        size = 0;
        shouted.clear();
        known.clear();
        bearing.clear();
        buts.clear();
        exclamations.clear();
        questions.clear();
        if (scan.mayHoldSymbols() && Emoji.mayBeIn(text, length)) {
            emoji.expand(text, length);
            split(emoji.text(), 0, emoji.length(), emoji.origin());
        } else {
            words(text, length, scan.tokens());
        }
    }

    /** Words that are plain tokens are taken as they stand; only stretches with more punctuation are split again. */
    private void words(char[] text, int length, Tokens tokens) {
        int last = tokens.size() - 1;
        int from = 0;
        int i = 0;
        while (i < last) {
            if (isParted(text, tokens, i) && tokens.ascii(i) && isPlain(text, tokens, i)) {
                token(tokens, i, tokens.start(i));
                i++;
                from = tokens.start(i);
                continue;
            }
            int next = alone(text, tokens, i, from);
            if (next < 0) {
                do {
                    i++;
                } while (i <= last && !isParted(text, tokens, i));
                next = i <= last ? tokens.start(i) : length;
                split(text, from, next, null);
            } else {
                i++;
            }
            from = next;
        }
        split(text, from, length, null);
    }

    /**
     * Takes the word that begins at {@code from} if it is a token with punctuation around it, {@code "Peace,"}; gives the begin of
     * the word after it, -1 where it is something else.
     */
    private int alone(char[] text, Tokens tokens, int i, int from) {
        int start = tokens.start(i);
        if (!tokens.ascii(i) || tokens.length(i) <= SHORT || afterMarks(text, from, start) < start) {
            return -1;
        }
        int limit = tokens.start(i + 1);
        int end = afterMarks(text, tokens.end(i), limit);
        if (end == limit || !isSpace(text[end])) {
            return -1;
        }
        token(tokens, i, from);
        int next = limit;
        while (!isSpace(text[next - 1])) {
            next--;
        }
        split(text, end, next, null); // signs between white space are words too
        return next;
    }

    /** Takes a token of ASCII letters and digits as a word that begins at {@code position}. */
    private void token(Tokens tokens, int i, int position) {
        int entry = lexicon.find(tokens.hash(i));
        add(position, entry, lexicon.classes(entry) | (tokens.shouted(i) ? WordClass.SHOUTED : 0));
    }

    /** The first unit that is no punctuation, or one that is counted. */
    private static int afterMarks(char[] text, int from, int to) {
        int at = from;
        while (at < to && isPunctuation(text[at]) && text[at] != '!' && text[at] != '?') {
            at++;
        }
        return at;
    }

    /** Whether white space parts a token from the one before, after a comma or a full stop at most. */
    private static boolean isParted(char[] text, Tokens tokens, int i) {
        byte gap = tokens.gap(i);
        return gap == Gap.SPACE || gap == Gap.DOT_SPACE || gap == Gap.COMMA && isSpaced(text, tokens, i);
    }

    private static boolean isSpaced(char[] text, Tokens tokens, int i) {
        return text[tokens.end(i - 1)] == ',' && tokens.start(i) - tokens.end(i - 1) > 1;
    }

    /** Whether a token with white space before it is a word as it stands; short ones keep their comma or full stop. */
    private static boolean isPlain(char[] text, Tokens tokens, int i) {
        return tokens.gap(i + 1) == Gap.SPACE || tokens.length(i) > SHORT && isParted(text, tokens, i + 1);
    }

    private void split(char[] text, int from, int length, int[] origin) {
        int at = from;
        while (at < length) {
            while (at < length && isSpace(text[at])) {
                at++;
            }
            int start = at;
            int marks = 0;
            boolean ascii = true;
            while (at < length && !isSpace(text[at])) {
                char c = text[at];
                ascii &= c < 128;
                if (c == '!') {
                    exclamations.add(origin == null ? at : origin[at]);
                } else if (c == '?') {
                    questions.add(origin == null ? at : origin[at]);
                } else if (c == '\'') {
                    marks++;
                }
                at++;
            }
            if (at > start) {
                word(text, start, at, ascii, marks > 0, origin == null ? start : origin[start]);
            }
        }
    }

    private void word(char[] text, int from, int to, boolean ascii, boolean apostrophe, int position) {
        int start = from;
        int end = to;
        while (start < end && isPunctuation(text[start])) {
            start++;
        }
        while (end > start && isPunctuation(text[end - 1])) {
            end--;
        }
        if (end - start <= SHORT
                || (end - start <= 4 && !ascii && Character.codePointCount(text, start, end - start) <= SHORT)) {
            start = from;
            end = to;
        }
        int entry;
        int classes;
        if (ascii || isCaseless(text, start, end)) {
            entry = lexicon.find(text, start, end);
            classes = lexicon.classes(entry)
                    | (isShouted(text, start, end) ? WordClass.SHOUTED : 0)
                    | (apostrophe && endsNegated(text, start, end) ? WordClass.NEGATION : 0);
        } else {
            String word = new String(text, start, end - start);
            String lower = word.toLowerCase(Locale.ROOT);
            entry = lexicon.find(lower);
            classes = lexicon.classes(entry)
                    | (isShouted(word) ? WordClass.SHOUTED : 0)
                    | (lower.contains("n't") ? WordClass.NEGATION : 0);
        }
        add(position, entry, classes);
    }

    private void add(int position, int entry, int classes) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            entries = Arrays.copyOf(entries, size * 2);
            bits = Arrays.copyOf(bits, size * 2);
        }
        starts[size] = position;
        entries[size] = entry;
        bits[size] = classes;
        if ((classes & LISTED) != 0) {
            list(classes);
        }
        size++;
    }

    private void list(int classes) {
        if ((classes & WordClass.SHOUTED) != 0) {
            shouted.add(size);
        }
        if ((classes & WordClass.KNOWN) != 0) {
            known.add(size);
        }
        if ((classes & WordClass.VALUED) != 0) {
            bearing.add(size);
        }
        if ((classes & WordClass.BUT) != 0) {
            buts.add(size);
        }
    }

    private static boolean isPunctuation(char c) {
        return c < 128 && PUNCTUATION[c];
    }

    /** White space as Python's {@code str.split} knows it. */
    static boolean isSpace(char c) {
        return c < 128 ? SPACE[c] : c <= 0x3000 && isWideSpace(c);
    }

    private static boolean isWideSpace(char c) {
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    private static boolean isShouted(char[] text, int start, int end) {
        boolean any = false;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= 'a' && c <= 'z') {
                return false;
            }
            any |= c >= 'A' && c <= 'Z';
        }
        return any;
    }

    private static boolean isShouted(String word) {
        boolean any = false;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            any |= Character.isUpperCase(c);
            i += Character.charCount(c);
        }
        return any;
    }

    /** Whether what is not ASCII in a word are signs such as quotation marks, which have no case. */
    private static boolean isCaseless(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= 128 && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsNegated(char[] text, int start, int end) {
        for (int i = start + 1; i + 1 < end; i++) {
            if (text[i] == '\'' && (text[i - 1] | 0x20) == 'n' && (text[i + 1] | 0x20) == 't') {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    /** Index of the first word that starts at a unit of the text or later. */
    int from(int unit) {
        int at = Arrays.binarySearch(starts, 0, size, unit);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && starts[at - 1] == unit) {
            at--;
        }
        return at;
    }

    int entry(int word) {
        return entries[word];
    }

    /** Whether a word has any of these {@link WordClass} bits. */
    boolean is(int word, int classes) {
        return (bits[word] & classes) != 0;
    }

    boolean inLexicon(int word) {
        return is(word, WordClass.VALUED);
    }

    /** How many words of a range are all capitals. */
    int shouted(int first, int end) {
        return shouted.before(end) - shouted.before(first);
    }

    /** Whether any of a few words is all capitals. */
    boolean isShoutedWithin(int first, int end) {
        int together = 0;
        for (int i = first; i < end; i++) {
            together |= bits[i];
        }
        return (together & WordClass.SHOUTED) != 0;
    }

    /** How many words of a range the lexicon knows. */
    int known(int first, int end) {
        return known.before(end) - known.before(first);
    }

    /** The words that have a valence. */
    Positions bearing() {
        return bearing;
    }

    /** The words {@code but}. */
    Positions buts() {
        return buts;
    }

    Positions exclamations() {
        return exclamations;
    }

    Positions questions() {
        return questions;
    }
}
