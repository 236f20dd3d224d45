// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Pairs the countries of each sentence, each pair by its nearest mentions. */
final class SentencePairs {

    private SentencePairs() {}

    /**
     * Adds the dyads of one field.
     *
     * @param mentions of the field, in order of offset
     * @param sentences of the field
     * @param toward the tone of its sentence toward a mention, NaN when there is none to tell
     */
    static void collect(
            List<Mention> mentions, List<Sentence> sentences, ToDoubleFunction<Mention> toward, List<Dyad> into) {
        int from = 0;
        while (from < mentions.size()) {
            int sentence = mentions.get(from).sentence();
            int to = from + 1;
            while (to < mentions.size() && mentions.get(to).sentence() == sentence) {
                to++;
            }
            if (to - from > 1) {
                pair(mentions.subList(from, to), sentences.get(sentence), sentence, toward, into);
            }
            from = to;
        }
    }

    private static void pair(
            List<Mention> mentions, Sentence sentence, int index, ToDoubleFunction<Mention> toward, List<Dyad> into) {
        if (isOne(mentions)) {
            return;
        }
        SortedMap<String, List<Mention>> byCountry = new TreeMap<>();
        for (Mention m : mentions) {
            byCountry.computeIfAbsent(m.iso3(), c -> new ArrayList<>(2)).add(m);
        }
        List<List<Mention>> groups = new ArrayList<>(byCountry.values());
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                into.add(nearest(groups.get(i), groups.get(j), sentence, index, toward));
            }
        }
    }

    /** Whether all mentions are of one country, as in most sentences. */
    private static boolean isOne(List<Mention> mentions) {
        String first = mentions.get(0).iso3();
        for (Mention m : mentions) {
            if (!m.iso3().equals(first)) {
                return false;
            }
        }
        return true;
    }

    /** The nearest two mentions; of equally near ones those that come first. */
    private static Dyad nearest(
            List<Mention> as, List<Mention> bs, Sentence sentence, int index, ToDoubleFunction<Mention> toward) {
        Mention nearestA = null;
        Mention nearestB = null;
        int least = Integer.MAX_VALUE;
        int after = 0;
        for (Mention a : as) {
            while (after < bs.size() && bs.get(after).start() < a.start()) {
                after++;
            }
            // Mentions do not overlap, so none is nearer than the last before and the first after.
            for (Mention b : bs.subList(Math.max(0, after - 1), Math.min(bs.size(), after + 1))) {
                int distance = Math.max(
                        0, a.start() < b.start() ? b.firstToken() - a.endToken() : a.firstToken() - b.endToken());
                if (distance < least) { // mentions are in order of offset
                    least = distance;
                    nearestA = a;
                    nearestB = b;
                }
            }
        }
        return new Dyad(
                nearestA,
                nearestB,
                least,
                sentence,
                index,
                toward.applyAsDouble(nearestA),
                toward.applyAsDouble(nearestB));
    }
}
