// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.NameKind;
import java.util.Map;
import java.util.Set;

/** Country names that are as well a given name, a surname or an American state, and what speaks for the country. */
final class Ambiguous {

    /** Names that people bear; asked for given names before and surnames after them. */
    private static final Set<String> PERSONAL = Set.of(
            "jordan",
            "chad",
            "georgia",
            "israel",
            "ireland",
            "cuba",
            "kenya",
            "india",
            "holland",
            "england",
            "france",
            "wales",
            "scotland",
            "german",
            "french",
            "english",
            "irish",
            "welsh",
            "dutch",
            "london",
            "paris",
            "brazil",
            "china",
            "poland",
            "norway",
            "denmark",
            "britain",
            "spain");

    /** Neighbours and adversaries that an article about the country of Georgia tends to name. */
    private static final Map<String, Set<String>> NEIGHBOURS =
            Map.of("GEO", Set.of("RUS", "ARM", "AZE", "TUR", "UKR", "SUN"));

    private Ambiguous() {}

    /** Whether a candidate's name alone does not settle it. */
    static boolean isAmbiguous(Candidate c) {
        return c.name().kind() == NameKind.NAME
                && c.endToken() - c.firstToken() == 1
                && NEIGHBOURS.containsKey(c.name().country());
    }

    /** Whether people bear the name. */
    static boolean isPersonal(String folded) {
        return PERSONAL.contains(folded);
    }

    /** The countries whose presence speaks for this one. */
    static Set<String> neighbours(String iso3) {
        return NEIGHBOURS.getOrDefault(iso3, Set.of());
    }
}
