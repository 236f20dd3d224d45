// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What a look-up found: the names that a stretch of tokens may be. Reused from look-up to look-up. */
public final class NameMatch {

    private final List<CountryName> names = new ArrayList<>();
    private List<CountryName> only;
    private int endToken;
    private int end;

    boolean take(Spelling[] spellings, char[] text, Tokens tokens, int first, int endOfTokens) {
        boolean cleared = false;
        for (Spelling s : spellings) {
            if (s.fits(text, tokens, first, endOfTokens)) {
                if (!cleared) {
                    names.clear();
                    cleared = true;
                    endToken = endOfTokens;
                    end = tokens.end(endOfTokens - 1);
                }
                if (s.endsWithStop()
                        && end < tokens.textLength()
                        && text[end] == '.'
                        && end == tokens.end(endOfTokens - 1)) {
                    end++;
                }
                names.add(s.name());
                only = names.size() == 1 ? s.alone() : null;
            }
        }
        return cleared;
    }

    /** Leaves a particle or the rest of a compound out of the match. */
    void cut(int unit) {
        end = unit;
    }

    /** The names that fit, in the order of the data files; more than one where they differ in country, kind or dates. */
    public List<CountryName> names() {
        return names;
    }

    /** The only name that fits, as a list that may be kept; {@code null} when there are several. */
    public List<CountryName> only() {
        return only;
    }

    /** Index of the token after the match. */
    public int endToken() {
        return endToken;
    }

    /** UTF-16 unit after the match, the full stop of {@code U.S.} included. */
    public int end() {
        return end;
    }
}
