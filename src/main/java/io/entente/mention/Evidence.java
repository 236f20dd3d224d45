// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.NameKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the whole article says, title and text together, for rules that judge a name by its company. */
final class Evidence {

    private final Set<String> named = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private int places;

    /** Gathers the evidence of all candidates and of the pages themselves. */
    static Evidence of(List<Candidate> candidates, List<Page> pages) {
        Evidence e = new Evidence();
        for (Candidate c : candidates) {
            boolean certain = c.name().rule() != CaseRule.CONTEXT && !Ambiguous.isAmbiguous(c);
            if (certain && (c.is(NameKind.NAME) || c.is(NameKind.DEMONYM) || c.is(NameKind.LEADER))) {
                e.named.add(c.name().country());
            } else if (c.is(NameKind.CAPITAL)) {
                e.capitals.add(c.name().country());
            }
            if (Rules.isPerson(c)) {
                e.surnames.add(c.word());
            }
        }
        for (Page page : pages) {
            e.places += UsPlaces.count(page);
        }
        return e;
    }

    /** Whether the article names the country in a way that leaves no doubt. */
    boolean names(String iso3) {
        return named.contains(iso3);
    }

    /** Whether it names any country but the USA without doubt. */
    boolean namesAbroad() {
        return named.size() > (named.contains("USA") ? 1 : 0);
    }

    /** Whether it names the country's capital. */
    boolean namesCapitalOf(String iso3) {
        return capitals.contains(iso3);
    }

    /** Whether a person of this surname, folded, is named in full. */
    boolean hasSurname(String folded) {
        return surnames.contains(folded);
    }

    /** How many states and well-known cities of the USA the article names. */
    int usPlaces() {
        return places;
    }

    /** Whether it names any country of this set without doubt. */
    boolean namesAnyOf(Set<String> iso3) {
        return iso3.stream().anyMatch(named::contains);
    }
}
