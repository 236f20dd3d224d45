// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.country.Iso3;
import io.entente.tie.DyadSeries;
import io.entente.tie.TieCounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scala.Tuple2;

/**
 * The periods of one pair: rows of {@link WorkTables#SERIES} on their way to the search for changes, and the series that
 * they make together.
 */
final class PairSeries {

    /** Articles that stand for a period. */
    private static final int EXEMPLARS = 3;

    /** What {@link #chunks} takes of a file. */
    static final List<String> COLUMNS = List.of("pair", "period_start", "n_ab", "affinity", "article_id");

    private final double[] counts;
    private final double[] affinity;
    private final String[] articles;

    private PairSeries(int periods) {
        counts = new double[periods];
        affinity = new double[periods];
        articles = new String[periods];
        Arrays.fill(affinity, Double.NaN);
    }

    /** Writes the pairs of a period that articles mention together. */
    static void write(int scope, TieCounts counts, PairFigures figures, PairExemplars exemplars, ParquetTable out) {
        LocalDate start = LocalDate.ofEpochDay(scope);
        counts.forEach((a, b, n, toneN, toneSum, squareLow, squareHigh) -> {
            if (a != b) {
                int pair = a << Short.SIZE | b;
                try {
                    out.write(new Object[] {
                        pair, start, n, TableRows.defined(figures.affinity(pair)), exemplars.articles(pair, EXEMPLARS)
                    });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** The rows of one partition, pair by pair, as bytes. */
    static Iterator<Tuple2<Integer, byte[]>> chunks(Iterator<Object[]> rows, ScopeStage.Days days) {
        Map<Integer, ByteArrayOutputStream> byPair = new HashMap<>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            try (DataOutputStream out =
                    new DataOutputStream(byPair.computeIfAbsent((Integer) row[0], p -> new ByteArrayOutputStream()))) {
                out.writeInt(days.period().index(days.first(), (LocalDate) row[1]));
                out.writeLong((Long) row[2]);
                out.writeDouble(row[3] == null ? Double.NaN : (Double) row[3]);
                DataTexts.write(out, row[4] == null ? "" : (String) row[4]);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return byPair.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), e.getValue().toByteArray()))
                .iterator();
    }

    /** The series of all chunks of a pair. */
    static PairSeries of(Iterable<byte[]> chunks, int periods) {
        PairSeries series = new PairSeries(periods);
        for (byte[] chunk : chunks) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk))) {
                while (in.available() > 0) {
                    int t = in.readInt();
                    series.counts[t] = in.readLong();
                    series.affinity[t] = in.readDouble();
                    series.articles[t] = DataTexts.read(in);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return series;
    }

    /** Articles that mention both, over all periods. */
    double together() {
        return Arrays.stream(counts).sum();
    }

    /** Articles around a change in a period, as ids between blanks; {@code null} where no sentence tells. */
    String articles(int period) {
        return articles[period] == null || articles[period].isEmpty() ? null : articles[period];
    }

    /**
     * The series, with true zeros, and NaN where the archive has no article or one of the two did not exist.
     *
     * @param exposure all articles of each period
     * @param starts first days of the periods, and of the one after the last
     */
    DyadSeries covered(int pair, double[] exposure, LocalDate[] starts) {
        String a = Iso3.unpack(pair >>> Short.SIZE);
        String b = Iso3.unpack(pair & 0xFFFF);
        double[] covered = counts.clone();
        Optional<Country> first = Countries.all().of(a);
        Optional<Country> second = Countries.all().of(b);
        for (int t = 0; t < covered.length; t++) {
            LocalDate end = starts[t + 1].minusDays(1);
            if (counts[t] == 0
                    && !(exposure[t] > 0 && existed(first, starts[t], end) && existed(second, starts[t], end))) {
                covered[t] = Double.NaN;
            }
        }
        return new DyadSeries(a, b, covered, exposure, affinity);
    }

    private static boolean existed(Optional<Country> country, LocalDate start, LocalDate end) {
        return country.isEmpty() || country.get().existed(start, end);
    }
}
