// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.LookAlike;
import io.entente.gazetteer.NameKind;
import io.entente.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the whole article says, title and text together, for rules that judge a name by its company. */
final class Evidence {

    /** A look-alike whose prior is at least this speaks for its country where other names are judged. */
    private static final double TELLING = 2;
    /** Stands for the country of a capital that many towns share. */
    private static final String TOWN = "";

    private final Set<String> certain = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Map<Long, String> ends = new HashMap<>();
    private final Set<Long> starts = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> bySentence = new HashSet<>();
    private final List<Page> pages;
    private Surroundings surroundings;
    private boolean lessons;

    private Evidence(List<Page> pages) {
        this.pages = pages;
    }

    /** Gathers the evidence of all candidates and of the pages themselves. */
    static Evidence of(List<Candidate> candidates, List<Page> pages) {
        Evidence e = new Evidence(pages);
        for (Candidate c : candidates) {
            e.add(c);
        }
        return e;
    }

    private void add(Candidate c) {
        lessons |= Rules.isLanguageByNeighbours(c);
        if (Rules.isPerson(c)) {
            surnames.add(c.word());
            return;
        }
        if (c.is(NameKind.BLOCKED) || c.is(NameKind.EMBEDDED)) {
            addSurname(c);
            return;
        }
        if (c.name().rule() == CaseRule.CONTEXT || c.name().rule() == CaseRule.PREFIX) {
            return;
        }
        starts.add(key(c.page(), c.firstToken()));
        boolean town = c.is(NameKind.CAPITAL) && c.lookAlike() != null;
        ends.put(key(c.page(), c.endToken() - 1), town ? TOWN : c.name().country());
        if (c.isShared()) {
            return;
        }
        String iso3 = c.name().country();
        LookAlike alike = c.lookAlike();
        if (c.name().kind().isPlace()) {
            if (alike == null) {
                capitals.add(iso3);
            }
        } else if (alike == null || alike.prior() >= TELLING) {
            named.add(iso3);
            if (c.is(NameKind.NAME) || c.is(NameKind.DEMONYM)) {
                bySentence.add(inSentence(c));
            }
            if (alike == null) {
                certain.add(iso3);
                counts.merge(iso3, 1, Integer::sum);
            }
        }
    }

    /** A person that the gazetteer blocks, {@code Vernon Jordan}, may come again by the surname. */
    private void addSurname(Candidate c) {
        String last = Folding.fold(c.page().word(c.endToken() - 1));
        if (!c.isOneWord() && GivenNames.at(c.page(), c.firstToken()) && Ambiguous.isPersonal(last)) {
            surnames.add(last);
        }
    }

    private static long key(Page page, int token) {
        return ((long) page.field().ordinal() << 32) | token;
    }

    /** Whether the article names the country in a way that leaves no doubt. */
    boolean names(String iso3) {
        return certain.contains(iso3);
    }

    /** Whether it names the country by a name that mostly means it. */
    boolean speaksOf(String iso3) {
        return named.contains(iso3);
    }

    /** How many countries it names but the USA and this one. */
    int abroadWithout(String iso3) {
        int n = named.size() - (named.contains("USA") ? 1 : 0);
        return named.contains(iso3) && !iso3.equals("USA") ? n - 1 : n;
    }

    /** Whether it names the country's capital, one that is no look-alike itself. */
    boolean namesCapitalOf(String iso3) {
        return capitals.contains(iso3);
    }

    /** Whether a person of this surname, folded, is named in full. */
    boolean hasSurname(String folded) {
        return surnames.contains(folded);
    }

    /** Whether the candidate's own sentence names its country by name or demonym. */
    boolean isNamedInSentence(Candidate c) {
        return bySentence.contains(inSentence(c));
    }

    private static String inSentence(Candidate c) {
        int sentence = c.page().tokens().sentence(c.firstToken());
        return c.name().country() + c.page().field() + sentence;
    }

    /** Whether it names any country of this set. */
    boolean namesAnyOf(Set<String> iso3) {
        return iso3.stream().anyMatch(named::contains);
    }

    /** The country whose name ends at this token; empty for a capital that is a look-alike, {@code null} when none does. */
    String countryAt(Page page, int token) {
        return ends.get(key(page, token));
    }

    /** How often it names the country in a way that leaves no doubt. */
    int count(String iso3) {
        return counts.getOrDefault(iso3, 0);
    }

    /** Whether it speaks of languages that are taught or spoken. */
    boolean speaksOfLanguages() {
        return lessons;
    }

    /** Whether a name of the gazetteer ends at this token. */
    boolean isCandidate(Page page, int token) {
        return ends.containsKey(key(page, token));
    }

    /** Whether a name of the gazetteer begins at this token. */
    boolean begins(Page page, int token) {
        return starts.contains(key(page, token));
    }

    /** What surrounds the names; gathered when first asked for. */
    Surroundings surroundings() {
        if (surroundings == null) {
            surroundings = Surroundings.of(pages);
        }
        return surroundings;
    }
}
