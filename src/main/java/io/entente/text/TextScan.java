// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

/**
 * One pass over a text: tokens, sentences and paragraphs. Linear in the text; after the buffers have grown to the longest
 * text seen it allocates nothing. Not thread-safe: one per thread.
 *
 * <p>A paragraph ends at a blank line, before an indented line, and at a line end after a line too long to have been
 * wrapped. A sentence ends at a paragraph's end, at {@code ! ? …} unless a lower-case word follows, at a full stop that
 * {@link SentenceBreaks} does not take for an abbreviation, and at the full stops of Chinese, Japanese, Arabic and Hindi.
 */
public final class TextScan {

    /** A line longer than this was not wrapped by a typewriter or a wire, so that its end is meant. UTF-16 units. */
    private static final int WRAPPED_LINE = 100;

    private static final int FIRST_BEYOND_ASCII = 0x80;
    /** From here on, Hebrew and Arabic first, scripts know no capitals. */
    static final char FIRST_CASELESS = '\u0590';

    private final Tokens tokens = new Tokens();
    private final Spans sentences = new Spans();
    private final Spans paragraphs = new Spans();

    private char[] text;
    private int length;
    private int lineStart;
    private boolean surrogates;
    private boolean symbols;

    // What the gap before the next token holds.
    private byte gap;
    private char terminator;
    private int closed;
    private int opening;
    private boolean breaksParagraph;

    /** The tokens of the text scanned last. */
    public Tokens tokens() {
        return tokens;
    }

    /** Its sentences, white space at both ends left out. */
    public Spans sentences() {
        return sentences;
    }

    /** Its paragraphs, white space at both ends left out. */
    public Spans paragraphs() {
        return paragraphs;
    }

    /** Whether it has characters of two UTF-16 units, so that units and code points differ. */
    public boolean hasSurrogates() {
        return surrogates;
    }

    /** Whether it may have signs from U+203C on, or © or ®: what emoji are among. */
    public boolean mayHoldSymbols() {
        return symbols;
    }

    /** Scans {@code text[0, length)}. */
    public void scan(char[] chars, int size) {
        text = chars;
        length = size;
        tokens.clear(size);
        sentences.clear();
        paragraphs.clear();
        surrogates = false;
        symbols = false;
        lineStart = 0;
        int sentenceStart = -1;
        int paragraphStart = -1;
        int contentEnd = 0;
        int at = 0;
        while (true) {
            int gapStart = at;
            int first = 0;
            boolean plain = at > 0
                    && at + 1 < size
                    && chars[at] == ' '
                    && ((first = Folding.entry(chars[at + 1])) & Folding.WORD) != 0;
            if (plain) { // one space and nothing else, as mostly
                at++;
                opening = at;
            } else {
                at = skip(at);
            }
            int firstInGap = opening;
            if (at >= size) {
                if (sentenceStart < 0 && firstInGap < size) {
                    sentenceStart = firstInGap; // signs only
                    paragraphStart = firstInGap;
                    contentEnd = gapStart;
                }
                if (sentenceStart >= 0) {
                    int end = trimmed(Math.max(contentEnd, sentenceStart), size);
                    sentences.add(sentenceStart, end);
                    paragraphs.add(paragraphStart, end);
                }
                return;
            }
            if (!plain) {
                first = Folding.entry(chars[at]);
            }
            byte kind = Folding.kindIn(first);
            int start = at;
            long hash = WordHash.step(WordHash.seed(), Folding.foldIn(first));
            int later = 0;
            at++;
            if (kind != Folding.SIGN) {
                while (at < size) {
                    int entry = Folding.entry(chars[at]);
                    if ((entry & Folding.WORD) != 0) {
                        hash = WordHash.step(hash, Folding.foldIn(entry));
                    } else if (Folding.kindIn(entry) != Folding.MARK) {
                        break;
                    }
                    later |= entry;
                    at++;
                }
            }
            byte shape = (byte) (Folding.shapeOfFirst(first) | Folding.shapeIn(later));
            int all = first | later;
            if ((all & Folding.BEYOND_ASCII) != 0) {
                shape |= Tokens.BEYOND_ASCII;
                symbols |= (all & Folding.SYMBOL) != 0;
            }
            if (sentenceStart < 0) {
                sentenceStart = firstInGap;
                paragraphStart = firstInGap;
            } else if (!plain && (breaksParagraph || ends(start, kind, hash))) {
                int close = breaksParagraph ? trimmed(contentEnd, firstInGap) : closed;
                sentences.add(sentenceStart, close);
                sentenceStart = firstInGap;
                if (breaksParagraph) {
                    paragraphs.add(paragraphStart, close);
                    paragraphStart = firstInGap;
                }
            }
            tokens.add(start, at, hash, shape, plain ? Gap.SPACE : gap, sentences.size());
            contentEnd = at;
        }
    }

    /** Whether the gap just skipped holds the end of a sentence. */
    private boolean ends(int start, byte kind, long hash) {
        return switch (terminator) {
            case 0 -> false;
            case '.' -> SentenceBreaks.after(text, tokens, start, kind, hash);
            case '!', '?', '\u2026' -> kind != Folding.LOWER || text[start] >= FIRST_CASELESS;
            default -> true;
        };
    }

    /**
     * Skips what is between tokens from {@code at} and notes what it was: kind of gap, a full stop or the like and where
     * its sentence closes, a paragraph's end, and where the next sentence would open (its quotation mark included).
     */
    private int skip(int at) {
        if (isPlainComma(at)) {
            terminator = 0;
            breaksParagraph = false;
            opening = at + 2;
            gap = Gap.COMMA;
            return opening;
        }
        int from = at;
        terminator = 0;
        closed = -1;
        breaksParagraph = at == 0;
        boolean spaced = false;
        boolean settled = false;
        int lineEnds = 0;
        opening = at;
        while (at < length) {
            char c = text[at];
            byte kind = Folding.kind(c);
            if (kind == Folding.SPACE) {
                if (c == '\n' || (c == '\r' && !(at + 1 < length && text[at + 1] == '\n')) || c == '\u2029') {
                    lineEnds++;
                    breaksParagraph |= lineEnds > 1 || c == '\u2029' || at - lineStart > WRAPPED_LINE;
                    lineStart = at + 1;
                } else if ((c == ' ' || c == '\t') && at == lineStart && lineEnds > 0) {
                    breaksParagraph |= c == '\t' || (at + 1 < length && text[at + 1] == ' ');
                }
                settled = terminator != 0;
                spaced = true;
                opening = at + 1;
            } else if (kind == Folding.OTHER || kind == Folding.MARK) {
                surrogates |= Character.isSurrogate(c);
                symbols |= c >= Folding.FIRST_SYMBOL || c == '\u00A9' || c == '\u00AE';
                if (isTerminator(c) && !settled) {
                    terminator = isFullStopWithoutSpace(c) || terminator == 0 ? c : terminator;
                    closed = at + 1;
                    opening = at + 1;
                } else if (terminator != 0 && !settled && isClosing(c)) {
                    closed = at + 1;
                    opening = at + 1;
                }
            } else {
                break;
            }
            at++;
        }
        if (terminator != 0 && !spaced && !isFullStopWithoutSpace(terminator) && at < length) {
            terminator = 0; // 3.5, U.S., example.com
        }
        gap = gapOf(from, at, spaced, lineEnds);
        return at;
    }

    /** Whether a comma, a space and a word stand here, which is what most gaps are that are no mere space. */
    private boolean isPlainComma(int at) {
        return at > 0
                && at + 2 < length
                && text[at] == ','
                && text[at + 1] == ' '
                && (Folding.entry(text[at + 2]) & Folding.WORD) != 0;
    }

    private byte gapOf(int from, int to, boolean spaced, int lineEnds) {
        int size = to - from;
        if (breaksParagraph) {
            return Gap.OTHER;
        }
        if (size == 0) {
            return Gap.NONE;
        }
        char first = text[from];
        if (size == 1) {
            if (spaced) {
                return Gap.SPACE;
            }
            return first == '.'
                    ? Gap.DOT
                    : Gap.isApostrophe(first) ? Gap.APOSTROPHE : Gap.isHyphen(first) ? Gap.HYPHEN : other(first);
        }
        for (int i = from + 1; i < to; i++) {
            if (Folding.kind(text[i]) != Folding.SPACE) {
                return Gap.OTHER;
            }
        }
        if (Folding.kind(first) == Folding.SPACE) {
            return Gap.SPACE;
        }
        if (first == '.') {
            return Gap.DOT_SPACE;
        }
        return Gap.isHyphen(first) && lineEnds == 1 ? Gap.HYPHEN : other(first);
    }

    private static byte other(char c) {
        return c == ',' || c == '\u060C' || c == '\u3001' ? Gap.COMMA : Gap.OTHER;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && Folding.kind(text[end - 1]) == Folding.SPACE) {
            end--;
        }
        return end;
    }

    private static boolean isTerminator(char c) {
        return c < FIRST_BEYOND_ASCII ? c == '.' || c == '!' || c == '?' : c == '\u2026' || isFullStopWithoutSpace(c);
    }

    /** Full stops after which no white space is written, or that stand for nothing else. */
    private static boolean isFullStopWithoutSpace(char c) {
        return c >= FIRST_BEYOND_ASCII && isWideFullStop(c);
    }

    private static boolean isWideFullStop(char c) {
        return switch (c) {
            case '\u3002', '\uFF01', '\uFF1F', '\uFF61', '\u061F', '\u06D4', '\u0964' -> true;
            default -> false;
        };
    }

    private static boolean isClosing(char c) {
        return switch (c) {
            case '"', '\'', ')', ']', '}', '\u2019', '\u201D', '\u00BB', '\u300D', '\u300F', '\uFF09', '*' -> true;
            default -> false;
        };
    }
}
