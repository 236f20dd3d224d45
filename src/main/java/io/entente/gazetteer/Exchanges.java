// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Tsv;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/** Countries by the exchange suffix of an instrument code in brackets, {@code <ABCD.L>}: {@code exchanges.tsv}. Immutable. */
public final class Exchanges {

    private static final int LONGEST = 2;

    private static final List<List<String>> ROWS =
            Tsv.resource(Exchanges.class, "exchanges.tsv").rows();
    private static final WordTable CODES =
            new WordTable(ROWS.stream().map(row -> row.get(0)).toList());

    private Exchanges() {}

    /** The country whose exchange a token is the suffix of; {@code null} when it is none. */
    public static String countryAt(char[] text, int length, Tokens t, int token) {
        if (t.gap(token) != Gap.DOT || t.length(token) > LONGEST || token == 0 || !t.shouted(token)) {
            return null;
        }
        int before = t.start(token - 1) - 1;
        int after = t.end(token);
        boolean bracketed = before >= 0
                && after < length
                && (text[before] == '<' && text[after] == '>' || text[before] == '(' && text[after] == ')');
        int code = bracketed ? CODES.number(t.hash(token)) : -1;
        return code < 0 ? null : ROWS.get(code).get(1);
    }
}
