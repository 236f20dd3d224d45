// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.NameKind;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/**
 * Tells by its last word that a country's name opens the name of a company, newspaper, university, team or the like:
 * {@code Kenya Power Ltd}, {@code Ghanaian Chronicle}. The names that no pattern tells stand in {@code organisations.tsv}.
 *
 * <p>A state's own bodies are the country acting, and count: ministries, forces, treasuries, embassies, courts, police and
 * central banks ({@code Bank of Japan}); so do national associations and societies ({@code German Red Cross}).
 */
final class Embedding {

    /** Words of a name after the country's; longer runs are headlines. */
    private static final int MOST_WORDS = 4;

    private static final WordTable LAST = words("airlines airways airline herald tribune gazette chronicle times post"
            + " telegraph journal newspaper magazine inc incorporated ltd limited plc corp corporation holdings holding llc gmbh"
            + " industries enterprises motors restaurant restaurants grill cafe bistro hotel hotels casino university college"
            + " polytechnic fc rovers wanderers street avenue boulevard apartments mall theater theatre café insurance"
            + " telecom telecommunications breweries brewery cement steel mills raiders");

    private static final WordTable STATE =
            words("ministry minister army navy naval air force forces armed military government"
                    + " defence defense national royal central state federal treasury police coast war");

    /** What diplomats sign or found in a capital and call after it: {@code Oslo Accords}, {@code Washington Consensus}. */
    private static final WordTable SIGNED =
            words("accord accords agreement agreements convention protocol declaration treaty"
                    + " pact statute memorandum act charter criteria principles consensus round club process spring");

    private static final WordTable BEFORE_OF = words("university college");

    /** {@code Treaty of Lisbon}. */
    private static final WordTable SIGNED_OF =
            words("treaty treaties declaration convention protocol pact charter peace");

    private Embedding() {}

    private static WordTable words(String list) {
        return new WordTable(List.of(list.split(" ", -1)));
    }

    /** Whether the candidate opens or closes such a name. */
    static boolean holds(Candidate c) {
        return closes(c, BEFORE_OF) && !c.is(NameKind.DEMONYM)
                || c.is(NameKind.CAPITAL) && (closes(c, SIGNED_OF) || isSigned(c))
                || endsInOrganisation(c);
    }

    /** {@code Minsk agreements}, {@code Helsinki Final Act}. */
    private static boolean isSigned(Candidate c) {
        Tokens t = c.page().tokens();
        int noun = c.endToken();
        boolean two =
                noun + 1 < t.size() && t.gap(noun + 1) == Gap.SPACE && t.capitalised(noun) && t.capitalised(noun + 1);
        return noun < t.size()
                && t.gap(noun) == Gap.SPACE
                && t.sentence(noun) == t.sentence(c.firstToken())
                && !t.shouted(c.firstToken())
                && (isSigned(c.page(), noun) || two && isSigned(c.page(), noun + 1));
    }

    /** Nouns of one are a title with a capital, {@code the Doha Round}; of several they need none. */
    private static boolean isSigned(Page page, int noun) {
        char last = page.text()[page.tokens().end(noun) - 1];
        return page.number(SIGNED, noun) >= 0 && (page.tokens().capitalised(noun) || last == 's' || last == 'a');
    }

    /** {@code University of Athens}, {@code Treaty of Lisbon}. */
    private static boolean closes(Candidate c, WordTable nouns) {
        Tokens t = c.page().tokens();
        int of = c.firstToken() - 1;
        return of > 0
                && t.capitalised(of - 1)
                && t.sentence(of - 1) == t.sentence(of)
                && c.page().number(nouns, of - 1) >= 0
                && c.says(-1, "of");
    }

    private static boolean endsInOrganisation(Candidate c) {
        Tokens t = c.page().tokens();
        int last = c.endToken();
        while (last < t.size()
                && last - c.endToken() < MOST_WORDS
                && t.gap(last) == Gap.SPACE
                && t.sentence(last) == t.sentence(c.firstToken())
                && t.capitalised(last)) {
            if (c.page().number(STATE, last) >= 0) {
                return false;
            }
            last++;
        }
        return last > c.endToken()
                && c.page().number(LAST, last - 1) >= 0
                && !t.allCapitals(c.firstToken())
                && inRunningText(c, last);
    }

    /** Whether a small word stands beside the name, so that its capitals are not a headline's. */
    private static boolean inRunningText(Candidate c, int next) {
        Tokens t = c.page().tokens();
        int sentence = t.sentence(c.firstToken());
        int before = c.firstToken() - 1;
        return next < t.size() && t.sentence(next) == sentence && t.lower(next)
                || before >= 0 && t.sentence(before) == sentence && t.lower(before);
    }
}
