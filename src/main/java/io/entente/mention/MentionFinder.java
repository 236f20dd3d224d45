// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.LanguageNames;
import io.entente.gazetteer.NameKind;
import io.entente.gazetteer.NameMatch;
import io.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the countries that an article speaks of: longest names first, then the {@link Rules} on each with the whole article
 * as evidence. Reuses its buffers: one per thread.
 */
public final class MentionFinder {

    /** Letters from here on belong to scripts without case, where a name cannot be told by its capital. */
    private static final char CASELESS_SCRIPTS = '\u0590';

    private static final Comparator<CountryName> BY_KIND = Comparator.comparing(CountryName::kind);

    private final Gazetteer gazetteer;
    private final Set<NameKind> counted;
    private final RuleSet rules;
    private final Halves halves;
    private final NameMatch match = new NameMatch();
    private final Candidates candidates = new Candidates();
    private final Evidence evidence = new Evidence();

    /**
     * A finder over a gazetteer, which may be shared.
     *
     * @param counted the kinds that count; others are left out, embedded ones kept without counting
     */
    public MentionFinder(Gazetteer gazetteer, Set<NameKind> counted) {
        this(gazetteer, counted, RuleSet.all());
    }

    /** A finder that asks only some of the rules. */
    public MentionFinder(Gazetteer gazetteer, Set<NameKind> counted, RuleSet rules) {
        this.gazetteer = gazetteer;
        this.halves = new Halves(gazetteer);
        this.counted = Set.copyOf(counted);
        this.rules = rules;
    }

    /**
     * The mentions of an article.
     *
     * @param pages its scanned fields, title before text
     * @param date when it appeared, for names and offices with dates; {@code null} when unknown
     * @return in order of field and offset
     */
    public List<Mention> find(List<Page> pages, LocalDate date) {
        return find(pages, date, null);
    }

    /**
     * The mentions of an article in a language.
     *
     * @param language ISO 639-1 code; one in which there are no names, and {@code null}, is read as English
     */
    public List<Mention> find(List<Page> pages, LocalDate date, String language) {
        LanguageNames other = gazetteer.in(language).orElse(null);
        candidates.clear();
        for (Page page : pages) {
            if (other == null) {
                collect(page, date);
            } else {
                collect(page, date, other);
            }
        }
        if (candidates.size() == 0) {
            return List.of();
        }
        evidence.gather(candidates, pages);
        List<Mention> mentions = new ArrayList<>(candidates.size());
        Mention last = null;
        RuleSet asked = other == null ? rules : RuleSet.of(new LanguageRules(other).inOrder());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            Mention m = mention(c, asked.decide(c, evidence), last, other);
            if (m != null && (m.counts() || m.kind() == NameKind.EMBEDDED)) {
                mentions.add(m);
            }
            last = m;
        }
        return mentions;
    }

    private Mention mention(Candidate c, Decision d, Mention before, LanguageNames language) {
        if (d.verdict() == Decision.Verdict.NOTHING) {
            return null;
        }
        CountryName chosen = d.chosen() == null ? c.name() : d.chosen();
        NameKind kind = d.isEmbedded() ? NameKind.EMBEDDED : chosen.kind();
        Role role = d.isEmbedded()
                ? null
                : language == null ? Roles.of(c, before, evidence) : LanguageRules.role(c, language);
        return c.mention(chosen, d, role, counted.contains(kind));
    }

    private void collect(Page page, LocalDate date) {
        Tokens tokens = page.tokens();
        int i = 0;
        while (i < tokens.size()) {
            if (!mayBegin(page, i) || !gazetteer.longest(page.text(), tokens, i, match)) {
                i++;
                continue;
            }
            List<CountryName> names = inUse(match, date);
            if (!names.isEmpty()) {
                List<CountryName> half = halves.before(page, i, match.endToken());
                if (!half.isEmpty()) {
                    candidates.next().fill(page, i - 2, i - 1, tokens.end(i - 2), half, null);
                }
                candidates.next().fill(page, i, match.endToken(), match.end(), names, null);
            }
            i = match.endToken();
        }
    }

    /** In other languages a name may begin in lower case ({@code francés}) or within a run of signs. */
    private void collect(Page page, LocalDate date, LanguageNames language) {
        Tokens tokens = page.tokens();
        int i = 0;
        while (i < tokens.size()) {
            if (!language.names().longest(page.text(), tokens, i, match)) {
                i++;
                continue;
            }
            List<CountryName> names = new ArrayList<>(inUse(match, date));
            int first = i;
            names.removeIf(n -> !language.signs().stands(n, page.text(), tokens, first, match.endToken()));
            if (names.isEmpty()) {
                i++;
                continue;
            }
            if (names.get(0).rule() == CaseRule.JOINT) {
                for (CountryName n : names) {
                    candidates.next().fill(page, i, match.endToken(), match.end(), List.of(n), language);
                }
            } else {
                candidates.next().fill(page, i, match.endToken(), match.end(), names, language);
            }
            i = match.endToken();
        }
    }

    private static boolean mayBegin(Page page, int token) {
        Tokens t = page.tokens();
        return t.capitalised(token) || !t.ascii(token) && page.text()[t.start(token)] >= CASELESS_SCRIPTS;
    }

    /**
     * The names in use on the day. A country's own names and demonyms hold at any time when no other country bears them (an
     * article of 2015 may speak of the Soviet Union); capitals and leaders only within their dates.
     */
    private static List<CountryName> inUse(NameMatch found, LocalDate date) {
        List<CountryName> names = found.names();
        if (found.only() != null && names.get(0).validOn(date)) {
            return found.only(); // most are
        }
        List<CountryName> valid = new ArrayList<>(names.size());
        for (CountryName n : names) {
            if (n.validOn(date)) {
                valid.add(n);
            }
        }
        if (valid.isEmpty()) {
            for (CountryName n : names) {
                if (n.kind() == NameKind.NAME || n.kind() == NameKind.DEMONYM) {
                    valid.add(n);
                }
            }
        }
        valid.sort(BY_KIND);
        return valid;
    }
}
