// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Countries;
import io.entente.country.Tsv;
import io.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    private final List<UserNames> files;
    private final Map<String, Optional<LanguageNames>> languages = new ConcurrentHashMap<>();

    Gazetteer(NameAutomaton automaton, List<UserNames> files) {
        this.automaton = automaton;
        this.files = files;
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
        return of(names, List.of());
    }

    /** The same, with the user's files, whose names are looked for in other languages too. */
    static Gazetteer of(List<CountryName> names, List<UserNames> files) {
        return new Gazetteer(new NameAutomaton(names), files);
    }

    /**
     * The names in another language, read when an article in it first comes.
     *
     * @param language ISO 639-1 code; {@code null} when unknown
     * @return empty for English, an unknown language, and one that we have no names in: these are read as English
     */
    public Optional<LanguageNames> in(String language) {
        return language == null || language.equals("en")
                ? Optional.empty()
                : languages.computeIfAbsent(language, code -> LanguageNames.read(code, files));
    }

    /** Reads the shipped data files; a country that {@link Countries} does not know is a defect of the build. */
    public static List<CountryName> shippedNames() {
        List<CountryName> names = new ArrayList<>();
        for (String file : FILES) {
            for (CountryName name : names(file)) {
                names.add(name);
                if (PRINTED.contains(name.kind())) {
                    names.addAll(Mojibake.of(name));
                }
            }
        }
        return names;
    }

    /** The rows of one shipped file. */
    static List<CountryName> names(String file) {
        List<CountryName> names = new ArrayList<>();
        for (List<String> row : rows(file)) {
            CountryName name = CountryName.of(row);
            if (name.kind() != NameKind.BLOCKED
                    && Countries.all().of(name.country()).isEmpty()) {
                throw new IllegalStateException(file + ": '" + name.name() + "' has no country " + name.country());
            }
            names.add(name);
        }
        return names;
    }

    static List<List<String>> rows(String file) {
        Tsv table = Tsv.resource(Gazetteer.class, file);
        if (!table.columns().equals(COLUMNS)) {
            throw new IllegalStateException(file + " has columns " + table.columns() + ", not " + COLUMNS);
        }
        return table.rows();
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
