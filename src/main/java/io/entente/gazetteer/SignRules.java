// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;

/**
 * Whether a name stands by itself where no spaces part the words. One sign for a country, {@code 美}, does among other such signs
 * ({@code 中美}) and beside words that news puts there ({@code 美军}, {@code 访美}). A name in katakana does unless the
 * katakana go on: {@code タイ} is not in {@code タイヤ}.
 */
public final class SignRules {

    private static final int MOST_SIGNS = 4;
    private static final char DAY = '日';

    private final String language;
    private final Gazetteer names;
    private final LanguageWords words;

    SignRules(String language, Gazetteer names, LanguageWords words) {
        this.language = language;
        this.names = names;
        this.words = words;
    }

    /** Whether a name that was found at tokens {@code [first, end)} is one. */
    public boolean stands(CountryName name, char[] text, Tokens tokens, int first, int end) {
        if (name.rule() == CaseRule.ABBREVIATION) {
            return standsAbbreviated(text, tokens, first);
        }
        if (!language.equals("ja") && !language.equals("zh")) {
            return true;
        }
        if (name.kind() == NameKind.BLOCKED) {
            return !cutsName(text, tokens, first, end);
        }
        // 30日本社: the day of the month.
        boolean day =
                text[tokens.start(first)] == DAY && first > 0 && tokens.number(first - 1) && joined(tokens, first);
        return !day && (language.equals("zh") || isWholeKatakana(text, tokens, first, end));
    }

    /** Whether a longer name begins within these tokens and ends after them: {@code 今年中国} holds {@code 年中} by chance. */
    private boolean cutsName(char[] text, Tokens t, int first, int end) {
        NameMatch match = new NameMatch();
        for (int i = first + 1; i < end; i++) {
            if (names.longest(text, t, i, match)
                    && match.endToken() > end
                    && match.names().get(0).kind() != NameKind.BLOCKED) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAbbreviated(char[] text, Tokens t, int i) {
        boolean joinedAfter = joined(t, i + 1) && isAbbreviation(text, t, i + 1);
        boolean joinedBefore = joined(t, i) && i > 0 && isAbbreviation(text, t, i - 1);
        if (joinedAfter || joinedBefore) {
            // 3日美国: the day of the month is no Japan.
            return i == 0 || !t.number(i - 1) || t.gap(i) != Gap.NONE;
        }
        return i > 0 && joined(t, i) && number(words.beforeSign(), text, t, i - 1, i) >= 0 && !continues(text, t, i + 1)
                || isBeforeTellingWord(text, t, i);
    }

    /** Whether a word of its own does not go on after {@code 访美}; what {@code before-sign} leads to may be followed by anything. */
    private boolean continues(char[] text, Tokens t, int next) {
        return joined(t, next) && number(words.notAfterSign(), text, t, next, next + 1) >= 0;
    }

    private boolean isBeforeTellingWord(char[] text, Tokens t, int i) {
        int number = i > 0 && t.number(i - 1) && t.gap(i) == Gap.NONE ? 1 : 0;
        for (int n = 1; n <= MOST_SIGNS && number == 0; n++) {
            int last = i + n;
            if (!joined(t, last)) {
                return false;
            }
            if (number(words.afterSign(), text, t, i + 1, last + 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean joined(Tokens t, int i) {
        return i > 0 && i < t.size() && t.gap(i) == Gap.NONE;
    }

    private static int number(WordTable table, char[] text, Tokens t, int first, int end) {
        return table.number(text, t.start(first), t.end(end - 1));
    }

    /** Whether a sign that may stand for a country begins no longer name here. */
    private boolean isAbbreviation(char[] text, Tokens t, int i) {
        NameMatch match = new NameMatch();
        return names.longest(text, t, i, match)
                && match.endToken() == i + 1
                && match.names().get(0).rule() == CaseRule.ABBREVIATION;
    }

    private boolean isWholeKatakana(char[] text, Tokens t, int first, int end) {
        boolean opens = isKatakana(text[t.start(first)]);
        boolean closes = isKatakana(text[t.end(end - 1) - 1]);
        if (opens && first > 0 && t.gap(first) == Gap.NONE && isKatakana(text[t.start(first - 1)])) {
            return follows(text, t, first);
        }
        int last = end;
        while (closes && joined(t, last) && isKatakana(text[t.start(last)])) {
            last++;
        }
        return last == end || number(words.afterName(), text, t, end, last) >= 0;
    }

    /** Whether a name ends right before this token. */
    private boolean follows(char[] text, Tokens t, int first) {
        NameMatch match = new NameMatch();
        for (int i = Math.max(0, first - 2 * MOST_SIGNS); i < first; i++) {
            if (names.longest(text, t, i, match) && match.endToken() == first) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKatakana(char c) {
        return c >= '\u30A1' && c <= '\u30FA' || c >= '\u30FC' && c <= '\u30FE';
    }
}
