// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.LookAlike;
import io.entente.gazetteer.LookAlikes;
import io.entente.gazetteer.NameKind;
import io.entente.text.Folding;
import io.entente.text.Tokens;
import java.util.List;

/**
 * A stretch of text that may speak of a country, before the rules have judged it.
 *
 * @param page the field it stands in
 * @param names the names it may be, valid on the article's date; never empty
 */
record Candidate(Page page, int firstToken, int endToken, int end, List<CountryName> names) {

    int start() {
        return page.tokens().start(firstToken);
    }

    /** Its first word, folded. */
    String word() {
        return Folding.fold(page.word(firstToken));
    }

    /** The word at a distance from it, folded: -1 is the one before, 1 the one after; empty outside its sentence. */
    String neighbour(int distance) {
        Tokens t = page.tokens();
        int i = distance < 0 ? firstToken + distance : endToken + distance - 1;
        return i < 0 || i >= t.size() || t.sentence(i) != t.sentence(firstToken) ? "" : Folding.fold(page.word(i));
    }

    /** What there is to know of the name as a look-alike; {@code null} when it is none. */
    LookAlike lookAlike() {
        return isOneWord() ? LookAlikes.of(word(), name().country()) : null;
    }

    boolean isOneWord() {
        return endToken - firstToken == 1;
    }

    /** Whether several countries bear the name: {@code Korea}. */
    boolean isShared() {
        for (CountryName n : names) {
            if (!n.country().equals(name().country()) && n.kind() == name().kind()) {
                return true;
            }
        }
        return false;
    }

    CountryName name() {
        return names.get(0);
    }

    boolean is(NameKind kind) {
        return name().kind() == kind;
    }

    Mention mention(CountryName chosen, Decision decision, Role role, boolean counts) {
        return new Mention(
                start(),
                end,
                page.words(start(), end),
                chosen.country(),
                decision.isEmbedded() ? NameKind.EMBEDDED : chosen.kind(),
                decision.confidence(),
                decision.rule(),
                page.field(),
                page.tokens().sentence(firstToken),
                firstToken,
                endToken,
                role,
                counts);
    }
}
