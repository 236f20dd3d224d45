// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/** The longest verb phrase and noun phrase found at a token; reused from token to token. */
final class PhraseMatch {

    private int verb;
    private int verbForms;
    private int verbEnd;
    private int verbWords;
    private int noun;
    private int nounEnd;
    private int nounWords;

    void clear() {
        verb = -1;
        verbForms = 0;
        verbWords = 0;
        noun = -1;
        nounWords = 0;
    }

    /** More words win; of as many, the nearer. */
    void take(int pattern, int forms, int end, int words) {
        if (forms == Inflection.NOUN) {
            if (words > nounWords || (words == nounWords && end < nounEnd)) {
                noun = pattern;
                nounEnd = end;
                nounWords = words;
            }
        } else if (words > verbWords || (words == verbWords && end < verbEnd)) {
            verb = pattern;
            verbForms = forms;
            verbEnd = end;
            verbWords = words;
        }
    }

    /** The verb's pattern, -1 when there is none. */
    int verb() {
        return verb;
    }

    int verbForms() {
        return verbForms;
    }

    int verbEnd() {
        return verbEnd;
    }

    /** The noun's pattern, -1 when there is none. */
    int noun() {
        return noun;
    }

    int nounEnd() {
        return nounEnd;
    }

    int nounWords() {
        return nounWords;
    }

    int verbWords() {
        return verbWords;
    }
}
