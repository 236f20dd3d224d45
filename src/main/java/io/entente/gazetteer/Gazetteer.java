// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Countries;
import io.entente.country.Tsv;
import io.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The dated names of all countries, ready for look-up in a scanned text. Immutable and thread-safe. */
public final class Gazetteer {

    private static final List<String> FILES = List.of(
            "names.tsv",
            "demonyms.tsv",
            "capitals.tsv",
            "seats.tsv",
            "leaders.tsv",
            "ministers.tsv",
            "organisations.tsv",
            "blockers.tsv");
    static final List<String> COLUMNS = List.of("name", "country", "kind", "from", "to", "match", "note");

    /** Kinds whose broken spellings are looked for too. */
    private static final Set<NameKind> PRINTED = Set.of(NameKind.NAME, NameKind.DEMONYM, NameKind.CAPITAL);

    private final NameAutomaton automaton;

    private Gazetteer(NameAutomaton automaton) {
        this.automaton = automaton;
    }

    private static final class Holder {
        static final Gazetteer SHIPPED = of(shippedNames());
    }

    /** The shipped names; compiled once. */
    public static Gazetteer shipped() {
        return Holder.SHIPPED;
    }

    /** A gazetteer of these names alone. */
    public static Gazetteer of(List<CountryName> names) {
        return new Gazetteer(new NameAutomaton(names));
    }

    /** Reads the shipped data files; a country that {@link Countries} does not know is a defect of the build. */
    public static List<CountryName> shippedNames() {
        List<CountryName> names = new ArrayList<>();
        for (String file : FILES) {
            Tsv table = Tsv.resource(Gazetteer.class, file);
            if (!table.columns().equals(COLUMNS)) {
                throw new IllegalStateException(file + " has columns " + table.columns() + ", not " + COLUMNS);
            }
            for (List<String> row : table.rows()) {
                CountryName name = CountryName.of(row);
                if (name.kind() != NameKind.BLOCKED
                        && Countries.all().of(name.country()).isEmpty()) {
                    throw new IllegalStateException(file + ": '" + name.name() + "' has no country " + name.country());
                }
                names.add(name);
                if (PRINTED.contains(name.kind())) {
                    names.addAll(Mojibake.of(name));
                }
            }
        }
        return names;
    }

    /**
     * The longest name that begins at a token and is written as it must be.
     *
     * @param text the text that {@code tokens} are of
     * @param first index of the token
     * @param found takes the answer; untouched when there is none
     * @return whether there is one
     */
    public boolean longest(char[] text, Tokens tokens, int first, NameMatch found) {
        return automaton.longest(text, tokens, first, found);
    }
}
