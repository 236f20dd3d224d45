// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/**
 * Tells a capital as government from a capital as place. It is a place after a preposition of place, its adjectives of place
 * skipped ({@code in central Seoul}); in a dateline; before the name of its country ({@code Lima, Peru}); before a noun of
 * town life ({@code Seoul airport}); and when joined by {@code and} or a comma to one that is a place. Else it acts.
 */
final class Roles {

    private static final WordTable BEFORE_PLACE =
            words("in at near outside inside within around across through throughout into"
                    + " from to toward towards of off via leaving leave leaves left visit visits visited visiting reach reached enter"
                    + " entered over above onto beyond nearby bombed shelled captured besieged");

    private static final WordTable ADJECTIVES =
            words("the central downtown north northern south southern east eastern west"
                    + " western greater old new inner outer capital city war torn");

    private static final WordTable AFTER_PLACE =
            words("airport suburb suburbs street streets resident residents university court"
                    + " district mayor hotel hotels station stadium hospital hospitals neighborhood neighbourhood metro subway summit"
                    + " exchange bourse marathon police restaurant restaurants museum apartment office bureau conference meeting"
                    + " international time");

    private Roles() {}

    private static WordTable words(String list) {
        return new WordTable(List.of(list.split(" ", -1)));
    }

    /**
     * The role of a candidate.
     *
     * @param before the mention before it in the same field, {@code null} when there is none
     * @return {@code null} for names that are no places
     */
    static Role of(Candidate c, Mention before, Evidence e) {
        if (!c.name().kind().isPlace()) {
            return null;
        }
        if (isDateline(c) || isBeforeCountry(c, e) || isTownLife(c)) {
            return Role.PLACE;
        }
        if (before != null && before.role() != null && isJoined(c, before)) {
            return before.role();
        }
        return followsPreposition(c) ? Role.PLACE : Role.ACTOR;
    }

    private static boolean followsPreposition(Candidate c) {
        Tokens t = c.page().tokens();
        int i = c.firstToken() - 1;
        while (i >= 0 && t.sentence(i) == t.sentence(c.firstToken()) && c.page().number(ADJECTIVES, i) >= 0) {
            i--;
        }
        return i >= 0 && t.sentence(i) == t.sentence(c.firstToken()) && c.page().number(BEFORE_PLACE, i) >= 0;
    }

    /** {@code SEOUL, June 3}; {@code SEOUL (Wire)}; {@code Seoul - The}. */
    private static boolean isDateline(Candidate c) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        boolean opens = c.page().field() == Field.TEXT && c.firstToken() == 0 && next < t.size();
        return opens && (t.gap(next) == Gap.OTHER || t.gap(next) == Gap.COMMA && t.allCapitals(0));
    }

    private static boolean isBeforeCountry(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        if (next >= t.size() || t.gap(next) != Gap.COMMA || t.sentence(next) != t.sentence(c.firstToken())) {
            return false;
        }
        for (int i = next; i < Math.min(t.size(), next + 3); i++) {
            if (c.name().country().equals(e.tokens().countryAt(c.page(), i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTownLife(Candidate c) {
        int next = c.endToken();
        Tokens t = c.page().tokens();
        boolean possessive = next < t.size() && t.gap(next) == Gap.APOSTROPHE && t.length(next) == 1;
        int noun = possessive ? next + 1 : next;
        return noun < t.size()
                && t.gap(noun) == Gap.SPACE
                && t.sentence(noun) == t.sentence(c.firstToken())
                && c.page().number(AFTER_PLACE, noun) >= 0;
    }

    /** {@code in Seoul and Tokyo}, {@code from Seoul, Tokyo}. */
    private static boolean isJoined(Candidate c, Mention before) {
        Tokens t = c.page().tokens();
        if (before.field() != c.page().field() || before.sentence() != t.sentence(c.firstToken())) {
            return false;
        }
        int between = c.firstToken() - before.endToken();
        boolean comma = between == 0 && t.gap(c.firstToken()) == Gap.COMMA;
        return comma || between == 1 && (c.says(-1, "and") || c.says(-1, "or"));
    }
}
