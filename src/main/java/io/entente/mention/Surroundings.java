// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.LookAlikes;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What surrounds a look-alike in its article: signs of American local news, and the words that are watched for. */
final class Surroundings {

    /** A weak sign of local news is worth this much of a state's or county's name. */
    private static final double WEAK = .5;
    /** Weak signs beyond this many say nothing new. */
    private static final int MOST_WEAK = 3;

    private static final WordTable COUNTY = new WordTable(List.of("county", "counties", "township", "parish"));
    private static final WordTable STREET = new WordTable(
            List.of("st", "street", "ave", "avenue", "rd", "road", "dr", "drive", "ln", "lane", "blvd", "boulevard"));
    private static final WordTable LOCAL =
            new WordTable(List.of(("sheriff sheriffs deputies trooper troopers interstate"
                            + " township statehouse sophomore varsity kindergarten quarterback funeral interment grandchildren"
                            + " arraigned felony misdemeanor zoning countywide statewide downtown obituary pastor")
                    .split(" ", -1)));

    private final BitSet states = new BitSet();
    private final Set<Long> counties = new HashSet<>();
    private final BitSet weak = new BitSet();
    private final BitSet words = new BitSet();
    private boolean address;

    /** Reads the pages of another article. */
    void read(List<Page> pages) {
        states.clear();
        counties.clear();
        weak.clear();
        words.clear();
        address = false;
        for (Page page : pages) {
            for (int i = 0; i < page.tokens().size(); i++) {
                look(page, i);
            }
        }
    }

    private void look(Page page, int i) {
        Tokens t = page.tokens();
        mark(words, page.number(LookAlikes.watched(), i));
        mark(weak, page.number(LOCAL, i));
        if (!t.capitalised(i)) {
            return;
        }
        int state = Math.max(UsPlaces.state(page, i), UsPlaces.city(page, i));
        if (state >= 0) {
            states.set(state);
        }
        boolean follows = i > 0 && t.gap(i) == Gap.SPACE && t.capitalised(i - 1);
        if (follows && page.number(COUNTY, i) >= 0) {
            counties.add(t.hash(i - 1));
        }
        address |= follows && page.number(STREET, i) >= 0 && (numbered(t, i - 2) || numbered(t, i - 3));
    }

    private static boolean numbered(Tokens t, int i) {
        return i >= 0 && t.number(i) && t.length(i) <= 5;
    }

    private static void mark(BitSet set, int number) {
        if (number >= 0) {
            set.set(number);
        }
    }

    /** Signs of American local news: each state, county and the first street address one, each kind of local word a half. */
    double local() {
        return states.cardinality()
                + counties.size()
                + (address ? 1 : 0)
                + WEAK * Math.min(MOST_WEAK, weak.cardinality());
    }

    /** How many of these watched words stand in the article. */
    int present(int[] watched) {
        int n = 0;
        for (int w : watched) {
            n += words.get(w) ? 1 : 0;
        }
        return n;
    }
}
