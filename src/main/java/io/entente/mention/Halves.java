// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameMatch;
import io.entente.text.Folding;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import java.util.List;

/** {@code North and South Korea}: the half of a country that its other half's name stands for, too. */
final class Halves {

    private static final String[][] OPPOSITES = {
        {"north", "South"}, {"south", "North"}, {"east", "West"}, {"west", "East"}
    };

    private final Gazetteer gazetteer;

    Halves(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The names that a word of direction stands for.
     *
     * @param end the token after the full name
     * @param first first token of the full name, two after the word of direction
     * @return empty when the words before the name are not such a pair
     */
    List<CountryName> before(Page page, int first, int end) {
        Tokens t = page.tokens();
        if (first < 2
                || end - first != 2
                || t.length(first - 1) != 3
                || !page.is(first - 1, "and")
                || !t.capitalised(first - 2)
                || t.sentence(first - 2) != t.sentence(first)) {
            return List.of();
        }
        for (String[] pair : OPPOSITES) {
            if (page.is(first, pair[0]) && page.is(first - 2, Folding.fold(pair[1]))) {
                return named(pair[1] + " " + page.word(first + 1));
            }
        }
        return List.of();
    }

    private List<CountryName> named(String name) {
        char[] text = name.toCharArray();
        TextScan scan = new TextScan();
        scan.scan(text, text.length);
        NameMatch match = new NameMatch();
        boolean whole = gazetteer.longest(text, scan.tokens(), 0, match) && match.endToken() == 2;
        return whole ? match.names() : List.of();
    }
}
