// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.dyad.Granularity;
import io.entente.dyad.Units;
import io.entente.tie.Period;
import io.entente.tie.TieCounts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * From units to counts, within each partition. All sums are of integers, so that no order of additions shows in the result.
 */
final class TieStage {

    /** Scope of all periods together. */
    static final int ALL_PERIODS = Integer.MIN_VALUE;

    /** Counts of a partition are handed on when they hold so many cells, which bounds memory. */
    private static final int MOST_CELLS = 1 << 20;

    private TieStage() {}

    /** The counts of each scope, as chunks of {@link ScopeParts}: one or more from each partition that has articles of it. */
    static JavaPairRDD<Integer, byte[]> chunks(JavaRDD<CountedArticle> articles, Period period, TouchedEras touched) {
        return JavaPairRDD.fromJavaRDD(articles.mapPartitions(rows -> new Counting(rows, period, touched::wants)));
    }

    /** Counts the units of one article into the scopes that it belongs to, those that are wanted. */
    static void tally(Units units, int scope, IntPredicate wanted, Map<Integer, TieCounts[]> into) {
        for (int s : new int[] {scope, ALL_PERIODS}) {
            if (!wanted.test(s)) {
                continue;
            }
            TieCounts[] counts =
                    into.computeIfAbsent(s, k -> new TieCounts[] {new TieCounts(), new TieCounts(), new TieCounts()});
            for (int i = 0; i < units.size(); i++) {
                int[] codes = units.countries(i);
                counts[units.granularity(i).number()].addUnit(codes, codes.length, units.tone(i));
            }
            for (Granularity g : Granularity.values()) {
                counts[g.number()].addUnits(units.total(g) - withCountries(units, g));
            }
        }
    }

    private static int withCountries(Units units, Granularity granularity) {
        int n = 0;
        for (int i = 0; i < units.size(); i++) {
            n += units.granularity(i) == granularity ? 1 : 0;
        }
        return n;
    }

    /** The counts of one partition; hands them on whenever they have become many. */
    private static final class Counting implements Iterator<Tuple2<Integer, byte[]>> {
        private final Iterator<CountedArticle> rows;
        private final Period period;
        private final IntPredicate wanted;
        private Iterator<Tuple2<Integer, byte[]>> ready =
                List.<Tuple2<Integer, byte[]>>of().iterator();

        Counting(Iterator<CountedArticle> rows, Period period, IntPredicate wanted) {
            this.rows = rows;
            this.wanted = wanted;
            this.period = period;
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && rows.hasNext()) {
                ready = batch();
            }
            return ready.hasNext();
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.next();
        }

        private Iterator<Tuple2<Integer, byte[]>> batch() {
            Map<Integer, TieCounts[]> scopes = new TreeMap<>();
            int articles = 0;
            while (rows.hasNext() && (++articles % 256 != 0 || size(scopes) < MOST_CELLS)) {
                CountedArticle article = rows.next();
                tally(
                        UnitsCodec.decode(article.units()),
                        (int) period.start(article.date()).toEpochDay(),
                        wanted,
                        scopes);
            }
            List<Tuple2<Integer, byte[]>> out = new ArrayList<>(scopes.size());
            scopes.forEach((scope, counts) -> out.add(new Tuple2<>(scope, ScopeParts.chunk(counts))));
            return out.iterator();
        }

        private static int size(Map<Integer, TieCounts[]> scopes) {
            int cells = 0;
            for (TieCounts[] counts : scopes.values()) {
                for (TieCounts c : counts) {
                    cells += c.size();
                }
            }
            return cells;
        }
    }
}
