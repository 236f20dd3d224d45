// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.text.Gap;
import io.entente.text.Tokens;
import java.util.List;

/** How a name is written, so that an occurrence found by its folded words can be checked against the original. */
final class Spelling {

    private final CountryName name;
    private final List<CountryName> alone;
    private final long capitals;
    private final boolean endsWithStop;

    /** @param tokens those of the name itself */
    Spelling(CountryName name, Tokens tokens) {
        if (tokens.size() == 0 || tokens.size() > Long.SIZE) {
            throw new IllegalArgumentException("'" + name.name() + "' has " + tokens.size() + " words, not 1 to 64");
        }
        this.name = name;
        this.alone = List.of(name);
        long bits = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.capitalised(i)) {
                bits |= 1L << i;
            }
        }
        this.capitals = bits;
        this.endsWithStop = name.name().endsWith(".");
    }

    CountryName name() {
        return name;
    }

    /** The name as a list of its own. */
    List<CountryName> alone() {
        return alone;
    }

    boolean endsWithStop() {
        return endsWithStop;
    }

    /** Whether tokens {@code [first, end)} of a text are written as this name's rule asks. */
    boolean fits(char[] text, Tokens tokens, int first, int end) {
        if (name.rule() == CaseRule.EXACT) {
            return exactly(text, tokens.start(first), tokens.end(end - 1));
        }
        if (name.rule() == CaseRule.PREFIX && !isJoined(tokens, end, (capitals & 1) != 0)) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if ((capitals >>> (i - first) & 1) != 0 && !tokens.capitalised(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJoined(Tokens tokens, int next, boolean capital) {
        return next < tokens.size() && tokens.gap(next) == Gap.HYPHEN && (!capital || tokens.capitalised(next));
    }

    /** The same letters in the same case; apostrophes of any print are equal and white space does not count. */
    private boolean exactly(char[] text, int start, int end) {
        String wanted = name.name();
        int at = 0;
        for (int i = start; i < end; i++) {
            if (Character.isWhitespace(text[i])) {
                continue;
            }
            while (at < wanted.length() && Character.isWhitespace(wanted.charAt(at))) {
                at++;
            }
            if (at == wanted.length() || !same(wanted.charAt(at), text[i])) {
                return false;
            }
            at++;
        }
        return wanted.length() - at <= (endsWithStop ? 1 : 0);
    }

    private static boolean same(char a, char b) {
        return a == b || (Gap.isApostrophe(a) && Gap.isApostrophe(b));
    }
}
