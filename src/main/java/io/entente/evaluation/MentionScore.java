// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How well mentions were found, added up over articles. A finding is exact when span and country are right, overlapping when
 * it shares a character with a gold mention of the same country, each matched once; an article is right by its set of
 * countries.
 */
public final class MentionScore {

    private final MentionKinds kinds;
    private final List<MentionError> errors = new ArrayList<>();
    private int articles;
    private int gold;
    private int found;
    private int exact;
    private int overlap;
    private int touched;
    private int names;
    private int namesHit;
    private int demonyms;
    private int demonymsHit;
    private int countriesGold;
    private int countriesFound;
    private int countriesHit;
    private int articlesExact;

    /** A score of nothing. */
    public MentionScore(MentionKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Adds an article.
     *
     * @param id for the list of errors
     * @param text what the offsets count in
     * @param marked the gold mentions, in their order
     * @param predicted the found ones
     */
    public void add(String id, String text, List<MarkedMention> marked, List<MarkedMention> predicted) {
        List<MarkedMention> want = marked.stream()
                .filter(m -> kinds.scored().contains(m.kind())
                        && m.iso3() != null
                        && !m.iso3().isEmpty())
                .toList();
        List<MarkedMention> free =
                marked.stream().filter(m -> kinds.optional().contains(m.kind())).toList();
        List<MarkedMention> got = distinct(predicted);
        List<MarkedMention> kept = got.stream()
                .filter(p -> want.stream().anyMatch(p::touches) || free.stream().noneMatch(p::touches))
                .toList();
        articles++;
        gold += want.size();
        found += kept.size();
        exact += (int) kept.stream()
                .filter(p ->
                        want.stream().anyMatch(w -> w.sameSpan(p) && w.iso3().equals(p.iso3())))
                .count();
        match(id, text, want, kept);
        countries(want, free, got, kept);
    }

    private List<MarkedMention> distinct(List<MarkedMention> predicted) {
        Map<List<Object>, MarkedMention> by = new LinkedHashMap<>();
        for (MarkedMention p : predicted) {
            if (kinds.counts(p)) {
                by.put(List.of(p.start(), p.end(), p.iso3()), p);
            }
        }
        return by.values().stream()
                .sorted(Comparator.comparingInt(MarkedMention::start).thenComparingInt(MarkedMention::end))
                .toList();
    }

    private void match(String id, String text, List<MarkedMention> want, List<MarkedMention> kept) {
        Set<Integer> used = new HashSet<>();
        for (MarkedMention w : want) {
            int best = -1;
            MarkedMention near = null;
            for (int i = 0; i < kept.size(); i++) {
                MarkedMention p = kept.get(i);
                if (!p.touches(w)) {
                    continue;
                }
                near = near == null ? p : near;
                boolean right = !used.contains(i) && p.iso3().equals(w.iso3());
                if (right && (best < 0 || distance(p, w) < distance(kept.get(best), w))) {
                    best = i;
                }
            }
            touched += near == null ? 0 : 1;
            if (best >= 0) {
                used.add(best);
                overlap++;
            } else if (near != null) {
                error("wrong-iso", w, w.iso3() + "->" + near.iso3(), id, text);
            } else {
                error("missed", w, w.iso3(), id, text);
            }
            byKind(w.kind(), best >= 0);
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!used.contains(i) && want.stream().noneMatch(kept.get(i)::touches)) {
                error("spurious", kept.get(i), kept.get(i).iso3(), id, text);
            }
        }
    }

    /** How many ends of two mentions differ. */
    private static int distance(MarkedMention a, MarkedMention b) {
        return (a.start() == b.start() ? 0 : 1) + (a.end() == b.end() ? 0 : 1);
    }

    private void byKind(String kind, boolean hit) {
        if (kind.equals("country")) {
            names++;
            namesHit += hit ? 1 : 0;
        } else if (kind.equals("demonym")) {
            demonyms++;
            demonymsHit += hit ? 1 : 0;
        }
    }

    private void error(String type, MarkedMention m, String iso3, String id, String text) {
        int length = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.min(m.start(), length));
        int to = text.offsetByCodePoints(0, Math.min(m.end(), length));
        errors.add(new MentionError(type, text.substring(from, to), iso3, id, m.start(), m.end()));
    }

    /** A mention that need not be found may support a country that must. */
    private void countries(
            List<MarkedMention> want, List<MarkedMention> free, List<MarkedMention> got, List<MarkedMention> kept) {
        Set<String> there = codes(want);
        Set<String> open = codes(free);
        open.removeAll(there);
        Set<String> said = codes(kept);
        said.removeAll(open);
        Set<String> supported = codes(got);
        supported.retainAll(there);
        said.addAll(supported);
        countriesGold += there.size();
        countriesFound += said.size();
        countriesHit += (int) there.stream().filter(said::contains).count();
        articlesExact += there.equals(said) ? 1 : 0;
    }

    private static Set<String> codes(List<MarkedMention> mentions) {
        Set<String> codes = new HashSet<>();
        mentions.stream().map(MarkedMention::iso3).filter(Objects::nonNull).forEach(codes::add);
        return codes;
    }

    /** How many articles were added. */
    public int articles() {
        return articles;
    }

    /** Mentions that must be found. */
    public int gold() {
        return gold;
    }

    /** Mentions that were found and count. */
    public int found() {
        return found;
    }

    /** By equal span and country. */
    public Rates exact() {
        return Rates.of(exact, found, gold);
    }

    /** By a shared character and equal country. */
    public Rates overlap() {
        return Rates.of(overlap, found, gold);
    }

    /** By the countries of each article. */
    public Rates countries() {
        return Rates.of(countriesHit, countriesFound, countriesGold);
    }

    /** Share of gold names that were found. */
    public double nameRecall() {
        return Rates.share(namesHit, names);
    }

    /** Share of gold demonyms that were found. */
    public double demonymRecall() {
        return Rates.share(demonymsHit, demonyms);
    }

    /** Of gold mentions touched at all, share with the right country. */
    public double rightCountry() {
        return Rates.share(overlap, touched);
    }

    /** Share of articles whose set of countries is right. */
    public double articlesExact() {
        return Rates.share(articlesExact, articles);
    }

    /** What went wrong, in order. */
    public List<MentionError> errors() {
        return List.copyOf(errors);
    }
}
