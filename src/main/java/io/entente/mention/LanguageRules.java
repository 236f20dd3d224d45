// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.LanguageNames;
import io.entente.gazetteer.LookAlike;
import io.entente.gazetteer.LookAlikes;
import io.entente.gazetteer.NameKind;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import java.util.BitSet;
import java.util.List;

/**
 * The rules for languages other than English: those that hold in any language and those whose words a data file gives. Rules
 * that read English words are not asked.
 */
final class LanguageRules {

    // Natural log-odds, as in LookAlikeScore.
    private static final double NAMED = 5;
    private static final double CAPITAL = 3;
    private static final double NEIGHBOUR = 2.5;
    private static final double WORD = 1.5;

    private final LanguageNames language;
    private BitSet watched;

    LanguageRules(LanguageNames language) {
        this.language = language;
    }

    List<Rule> inOrder() {
        return List.of(
                Rules::blocked,
                LanguageRules::embedded,
                LanguageRules::person,
                this::language,
                Rules::prefix,
                this::abbreviation,
                LanguageRules::shared,
                Rules::minister,
                this::lookAlike,
                Rules::context,
                Rules::plain);
    }

    private static Decision embedded(Candidate c, Evidence e) {
        return c.is(NameKind.EMBEDDED) ? Decision.embedded("organisation") : null;
    }

    private static Decision person(Candidate c, Evidence e) {
        return Rules.isPerson(c) ? Decision.nothing("person") : null;
    }

    /** {@code habla francés}, {@code auf Französisch}, {@code на русском языке}. */
    private Decision language(Candidate c, Evidence e) {
        Page page = c.page();
        if (!c.is(NameKind.DEMONYM) || page.number(language.words().languages(), c.firstToken()) < 0) {
            return null;
        }
        Tokens t = page.tokens();
        int before = c.firstToken() - 1;
        int after = c.endToken();
        int sentence = t.sentence(c.firstToken());
        boolean speaks = before >= 0
                && t.sentence(before) == sentence
                && page.number(language.words().beforeLanguage(), before) >= 0;
        boolean spoken = after < t.size()
                && t.sentence(after) == sentence
                && t.gap(after) == Gap.SPACE
                && page.number(language.words().afterLanguage(), after) >= 0;
        return speaks || spoken ? Decision.nothing("language") : null;
    }

    /** {@code 塞方}: the country that the article names in full; the most frequent signs, {@code 中美}, suffice alone. */
    private Decision abbreviation(Candidate c, Evidence e) {
        if (c.name().rule() != CaseRule.ABBREVIATION) {
            return null;
        }
        for (CountryName n : c.names()) {
            if (e.speaksOf(n.country())) {
                return Decision.mention(.85, "abbreviation", n);
            }
        }
        return c.page().number(language.words().sureSigns(), c.firstToken()) < 0
                ? Decision.nothing("no-context")
                : Decision.mention(.8, "abbreviation");
    }

    /** As in English, but for names that mean the first of their countries where nothing tells. */
    private static Decision shared(Candidate c, Evidence e) {
        return c.names().get(0).rule() == CaseRule.JOINT ? null : Rules.shared(c, e);
    }

    private Decision lookAlike(Candidate c, Evidence e) {
        LookAlike name = c.name().rule() == CaseRule.CONTEXT ? null : c.lookAlike();
        if (name == null) {
            return null;
        }
        CountryName country = c.name();
        double odds = name.prior()
                + (e.names(country.country()) ? NAMED : 0)
                + (e.namesCapitalOf(country.country()) ? CAPITAL : 0)
                + (e.namesAnyOf(name.neighbours()) ? NEIGHBOUR : 0)
                + WORD * (count(name.speakFor(), e) - count(name.speakAgainst(), e));
        double probability = 1 / (1 + Math.exp(-odds));
        return odds > 0 ? Decision.mention(Math.min(.98, probability), "look-alike") : Decision.nothing("look-alike");
    }

    private int count(int[] words, Evidence e) {
        if (watched == null) {
            watched = watched(language.lookAlikes(), e.pages());
        }
        int n = 0;
        for (int word : words) {
            n += watched.get(word) ? 1 : 0;
        }
        return n;
    }

    private static BitSet watched(LookAlikes alikes, List<Page> pages) {
        BitSet found = new BitSet();
        for (Page page : pages) {
            for (int i = 0; i < page.tokens().size(); i++) {
                int word = page.number(alikes.words(), i);
                if (word >= 0) {
                    found.set(word);
                }
            }
        }
        return found;
    }

    /** A capital is a place after a preposition of place and where it opens a dateline, else a government. */
    static Role role(Candidate c, LanguageNames language) {
        if (!c.name().kind().isPlace()) {
            return null;
        }
        Tokens t = c.page().tokens();
        int i = c.firstToken();
        int next = c.endToken();
        boolean after = i > 0
                && t.sentence(i - 1) == t.sentence(i)
                && c.page().number(language.words().beforePlace(), i - 1) >= 0;
        boolean dateline = c.page().field() == Field.TEXT
                && i == 0
                && next < t.size()
                && (t.gap(next) == Gap.OTHER || t.gap(next) == Gap.COMMA);
        return after || dateline ? Role.PLACE : Role.ACTOR;
    }
}
