// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.NameKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Where in the pages names of countries begin and end, and how often each country is named; made when a rule first asks. */
final class NamedTokens {

    /** Stands for the country of a capital that many towns share. */
    private static final String TOWN = "";

    private final Map<Field, BitSet> starts = new EnumMap<>(Field.class);
    private final Map<Field, String[]> ends = new EnumMap<>(Field.class);
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<Place> bySentence = new HashSet<>();

    /** A country in a sentence. */
    private record Place(String iso3, Field field, int sentence) {}

    private NamedTokens() {}

    /** @param plainly which candidates mean one country by themselves */
    static NamedTokens of(List<Candidate> candidates, List<Page> pages, Predicate<Candidate> plainly) {
        NamedTokens t = new NamedTokens();
        for (Page page : pages) {
            t.starts.put(page.field(), new BitSet());
            t.ends.put(page.field(), new String[page.tokens().size()]);
        }
        for (Candidate c : candidates) {
            boolean name = !c.is(NameKind.BLOCKED) && !c.is(NameKind.EMBEDDED) && !Rules.isPerson(c);
            if (name && c.name().rule() != CaseRule.CONTEXT && c.name().rule() != CaseRule.PREFIX) {
                t.add(c, plainly.test(c));
            }
        }
        return t;
    }

    private void add(Candidate c, boolean plainly) {
        String iso3 = c.name().country();
        boolean alike = c.lookAlike() != null;
        starts.get(c.page().field()).set(c.firstToken());
        ends.get(c.page().field())[c.endToken() - 1] = alike && c.is(NameKind.CAPITAL) ? TOWN : iso3;
        if (!plainly) {
            return;
        }
        if (c.is(NameKind.NAME) || c.is(NameKind.DEMONYM)) {
            bySentence.add(inSentence(c));
        }
        if (!alike && !c.name().kind().isPlace()) {
            counts.merge(iso3, 1, Integer::sum);
        }
    }

    private static Place inSentence(Candidate c) {
        return new Place(c.name().country(), c.page().field(), c.page().tokens().sentence(c.firstToken()));
    }

    /** Whether a name begins at this token. */
    boolean beginsAt(Page page, int token) {
        return starts.get(page.field()).get(token);
    }

    /** Whether a name ends at this token. */
    boolean endsAt(Page page, int token) {
        return countryAt(page, token) != null;
    }

    /** The country whose name ends at this token; empty for a capital that is a look-alike, {@code null} when none does. */
    String countryAt(Page page, int token) {
        String[] countries = ends.get(page.field());
        return token < 0 || token >= countries.length ? null : countries[token];
    }

    /** How often the article names the country in a way that leaves no doubt. */
    int count(String iso3) {
        return counts.getOrDefault(iso3, 0);
    }

    /** Whether the candidate's own sentence names its country by name or demonym. */
    boolean isNamedInSentence(Candidate c) {
        return bySentence.contains(inSentence(c));
    }
}
