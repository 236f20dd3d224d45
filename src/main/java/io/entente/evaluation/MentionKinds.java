// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.HashSet;
import java.util.Set;

/**
 * Which kinds of mentions are scored.
 *
 * @param scored gold kinds that must be found
 * @param optional gold kinds that may be found: a finding that touches one, and no scored one, is dropped
 * @param allFound whether found mentions of all kinds count; else names and demonyms alone
 */
public record MentionKinds(Set<String> scored, Set<String> optional, boolean allFound) {

    private static final Set<String> NAMES = Set.of("country", "demonym");
    private static final Set<String> OPTIONAL =
            Set.of("embedded", "constituent", "territory", "ethnic", "historic", "demonym_unannotated");

    /** Keeps its own copies. */
    public MentionKinds {
        scored = Set.copyOf(scored);
        optional = Set.copyOf(optional);
    }

    /**
     * Names and demonyms must be found.
     *
     * @param allFound whether found capitals, leaders and so on count as well
     * @param embedded whether names within names of organisations must be found too
     */
    public static MentionKinds of(boolean allFound, boolean embedded) {
        Set<String> scored = new HashSet<>(NAMES);
        Set<String> optional = new HashSet<>(OPTIONAL);
        if (embedded) {
            scored.add("embedded");
            optional.remove("embedded");
        }
        return new MentionKinds(scored, optional, allFound);
    }

    boolean counts(MarkedMention found) {
        return allFound || NAMES.contains(found.kind()) || found.kind().equals("name");
    }
}
