// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.Article;
import io.entente.copy.Likeness;
import io.entente.copy.Sketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clusters of copies found in plain Java, by the same rule: a shared band, within the days, alike; one of each cluster counts. */
final class PlainCopies {

    private final int days;
    private final List<Article> articles = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Sketch> sketches = new ArrayList<>();
    private final Map<Long, List<Integer>> bands = new HashMap<>();
    private final Map<String, Integer> byText = new HashMap<>();

    PlainCopies(int days) {
        this.days = days;
    }

    /** Adds an article and joins it to those before it that it is a copy of. */
    void add(Article article, Optional<Sketch> sketch) {
        int number = articles.size();
        articles.add(article);
        parents.add(number);
        sketches.add(sketch.orElse(null));
        Integer same = byText.putIfAbsent(article.fingerprint().hex(), number);
        if (same != null) {
            join(same, number);
        }
        if (sketch.isEmpty()) {
            return;
        }
        for (int b = 0; b < Sketch.BANDS; b++) {
            List<Integer> met = bands.computeIfAbsent(sketch.get().band(b), k -> new ArrayList<>());
            for (int other : met) {
                long apart =
                        article.date().toEpochDay() - articles.get(other).date().toEpochDay();
                if (Math.abs(apart) <= days && Likeness.copies(sketches.get(other), sketch.get())) {
                    join(other, number);
                }
            }
            met.add(number);
        }
    }

    /** Whether no article added before is in the cluster of the {@code number}-th, from 0. */
    boolean first(int number) {
        return root(number) == number;
    }

    /** The first article of the cluster of the {@code number}-th. */
    Article cluster(int number) {
        return articles.get(root(number));
    }

    int size() {
        return articles.size();
    }

    private void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        parents.set(Math.max(first, second), Math.min(first, second));
    }

    private int root(int number) {
        int at = number;
        while (parents.get(at) != at) {
            at = parents.get(at);
        }
        return at;
    }
}
