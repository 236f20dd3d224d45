// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.Set;
import java.util.TreeSet;

/** How well the countries that articles are about were told, added up over the articles that have any. */
public final class FocusScore {

    private final Set<String> without;
    private int articles;
    private int right;
    private int found;
    private int there;
    private int exact;

    /** A score that leaves some countries out of both sides. */
    public FocusScore(Set<String> without) {
        this.without = Set.copyOf(without);
    }

    /** Adds an article; one without gold countries, those left out not counted, says nothing. */
    public void add(Set<String> gold, Set<String> predicted) {
        Set<String> g = rest(gold);
        if (g.isEmpty()) {
            return;
        }
        Set<String> p = rest(predicted);
        articles++;
        there += g.size();
        found += p.size();
        right += (int) g.stream().filter(p::contains).count();
        exact += g.equals(p) ? 1 : 0;
    }

    private Set<String> rest(Set<String> countries) {
        Set<String> rest = new TreeSet<>(countries);
        rest.removeAll(without);
        return rest;
    }

    /** Articles that count. */
    public int articles() {
        return articles;
    }

    /** Over all pairs of article and country. */
    public Rates rates() {
        return Rates.of(right, found, there);
    }

    /** Share of articles whose set is right. */
    public double exact() {
        return Rates.share(exact, articles);
    }
}
