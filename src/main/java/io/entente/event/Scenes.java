// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/** Where something happened, and who was hit there, where no verb or noun of action governs it. */
final class Scenes {

    static final long DURING = Governors.bits("in during");
    private static final long INSIDE = Governors.bits("in inside across throughout");
    private static final long NEAR = Governors.bits("near at outside");

    private final SentenceWords s;
    private final Parties parties;
    private final Roles roles;

    Scenes(SentenceWords s, Parties parties, Roles roles) {
        this.s = s;
        this.parties = parties;
        this.roles = roles;
    }

    /**
     * Where those struck whom the sentence does not name a country of: {@code a bomb in B}, {@code gunmen killed two As in B}.
     *
     * @param not who was struck
     * @return {@code null} when no country is named as the place
     */
    Party place(int from, Party not) {
        for (Party y : parties.all()) {
            if (y.first < from || !y.takesPart() || y.iso3.equals(not.iso3)) {
                continue;
            }
            for (int i = from + 1; i <= y.phraseStart; i++) {
                if (s.breakBefore(i) == SentenceWords.HARD || s.is(i, WordBits.SAY)) {
                    return null;
                }
            }
            boolean there = (y.governor & INSIDE) != 0 || y.phraseEnd == y.end && (y.governor & NEAR) != 0;
            if (there && !roles.atBorder(y)) {
                return y;
            }
        }
        return null;
    }

    /** Where a country's envoys were hit: {@code A's embassy in B}; {@code null} when it is no embassy. */
    Party envoyOf(Party patient) {
        int head = patient.phraseEnd - 1;
        boolean envoy = s.endsWith(head, "mbassy") || s.endsWith(head, "onsulate") || s.endsWith(head, "mbassador");
        for (Party y : parties.all()) {
            if (envoy
                    && y.phraseStart == patient.phraseEnd + 1
                    && (y.governor & INSIDE) != 0
                    && !y.iso3.equals(patient.iso3)) {
                return y;
            }
        }
        return null;
    }

    /** Who died by what the clause after "when" tells: {@code Four Bs died when A shelled a market}, {@code four died in B after}. */
    Party dead(Party source) {
        int when = source.phraseStart - 1;
        if (!s.is(when, WordBits.CONJUNCTION) && (s.governor(when) & DURING) == 0) {
            return null;
        }
        for (Party y : parties.all()) {
            if (y.end > when || !y.takesPart() || y.iso3.equals(source.iso3)) {
                continue;
            }
            boolean lost = y.governor == Governors.OF && y.phraseEnd >= when && death(y.phraseStart - 2);
            if (lost) {
                return y; // "after the deaths of ten Bs in an A raid"
            }
            boolean there = (y.governor & Governors.PLACE) != 0 && y.phraseEnd >= when;
            for (int i = there ? s.start() : y.end; i < when && (there || y.subject()); i++) {
                if (hurt(i)) {
                    return y;
                }
            }
        }
        return null;
    }

    /** {@code died}, {@code killed}, {@code wounded}, {@code injured}. */
    boolean hurt(int i) {
        boolean died = s.tokens().length(i) == 4 && s.endsWith(i, "ied");
        return died || s.endsWith(i, "illed") || s.endsWith(i, "ounded") || s.endsWith(i, "njured");
    }

    private boolean death(int i) {
        return s.endsWith(i, "eath") || s.endsWith(i, "eaths");
    }
}
