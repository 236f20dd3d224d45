// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.country.Iso3;
import io.entente.country.StateNumbers;
import io.entente.dyad.Granularity;
import io.entente.network.BackboneRule;
import io.entente.tie.CountryPresence;
import io.entente.tie.Period;
import io.entente.tie.Tie;
import io.entente.tie.TieCounts;
import io.entente.tie.TieTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns the counts of a scope into rows of {@code ties} and {@code countries}. */
final class TableRows {

    private final Period period;
    private final LocalDate first;
    private final LocalDate last;

    /** @param first first day that has an article, for the scope of all periods; {@code last} likewise */
    TableRows(Period period, LocalDate first, LocalDate last) {
        this.period = period;
        this.first = first;
        this.last = last;
    }

    /** Label, first and last day of a scope. */
    Object[] scope(int scope) {
        if (scope == TieStage.ALL_PERIODS) {
            return new Object[] {Period.ALL, first, last};
        }
        LocalDate start = LocalDate.ofEpochDay(scope);
        return new Object[] {period.label(start), start, period.end(start)};
    }

    /** A row before it is written. */
    private static final class TieRow {
        final Tie tie;
        final StateNumbers a;
        final StateNumbers b;
        final double[] figures;

        TieRow(Tie tie, StateNumbers a, StateNumbers b, double[] figures) {
            this.tie = tie;
            this.a = a;
            this.b = b;
            this.figures = figures;
        }

        /** Whether it belongs to a backbone, 1 or 0; {@code null} of a pair that is never together. */
        Integer backbone(Predicate<Tie> rule) {
            return tie.nAb() == 0 ? null : (Integer) (rule.test(tie) ? 1 : 0);
        }
    }

    /** Writes rows of {@code ties}, in order of pair. */
    void ties(int scope, Granularity granularity, List<Tie> ties, PairFigures figures, ParquetTable out)
            throws IOException {
        Object[] s = scope(scope);
        int year = ((LocalDate) s[2]).getYear();
        Map<String, StateNumbers> numbers = new HashMap<>();
        Function<String, StateNumbers> codes = c -> numbers.computeIfAbsent(c, k -> StateNumbers.of(k, year));
        List<TieRow> rows = new ArrayList<>(ties.size());
        for (Tie t : ties) {
            String a = t.countryA();
            String b = t.countryB();
            rows.add(new TieRow(t, codes.apply(a), codes.apply(b), figures.of(a, b)));
        }
        ParquetTable.Batch<TieRow> batch = out.batch(rows)
                .same(s[0])
                .same(s[1])
                .same(s[2])
                .same(granularity.code())
                .cells(r -> r.tie.countryA())
                .cells(r -> r.tie.countryB())
                .cells(r -> r.a.cow())
                .cells(r -> r.b.cow())
                .cells(r -> r.a.gw())
                .cells(r -> r.b.gw())
                .longs(r -> r.tie.nAb())
                .longs(r -> r.tie.nA())
                .longs(r -> r.tie.nB())
                .longs(r -> r.tie.n())
                .doubles(r -> r.tie.pmi())
                .doubles(r -> r.tie.npmi())
                .doubles(r -> r.tie.lift())
                .doubles(r -> r.tie.g2())
                .doubles(r -> r.tie.jaccard())
                .doubles(r -> r.tie.cosine())
                .doubles(r -> r.tie.pValue())
                .doubles(r -> r.tie.qValue())
                .doubles(r -> r.tie.disparityAlpha())
                .doubles(r -> r.tie.ncScore())
                .doubles(r -> r.tie.ncSd())
                .doubles(r -> r.tie.overlap())
                .cells(r -> r.backbone(t -> BackboneRule.DEFAULT.noiseCorrected(t.ncScore(), t.ncSd())))
                .cells(r -> r.backbone(t -> BackboneRule.DEFAULT.disparity(t.disparityAlpha())))
                .longs(r -> r.tie.toneN())
                .doubles(r -> r.tie.toneMean())
                .doubles(r -> r.tie.toneSd())
                .doubles(r -> r.tie.toneLow())
                .doubles(r -> r.tie.toneHigh());
        for (int i = 0; i < PairFigures.NUMBERS; i++) {
            int figure = i;
            if (PairFigures.isCount(figure)) {
                batch.longs(r -> (long) r.figures[figure]);
            } else {
                batch.doubles(r -> r.figures[figure]);
            }
        }
        batch.end();
    }

    /** Rows of {@code evidence}, in order of pair. */
    List<Object[]> evidence(int scope, PairExemplars all) {
        Object[] s = scope(scope);
        int year = ((LocalDate) s[2]).getYear();
        List<Object[]> rows = new ArrayList<>();
        all.forEach((a, b, exemplars) -> {
            StateNumbers first = StateNumbers.of(Iso3.unpack(a), year);
            StateNumbers second = StateNumbers.of(Iso3.unpack(b), year);
            int rank = 0;
            double sign = 0;
            for (Exemplar e : exemplars) {
                rank = Math.signum(e.weight()) == sign ? rank + 1 : 1;
                sign = Math.signum(e.weight());
                rows.add(new Object[] {
                    s[0],
                    s[1],
                    s[2],
                    Iso3.unpack(a),
                    Iso3.unpack(b),
                    (int) sign,
                    rank,
                    Math.abs(e.weight()),
                    e.direction(),
                    e.article(),
                    e.source(),
                    e.date(),
                    e.field().code(),
                    e.sentence(),
                    e.start(),
                    e.end(),
                    first.cow(),
                    second.cow(),
                    first.gw(),
                    second.gw()
                });
            }
        });
        return rows;
    }

    /**
     * Rows of {@code countries}, in order of code: those that the scope mentions, and with zeros those that another scope
     * mentions and that existed in this one.
     */
    List<Object[]> countries(int scope, TieCounts[] counts, Set<String> named, NetworkRows network) {
        List<Map<String, CountryPresence>> present = Arrays.stream(counts)
                .map(c -> byCountry(TieTable.of(c).countries()))
                .toList();
        long articles = counts[Granularity.ARTICLE.number()].units();
        Object[] s = scope(scope);
        List<Object[]> rows = new ArrayList<>();
        for (String iso3 : named) {
            Function<Granularity, CountryPresence> in =
                    g -> present.get(g.number()).get(iso3);
            if (in.apply(Granularity.ARTICLE) != null) {
                rows.add(country(s, iso3, in, articles, network.position(iso3)));
            } else {
                unseen(scope, iso3, articles).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** The row of a country that a scope of so many articles does not mention; empty where it did not exist then. */
    Optional<Object[]> unseen(int scope, String iso3, long articles) {
        Object[] s = scope(scope);
        boolean existed = Countries.all()
                .of(iso3)
                .map(c -> c.existed((LocalDate) s[1], (LocalDate) s[2]))
                .orElse(true);
        return existed ? Optional.of(country(s, iso3, g -> null, articles, NetworkRows.ABSENT)) : Optional.empty();
    }

    private static Object[] country(
            Object[] s, String iso3, Function<Granularity, CountryPresence> present, long of, Object[] position) {
        Optional<Country> country = Countries.all().of(iso3);
        CountryPresence articles = present.apply(Granularity.ARTICLE);
        StateNumbers codes = StateNumbers.of(iso3, ((LocalDate) s[2]).getYear());
        Object[] own = {
            s[0],
            s[1],
            s[2],
            iso3,
            country.map(Country::name).orElse(iso3),
            country.map(c -> c.status().code()).orElse("territory"),
            codes.cow(),
            codes.gw(),
            units(articles),
            units(present.apply(Granularity.PARAGRAPH)),
            units(present.apply(Granularity.SENTENCE)),
            of,
            (double) units(articles) / of,
            articles == null ? 0L : articles.degree(),
            articles == null ? 0L : articles.strength(),
            articles == null ? 0L : articles.toneN(),
            articles == null ? null : defined(articles.toneMean()),
            articles == null ? null : defined(articles.toneSd()),
            articles == null ? null : defined(articles.toneLow()),
            articles == null ? null : defined(articles.toneHigh())
        };
        return joined(own, position);
    }

    private static Map<String, CountryPresence> byCountry(List<CountryPresence> presences) {
        Map<String, CountryPresence> map = new HashMap<>();
        presences.forEach(p -> map.put(p.country(), p));
        return map;
    }

    private static Object[] joined(Object[] own, Object[] more) {
        Object[] row = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, row, own.length, more.length);
        return row;
    }

    private static long units(CountryPresence p) {
        return p == null ? 0 : p.n();
    }

    static Double defined(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
