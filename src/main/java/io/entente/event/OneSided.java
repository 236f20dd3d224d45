// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Actions of which the sentence's frame gives one side only. The other country that the sentence names is taken for the other
 * side where it is likely to be: by what is done, or by how it is named. Of such events half have the right sign, which is
 * more than chance: most sentences with two countries and an action tell of neither or of the other.
 */
final class OneSided {

    /** What goes to, or befalls, somebody whom the sentence does not name as often as the other country. */
    private static final Set<PloverType> ELSEWHERE = EnumSet.of(PloverType.AID, PloverType.MOBILIZE, PloverType.COERCE);

    private final SentenceWords s;
    private final Roles roles;
    private final List<Candidate> halves = new ArrayList<>();

    OneSided(SentenceWords s, Roles roles) {
        this.s = s;
        this.roles = roles;
    }

    /** An action with a source and no target, or the other way round. */
    void add(Party source, Party target, Deed deed, Action a, boolean mutual) {
        if (ELSEWHERE.contains(deed.type()) || a.pattern().is(ActionPattern.MUTE)) {
            return;
        }
        halves.add(new Candidate(source, target, deed, a, Candidate.BETWEEN, mutual));
    }

    /** The first likely event of each pair of countries. */
    List<Candidate> completed(Parties parties) {
        Map<String, Candidate> pairs = new LinkedHashMap<>();
        for (Candidate half : halves) {
            Party known = half.source() == null ? half.target() : half.source();
            for (Party other : nearest(parties, known, half.action())) {
                if (likely(half, known, other)) {
                    Candidate whole = half.source() == null
                            ? new Candidate(other, known, half.deed(), half.action(), Candidate.BETWEEN, half.mutual())
                            : new Candidate(known, other, half.deed(), half.action(), Candidate.BETWEEN, half.mutual());
                    pairs.putIfAbsent(whole.pair(), whole);
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    /** Whether it is what somebody suffers by a noun ({@code after the raid on B}), a sanction, or the other is somebody who acts. */
    private boolean likely(Candidate half, Party known, Party other) {
        boolean violent = half.deed().type().quad() == 4 && half.deed().type() != PloverType.SANCTION;
        boolean crime = violent && s.anyOf(s.start(), s.end(), WordBits.CRIME); // done by a person, not a country
        boolean border =
                roles.atBorder(other) || s.is(other.phraseStart - 2, WordBits.BORDER); // "on its border near B"
        if (!other.takesPart() || other.group == known.group || border || crime) {
            return false;
        }
        boolean suffered = half.source() == null && half.action().noun();
        return suffered || half.deed().type() == PloverType.SANCTION || s.is(other.phraseEnd - 1, WordBits.ACTOR);
    }

    /** Each other country, as it is named nearest to the action. */
    private static Iterable<Party> nearest(Parties parties, Party known, Action a) {
        Map<String, Party> others = new LinkedHashMap<>();
        for (Party p : parties.all()) {
            if (!p.iso3.equals(known.iso3)) {
                others.merge(p.iso3, p, (x, y) -> !y.takesPart() || x.takesPart() && away(x, a) <= away(y, a) ? x : y);
            }
        }
        return others.values();
    }

    private static int away(Party p, Action a) {
        return p.end <= a.start() ? a.start() - p.end : Math.max(0, p.first - a.end());
    }
}
