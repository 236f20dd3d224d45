// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.country.CodeSet;
import io.entente.country.Iso3;
import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.LookAlike;
import io.entente.gazetteer.NameKind;
import io.entente.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the whole article says, title and text together, for rules that judge a name by its company. */
final class Evidence {

    /** A look-alike whose prior is at least this speaks for its country where other names are judged. */
    private static final double TELLING = 2;

    private static final int USA = Iso3.pack("USA");

    private final CodeSet certain = new CodeSet();
    private final CodeSet named = new CodeSet();
    private final CodeSet capitals = new CodeSet();
    private final Set<String> surnames = new HashSet<>();
    private final NamedTokens tokens = new NamedTokens();
    private final Surroundings surroundings = new Surroundings();
    private Candidates candidates;
    private List<Page> pages;
    private boolean languages;
    private boolean namesTaken;
    private boolean lookedAround;

    /** Gathers the evidence of an article's candidates anew; what only some rules ask for is gathered when they do. */
    void gather(Candidates candidates, List<Page> pages) {
        this.candidates = candidates;
        this.pages = pages;
        certain.clear();
        named.clear();
        capitals.clear();
        if (!surnames.isEmpty()) {
            surnames.clear();
        }
        languages = false;
        namesTaken = false;
        lookedAround = false;
        for (int i = 0; i < candidates.size(); i++) {
            add(candidates.get(i));
        }
    }

    private void add(Candidate c) {
        languages |= Rules.isLanguageByNeighbours(c);
        if (Rules.isPerson(c)) {
            surnames.add(c.word());
        } else if (c.is(NameKind.BLOCKED) || c.is(NameKind.EMBEDDED)) {
            addSurname(c);
        } else if (speaksPlainly(c)) {
            addCountry(c);
        }
    }

    /** Whether a candidate means one country by itself. */
    private static boolean speaksPlainly(Candidate c) {
        CaseRule rule = c.name().rule();
        return rule != CaseRule.CONTEXT && rule != CaseRule.PREFIX && rule != CaseRule.ABBREVIATION && !c.isShared();
    }

    private void addCountry(Candidate c) {
        String iso3 = c.name().country();
        LookAlike alike = c.lookAlike();
        if (c.name().kind().isPlace()) {
            if (alike == null) {
                capitals.add(iso3);
            }
        } else if (alike == null) {
            named.add(iso3);
            certain.add(iso3);
        } else if (alike.prior() >= TELLING) {
            named.add(iso3);
        }
    }

    /** A person that the gazetteer blocks, {@code Vernon Jordan}, may come again by the surname. */
    private void addSurname(Candidate c) {
        if (!c.isOneWord() && GivenNames.at(c.page(), c.firstToken())) {
            int last = c.endToken() - 1;
            if (Ambiguous.isPersonal(c.page(), last)) {
                surnames.add(Folding.fold(c.page().word(last)));
            }
        }
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
        int n = named.size() - (named.contains(USA) ? 1 : 0);
        int own = Iso3.pack(iso3);
        return own != USA && named.contains(own) ? n - 1 : n;
    }

    /** Whether it names the country's capital, one that is no look-alike itself. */
    boolean namesCapitalOf(String iso3) {
        return capitals.contains(iso3);
    }

    /** Whether a person of the candidate's name is named in full. */
    boolean hasSurname(Candidate c) {
        return !surnames.isEmpty() && surnames.contains(c.word());
    }

    /** Whether it names any country of this set. */
    boolean namesAnyOf(List<String> iso3) {
        for (int i = 0; i < iso3.size(); i++) {
            String one = iso3.get(i);
            if (named.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** The article's fields. */
    List<Page> pages() {
        return pages;
    }

    /** Whether it speaks of languages that are taught or spoken. */
    boolean speaksOfLanguages() {
        return languages;
    }

    /** Whether the candidate's own sentence names its country by name or demonym. */
    boolean isNamedInSentence(Candidate c) {
        return tokens().isNamedInSentence(c);
    }

    /** The countries by the tokens at which their names begin and end. */
    NamedTokens tokens() {
        if (!namesTaken) {
            tokens.take(candidates, Evidence::speaksPlainly);
            namesTaken = true;
        }
        return tokens;
    }

    /** What surrounds the names. */
    Surroundings surroundings() {
        if (!lookedAround) {
            surroundings.read(pages);
            lookedAround = true;
        }
        return surroundings;
    }
}
