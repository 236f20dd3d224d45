// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.NameKind;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final Map<Field, Names> fields = new EnumMap<>(Field.class);
    /** Those that mean one country by themselves. */
    private final List<Candidate> plain = new ArrayList<>();

    private Map<String, Integer> counts; // few articles have a rule that asks
    private Set<Place> bySentence;

    /** The names of one field, in their order. */
    private static final class Names {
        private final BitSet starts = new BitSet();
        private int[] lasts = new int[16];
        private String[] countries = new String[16];
        private int size;

        void clear() {
            starts.clear();
            size = 0;
        }

        void add(int first, int last, String country) {
            starts.set(first);
            if (size > 0 && lasts[size - 1] == last) {
                size--; // of two countries that a name joins the second one holds
            }
            if (size == lasts.length) {
                lasts = Arrays.copyOf(lasts, size * 2);
                countries = Arrays.copyOf(countries, size * 2);
            }
            lasts[size] = last;
            countries[size] = country;
            size++;
        }

        String countryAt(int last) {
            int at = Arrays.binarySearch(lasts, 0, size, last);
            return at < 0 ? null : countries[at];
        }
    }

    /** A country in a sentence. */
    private record Place(String iso3, Field field, int sentence) {}

    NamedTokens() {
        for (Field field : Field.values()) {
            fields.put(field, new Names());
        }
    }

    /**
     * Takes the names of another article.
     *
     * @param plainly which candidates mean one country by themselves
     */
    void take(Candidates candidates, Predicate<Candidate> plainly) {
        fields.values().forEach(Names::clear);
        plain.clear();
        counts = null;
        bySentence = null;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            boolean name = !c.is(NameKind.BLOCKED) && !c.is(NameKind.EMBEDDED) && !Rules.isPerson(c);
            if (name && c.name().rule() != CaseRule.CONTEXT && c.name().rule() != CaseRule.PREFIX) {
                add(c, plainly.test(c));
            }
        }
    }

    private void add(Candidate c, boolean plainly) {
        boolean town = c.lookAlike() != null && c.is(NameKind.CAPITAL);
        fields.get(c.page().field())
                .add(c.firstToken(), c.endToken() - 1, town ? TOWN : c.name().country());
        if (plainly) {
            plain.add(c);
        }
    }

    /** Whether a name begins at this token. */
    boolean beginsAt(Page page, int token) {
        return fields.get(page.field()).starts.get(token);
    }

    /** Whether a name ends at this token. */
    boolean endsAt(Page page, int token) {
        return countryAt(page, token) != null;
    }

    /** The country whose name ends at this token; empty for a capital that is a look-alike, {@code null} when none does. */
    String countryAt(Page page, int token) {
        return fields.get(page.field()).countryAt(token);
    }

    /** How often the article names the country in a way that leaves no doubt. */
    int count(String iso3) {
        if (counts == null) {
            counts = new HashMap<>();
            for (Candidate c : plain) {
                if (c.lookAlike() == null && !c.name().kind().isPlace()) {
                    counts.merge(c.name().country(), 1, Integer::sum);
                }
            }
        }
        return counts.getOrDefault(iso3, 0);
    }

    /** Whether the candidate's own sentence names its country by name or demonym. */
    boolean isNamedInSentence(Candidate c) {
        if (bySentence == null) {
            bySentence = new HashSet<>();
            for (Candidate p : plain) {
                if (p.is(NameKind.NAME) || p.is(NameKind.DEMONYM)) {
                    bySentence.add(inSentence(p));
                }
            }
        }
        return bySentence.contains(inSentence(c));
    }

    private static Place inSentence(Candidate c) {
        return new Place(c.name().country(), c.page().field(), c.page().tokens().sentence(c.firstToken()));
    }
}
