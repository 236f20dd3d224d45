// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/** States of the USA and Canada's provinces as datelines and addresses write them. */
final class UsPlaces {

    /** One-word states; Georgia itself is left out. */
    private static final WordTable STATES = new WordTable(List.of(("alabama alaska arizona arkansas california colorado"
                    + " connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine"
                    + " maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio"
                    + " oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming atlanta"
                    + " savannah macon chattanooga nashville ontario alberta quebec manitoba saskatchewan")
            .split(" ", -1)));
    /** The Associated Press's short forms, which end in a full stop. */
    private static final WordTable SHORT =
            new WordTable(List.of(("ala ariz ark calif colo conn del fla ga ill ind kan ky"
                            + " la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta")
                    .split(" ", -1)));
    /** The Postal Service's, in capitals. */
    private static final WordTable POSTAL =
            new WordTable(List.of(("al ar az ca co ct fl ga ia id il in ks ky la ma md me"
                            + " mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy")
                    .split(" ", -1)));

    private static final WordTable TWO_WORDS = new WordTable(List.of("new", "north", "south", "west"));
    private static final WordTable SECOND =
            new WordTable(List.of("jersey", "york", "hampshire", "mexico", "carolina", "dakota", "virginia"));

    private UsPlaces() {}

    /** Whether a state stands at this token: {@code Ohio}, {@code N.Y.}, {@code South Carolina}. */
    static boolean at(Page page, int token) {
        Tokens t = page.tokens();
        if (token >= t.size() || !t.capitalised(token)) {
            return false;
        }
        if (number(STATES, page, token) >= 0) {
            return true;
        }
        boolean stop = t.end(token) < page.length() && page.text()[t.end(token)] == '.';
        if (stop && number(SHORT, page, token) >= 0) {
            return true;
        }
        if (t.length(token) == 2 && t.allCapitals(token) && number(POSTAL, page, token) >= 0) {
            return true;
        }
        boolean initials = t.length(token) == 1
                && token + 1 < t.size()
                && t.gap(token + 1) == Gap.DOT
                && t.length(token + 1) == 1
                && "NSWRD".indexOf(page.text()[t.start(token)]) >= 0;
        return initials
                || (number(TWO_WORDS, page, token) >= 0
                        && token + 1 < t.size()
                        && number(SECOND, page, token + 1) >= 0);
    }

    /** How many states a page names in full. */
    static int count(Page page) {
        Tokens t = page.tokens();
        int n = 0;
        for (int i = 0; i < t.size(); i++) {
            if (t.capitalised(i) && number(STATES, page, i) >= 0) {
                n++;
            }
        }
        return n;
    }

    private static int number(WordTable table, Page page, int token) {
        Tokens t = page.tokens();
        return table.number(page.text(), t.start(token), t.end(token), t.hash(token));
    }
}
