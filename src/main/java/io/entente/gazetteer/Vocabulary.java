// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that a run looks for and the kinds of them that count: small, so that it travels to every task, which builds the
 * automaton once per JVM.
 *
 * @param files the user's files, in the order given; of two that have a name the later one holds
 * @param kinds those that count; others are left out, but embedded ones are kept without counting
 */
public record Vocabulary(List<UserNames> files, Set<NameKind> kinds) implements Serializable {

    private static final Map<List<UserNames>, Gazetteer> BUILT = new ConcurrentHashMap<>();

    /** Checks the kinds. */
    public Vocabulary {
        files = List.copyOf(files);
        if (kinds.isEmpty() || kinds.contains(NameKind.BLOCKED)) {
            throw new IllegalArgumentException("the kinds that count are " + kinds);
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** The shipped names, all kinds counting but the embedded ones. */
    public static Vocabulary shipped() {
        return new Vocabulary(List.of(), NameKind.COUNTED);
    }

    /** The compiled names; built when first asked for in this JVM. */
    public Gazetteer gazetteer() {
        return files.isEmpty() ? Gazetteer.shipped() : BUILT.computeIfAbsent(files, Vocabulary::build);
    }

    private static Gazetteer build(List<UserNames> files) {
        List<CountryName> names = Gazetteer.shippedNames();
        for (UserNames file : files) {
            List<CountryName> kept = new ArrayList<>(names.size());
            for (CountryName n : names) {
                if (!file.replaced().contains(n.name())) {
                    kept.add(n);
                }
            }
            kept.addAll(file.names());
            names = kept;
        }
        return Gazetteer.of(names, files);
    }
}
