// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Tsv;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of countries in one language other than English and what is needed to tell them from other words. Names of states
 * and of most capitals are the Unicode CLDR's; the rest, and what inflects them, are our files in the folder of the language's
 * code. In Latin script the shipped leaders, ministers and organisations hold as well. Immutable and thread-safe.
 */
public final class LanguageNames {

    private static final List<String> FILES =
            List.of("names.tsv", "demonyms.tsv", "capitals.tsv", "leaders.tsv", "blockers.tsv");
    /** Files of names that Latin scripts print alike. */
    private static final List<String> LATIN = List.of("leaders.tsv", "ministers.tsv", "organisations.tsv");

    private static final Set<String> OTHER_SCRIPTS =
            Set.of("ar", "bg", "el", "fa", "he", "hi", "ja", "ko", "ru", "sr", "th", "uk", "ur", "zh");
    private static final String REMOVED = "removed";
    /** Fewest letters of a name that a noun may follow in the same word. */
    private static final Map<String, Integer> LEAST_STEM = Map.of("de", 4);

    private static final int LEAST_SYLLABLES = 2;
    private static final char FIRST_KANA = '\u3041';
    private static final char LAST_KANA = '\u30FF';

    private final String language;
    private final Gazetteer names;
    private final LanguageWords words;
    private final SignRules signs;
    private final LookAlikes lookAlikes;

    private LanguageNames(String language, Gazetteer names) {
        this.language = language;
        this.names = names;
        this.words = new LanguageWords(file(language, "words.tsv"));
        this.signs = new SignRules(language, names, words);
        this.lookAlikes = new LookAlikes(file(language, "lookalikes.tsv"));
    }

    /** Reads the names in a language, those of the user's files among them; empty when there are none. */
    static Optional<LanguageNames> read(String language, List<UserNames> files) {
        String cldr = "cldr/" + language + ".tsv";
        if (!language.matches("[a-z]{2}") || LanguageNames.class.getResource(cldr) == null) {
            return Optional.empty();
        }
        List<CountryName> names = new ArrayList<>(Gazetteer.names(cldr));
        if (!OTHER_SCRIPTS.contains(language)) {
            for (String file : LATIN) {
                names.addAll(Gazetteer.names(file));
            }
        }
        addOwn(language, names);
        Endings endings = new Endings(file(language, "endings.tsv"));
        List<CountryName> all = new ArrayList<>(names.size() * 2);
        Set<CountryName> seen = new HashSet<>();
        for (CountryName name : names) {
            for (String form : endings.forms(name)) {
                CountryName one = form(name, form);
                if (seen.add(one)) {
                    all.add(one);
                }
            }
        }
        for (UserNames file : files) {
            all.removeIf(n -> file.replaced().contains(n.name()));
            all.addAll(file.names());
        }
        Tsv affixes = file(language, "affixes.tsv");
        NameAutomaton automaton = new NameAutomaton(
                all,
                affixes.rows().isEmpty()
                        ? null
                        : new Affixes(affixes, LEAST_STEM.getOrDefault(language, LEAST_SYLLABLES)));
        return Optional.of(new LanguageNames(language, new Gazetteer(automaton, List.of())));
    }

    /** Adds our own rows; one of kind {@code removed} takes a name away, and a name with rows of ours has no others. */
    private static void addOwn(String language, List<CountryName> names) {
        Set<String> replaced = new HashSet<>();
        List<CountryName> own = new ArrayList<>();
        for (String file : FILES) {
            for (List<String> row : file(language, file).rows()) {
                boolean removed = row.get(2).equals(REMOVED);
                if (!removed) {
                    own.add(CountryName.of(row));
                }
                if (removed || file.equals("names.tsv")) {
                    replaced.add(row.get(0));
                }
            }
        }
        names.removeIf(n -> replaced.contains(n.name()));
        names.addAll(own);
    }

    /** Kana must be exact: their voiced and unvoiced signs fold together, and Paris is not Bali. */
    private static CountryName form(CountryName name, String form) {
        boolean kana = form.chars().anyMatch(c -> c >= FIRST_KANA && c <= LAST_KANA);
        CaseRule rule = kana && name.rule() == CaseRule.CAPITALISED ? CaseRule.EXACT : name.rule();
        return new CountryName(form, name.country(), name.kind(), name.from(), name.to(), rule);
    }

    private static Tsv file(String language, String name) {
        String file = language + "/" + name;
        return LanguageNames.class.getResource(file) == null
                ? new Tsv(List.of(), List.of())
                : Tsv.resource(LanguageNames.class, file);
    }

    /** ISO 639-1 code. */
    public String language() {
        return language;
    }

    /** The compiled names. */
    public Gazetteer names() {
        return names;
    }

    /** The words that tell. */
    public LanguageWords words() {
        return words;
    }

    /** What the scripts without spaces ask of a name. */
    public SignRules signs() {
        return signs;
    }

    /** The names that mean other things too. */
    public LookAlikes lookAlikes() {
        return lookAlikes;
    }
}
