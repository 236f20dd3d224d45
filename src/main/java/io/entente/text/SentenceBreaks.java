// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.List;

/**
 * Whether a full stop ends a sentence. News needs three lists: titles and the like, which never end one; forms
 * such as {@code Inc.} and {@code U.S.}, which end one only before a word that opens sentences; and those openers.
 */
final class SentenceBreaks {

    private static final WordTable NEVER = words(
            "mr mrs ms dr prof gen sen rep reps sens gov lt col maj capt cmdr cpl sgt pvt adm rev hon st ste ft mt"
                    + " messrs mme mlle pres amb supt insp det atty brig sra dept gens lts"
                    + " dra srta sig dott ee mm");
    private static final WordTable NEVER_IN_LOWER_CASE =
            words("vs cf viz approx pp gen lt col sgt bzw vgl evtl ggf sog inkl г гг им ул тыс млн млрд руб");
    /** What a German ordinal counts; months that English writes alike are left out. */
    private static final WordTable AFTER_ORDINAL =
            words("januar februar märz mai juni juli oktober dezember jahrhundert jahrhunderts");

    private static final WordTable BEFORE_NUMBER =
            words("no jan feb mar apr jun jul aug sep sept oct nov dec p pg ch para");
    private static final WordTable SOMETIMES =
            words("inc corp ltd co cos bros jr llc plc etc al bn mln min max ave blvd rd tel univ assn govt intl natl");
    private static final WordTable OPENERS = words("the a an in on at he she it they we i you but and or so this that"
            + " these those there here his her its their our my if when while after before as for from however"
            + " meanwhile under with without since such both some many most not no another also although by one two"
            + " three during earlier last what who why how where which then now yet still even despite according"
            + " each every other others several all only once until unless because today yesterday tomorrow mr mrs");

    private SentenceBreaks() {}

    private static WordTable words(String list) {
        return new WordTable(List.of(list.split(" ", -1)));
    }

    /**
     * Whether the full stop after the last token ends a sentence.
     *
     * @param tokens those before the stop; the last one stands right before it
     * @param start first unit of the token after the stop
     * @param kind class of that unit
     * @param hash hash of that token
     */
    static boolean after(char[] text, Tokens tokens, int start, byte kind, long hash) {
        if (kind == Folding.LOWER && text[start] < TextScan.FIRST_CASELESS) {
            return false;
        }
        int last = tokens.size() - 1;
        if (last < 0) {
            return true;
        }
        int from = tokens.start(last);
        int to = tokens.end(last);
        long lastHash = tokens.hash(last);
        if (to - from == 1) {
            // U.S., a.m. and e.g. end a sentence before an opener; the initial of a person never does.
            boolean acronym = tokens.gap(last) == Gap.DOT && last > 0 && tokens.length(last - 1) == 1;
            boolean initial = tokens.capitalised(last) && !acronym;
            if (acronym || initial) {
                return acronym && OPENERS.number(hash) >= 0;
            }
        }
        if (tokens.number(last) && to - from <= 2 && AFTER_ORDINAL.number(hash) >= 0) {
            return false;
        }
        WordTable never = tokens.capitalised(last) ? NEVER : NEVER_IN_LOWER_CASE;
        if (never.number(lastHash) >= 0) {
            return false;
        }
        if (BEFORE_NUMBER.number(lastHash) >= 0) {
            return kind != Folding.DIGIT;
        }
        if (SOMETIMES.number(lastHash) >= 0) {
            return OPENERS.number(hash) >= 0;
        }
        return true;
    }
}
