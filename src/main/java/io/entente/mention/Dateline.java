// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.Cities;
import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameKind;
import io.entente.gazetteer.NameMatch;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import java.time.LocalDate;

/**
 * Where a report was written: {@code MUNICH, West Germany, March 3 -}, from a field of its own or from the opening of the text.
 * Of the places between its commas the last one that is known tells the country.
 */
final class Dateline {

    /** Units from the start of a text within which its dateline ends. */
    private static final int LONGEST = 80;

    private static final int MOST_TOKENS = 12;

    private final Gazetteer gazetteer;
    private final NameMatch match = new NameMatch();

    Dateline(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The country of a dateline that stands alone; {@code null} when it names no place that is known. */
    String country(Page dateline, LocalDate date) {
        return country(dateline, Math.min(dateline.tokens().size(), MOST_TOKENS), date);
    }

    /** The country of the dateline that opens a text; {@code null} when none does or it names no place that is known. */
    String countryOfOpening(Page text, LocalDate date) {
        Tokens t = text.tokens();
        if (t.size() == 0 || !t.allCapitals(0) || t.length(0) < 2) {
            return null;
        }
        int end = end(text);
        int tokens = 0;
        while (tokens < t.size() && t.end(tokens) <= end) {
            tokens++;
        }
        return tokens > MOST_TOKENS ? null : country(text, tokens, date);
    }

    /** The unit at which the opening dateline ends, its bracket or dash; 0 when there is none. */
    private static int end(Page text) {
        char[] units = text.text();
        int last = Math.min(text.length() - 1, LONGEST);
        for (int i = text.tokens().end(0); i < last; i++) {
            char c = units[i];
            boolean hyphen = c == '-' && (units[i - 1] == ' ' || units[i + 1] == '-');
            if (c == '(' || c == '\u2014' || c == '\u2013' || c == '\uFFFD' || hyphen) {
                return i;
            }
        }
        return 0;
    }

    private String country(Page page, int tokens, LocalDate date) {
        Tokens t = page.tokens();
        String country = null;
        int from = 0;
        while (from < tokens) {
            int to = from + 1;
            while (to < tokens && t.gap(to) != Gap.COMMA && t.gap(to) != Gap.OTHER) {
                to++;
            }
            String place = place(page, from, to, date);
            country = place == null ? country : place;
            from = to;
        }
        return country;
    }

    /** The country of the place that these tokens name, all of them; {@code null} when they name none. */
    private String place(Page page, int from, int to, LocalDate date) {
        if (gazetteer.longest(page.text(), page.tokens(), from, match) && match.endToken() == to) {
            for (CountryName n : match.names()) {
                if ((n.kind() == NameKind.NAME || n.kind().isPlace()) && n.validOn(date)) {
                    return n.country();
                }
            }
        }
        Tokens t = page.tokens();
        String city = Cities.countryOf(page.words(t.start(from), t.end(to - 1)), date);
        return city == null && from > 0 && UsPlaces.at(page, from) ? "USA" : city;
    }
}
