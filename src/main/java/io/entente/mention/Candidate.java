// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.LanguageNames;
import io.entente.gazetteer.LookAlike;
import io.entente.gazetteer.LookAlikes;
import io.entente.gazetteer.NameKind;
import io.entente.text.Folding;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/** A stretch of text that may speak of a country, before the rules have judged it. */
final class Candidate {

    private Page page;
    private int firstToken;
    private int endToken;
    private int end;
    private List<CountryName> names;
    private LookAlike alike;
    private boolean shared;

    /**
     * Makes it another one.
     *
     * @param page the field it stands in
     * @param end UTF-16 unit after its last
     * @param names the names it may be, valid on the article's date; never empty
     * @param language of the page; {@code null} for English
     */
    void fill(Page page, int firstToken, int endToken, int end, List<CountryName> names, LanguageNames language) {
        this.page = page;
        this.firstToken = firstToken;
        this.endToken = endToken;
        this.end = end;
        this.names = names;
        this.alike = endToken - firstToken == 1 ? lookAlike(names.get(0), language) : null;
        this.shared = names.size() > 1 && isShared(names);
    }

    private static LookAlike lookAlike(CountryName name, LanguageNames language) {
        return language == null
                ? LookAlikes.of(name.name(), name.country())
                : language.lookAlikes().get(name.name(), name.country());
    }

    private static boolean isShared(List<CountryName> names) {
        CountryName first = names.get(0);
        for (CountryName n : names) {
            if (!n.country().equals(first.country()) && n.kind() == first.kind()) {
                return true;
            }
        }
        return false;
    }

    Page page() {
        return page;
    }

    int firstToken() {
        return firstToken;
    }

    /** The token after its last. */
    int endToken() {
        return endToken;
    }

    /** The UTF-16 unit after its last. */
    int end() {
        return end;
    }

    List<CountryName> names() {
        return names;
    }

    int start() {
        return page.tokens().start(firstToken);
    }

    /** Its first word, folded. */
    String word() {
        return neighbour(0);
    }

    /** The word at a distance from it, folded: -1 is the one before, 0 its own first, 1 the one after; empty outside its sentence. */
    String neighbour(int distance) {
        int i = token(distance);
        return i < 0 ? "" : Folding.fold(page.word(i));
    }

    /** Whether the word at a distance is any of these. */
    boolean isAny(int distance, WordTable words) {
        int i = token(distance);
        return i >= 0 && page.number(words, i) >= 0;
    }

    /** Whether the word at a distance is this one, which is folded. */
    boolean says(int distance, String word) {
        int i = token(distance);
        return i >= 0 && page.is(i, word);
    }

    /** The token at a distance; -1 outside the sentence. */
    private int token(int distance) {
        Tokens t = page.tokens();
        int i = distance <= 0 ? firstToken + distance : endToken + distance - 1;
        return i < 0 || i >= t.size() || t.sentence(i) != t.sentence(firstToken) ? -1 : i;
    }

    /** What there is to know of the name as a look-alike; {@code null} when it is none. */
    LookAlike lookAlike() {
        return alike;
    }

    boolean isOneWord() {
        return endToken - firstToken == 1;
    }

    /** Whether several countries bear the name: {@code Korea}. */
    boolean isShared() {
        return shared;
    }

    CountryName name() {
        return names.get(0);
    }

    boolean is(NameKind kind) {
        return name().kind() == kind;
    }

    Mention mention(CountryName chosen, Decision decision, Role role, boolean counts) {
        return new Mention(
                start(),
                end,
                page.words(start(), end),
                chosen.country(),
                decision.isEmbedded() ? NameKind.EMBEDDED : chosen.kind(),
                decision.confidence(),
                decision.rule(),
                page.field(),
                page.tokens().sentence(firstToken),
                firstToken,
                endToken,
                role,
                counts);
    }
}
