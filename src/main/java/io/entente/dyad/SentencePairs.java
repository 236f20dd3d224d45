// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pairs the countries of each sentence, each pair by its nearest mentions. */
final class SentencePairs {

    private static final Comparator<Dyad> NEAREST = Comparator.comparingInt(Dyad::distance)
            .thenComparingInt(d -> d.a().start())
            .thenComparingInt(d -> d.b().start());

    private SentencePairs() {}

    /**
     * Adds the dyads of one field.
     *
     * @param mentions of the field, in order of offset
     * @param sentences of the field
     */
    static void collect(List<Mention> mentions, List<Sentence> sentences, List<Dyad> into) {
        int from = 0;
        while (from < mentions.size()) {
            int sentence = mentions.get(from).sentence();
            int to = from + 1;
            while (to < mentions.size() && mentions.get(to).sentence() == sentence) {
                to++;
            }
            if (to - from > 1) {
                pair(mentions.subList(from, to), sentences.get(sentence), sentence, into);
            }
            from = to;
        }
    }

    private static void pair(List<Mention> mentions, Sentence sentence, int index, List<Dyad> into) {
        SortedMap<String, List<Mention>> byCountry = new TreeMap<>();
        for (Mention m : mentions) {
            byCountry.computeIfAbsent(m.iso3(), c -> new ArrayList<>(2)).add(m);
        }
        List<List<Mention>> groups = new ArrayList<>(byCountry.values());
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                into.add(nearest(groups.get(i), groups.get(j), sentence, index));
            }
        }
    }

    private static Dyad nearest(List<Mention> as, List<Mention> bs, Sentence sentence, int index) {
        Dyad best = null;
        for (Mention a : as) {
            for (Mention b : bs) {
                int distance = a.start() < b.start() ? b.firstToken() - a.endToken() : a.firstToken() - b.endToken();
                Dyad dyad = new Dyad(a, b, Math.max(0, distance), sentence, index);
                if (best == null || NEAREST.compare(dyad, best) < 0) {
                    best = dyad;
                }
            }
        }
        return best;
    }
}
