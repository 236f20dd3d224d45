// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/** States of the USA and Canada's provinces as datelines and addresses write them. */
final class UsPlaces {

    /** One-word states and provinces; Georgia itself is left out. */
    private static final WordTable STATES = new WordTable(List.of(("alabama alaska arizona arkansas california colorado"
                    + " connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine"
                    + " maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio"
                    + " oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario"
                    + " alberta quebec manitoba saskatchewan")
            .split(" ", -1)));
    /** Cities that hardly any foreign news names. */
    private static final WordTable CITIES = new WordTable(List.of(("atlanta savannah macon chattanooga nashville"
                    + " indianapolis cincinnati cleveland pittsburgh milwaukee minneapolis louisville memphis tampa"
                    + " toledo omaha tulsa wichita albuquerque knoxville raleigh greensboro spokane tucson")
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

    private static final int YORK = SECOND.number("york");

    /** Where the numbers of two-word states begin, and those of short forms. */
    private static final int TWO_WORD_STATES = 1 << 10;

    private static final int FIRST_CITY = 1 << 12;

    private static final int SHORT_FORMS = 1 << 16;

    private UsPlaces() {}

    /** Whether a state stands at this token: {@code Ohio}, {@code N.Y.}, {@code South Carolina}. */
    static boolean at(Page page, int token) {
        Tokens t = page.tokens();
        if (token >= t.size() || !t.capitalised(token)) {
            return false;
        }
        if (page.number(STATES, token) >= 0) {
            return true;
        }
        boolean stop = t.end(token) < page.length() && page.text()[t.end(token)] == '.';
        if (stop && page.number(SHORT, token) >= 0) {
            return true;
        }
        if (t.length(token) == 2
                && t.allCapitals(token)
                && !afterCapitals(t, token)
                && page.number(POSTAL, token) >= 0) {
            return true;
        }
        boolean initials = t.length(token) == 1
                && token + 1 < t.size()
                && t.gap(token + 1) == Gap.DOT
                && t.length(token + 1) == 1
                && "NSWRD".indexOf(page.text()[t.start(token)]) >= 0;
        return initials
                || (page.number(TWO_WORDS, token) >= 0 && token + 1 < t.size() && page.number(SECOND, token + 1) >= 0);
    }

    /** In a headline of capitals {@code IN} is a preposition. */
    private static boolean afterCapitals(Tokens t, int token) {
        return token > 0 && t.length(token - 1) > 1 && t.allCapitals(token - 1);
    }

    /** Which American city stands at this token, as a number; -1 when none. */
    static int city(Page page, int token) {
        int city = page.number(CITIES, token);
        return city < 0 ? -1 : FIRST_CITY + city;
    }

    /** Whether New York stands at this token, a city of the world as much as a state. */
    static boolean isNewYork(Page page, int token) {
        return token + 1 < page.tokens().size()
                && page.number(TWO_WORDS, token) >= 0
                && page.number(SECOND, token + 1) == YORK;
    }

    /**
     * Which state a page names at this token, as a number of no other meaning; -1 when it names none. Short forms count after a
     * comma only: {@code Peru, Ind.}.
     */
    static int state(Page page, int token) {
        int full = page.number(STATES, token);
        if (full >= 0) {
            return full;
        }
        Tokens t = page.tokens();
        if (token > 0 && t.gap(token) == Gap.COMMA && at(page, token)) {
            return SHORT_FORMS + ((int) t.hash(token) >>> 16);
        }
        boolean two = page.number(TWO_WORDS, token) >= 0 && token + 1 < t.size() && t.gap(token + 1) == Gap.SPACE;
        int second = two ? page.number(SECOND, token + 1) : -1;
        // New York is where the United Nations sit.
        return second < 0 || second == YORK ? -1 : TWO_WORD_STATES + second;
    }
}
