// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import io.entente.country.Iso3;
import io.entente.tie.Tie;
import io.entente.tie.TieCounts;
import io.entente.tie.TieTable;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long all figures of 200 countries over 240 months take on two threads: run by hand, {@code java -Xmx2g -cp
 * target/test-classes:target/classes:$(cat target/classpath) io.entente.network.NetworkBench}. Arguments: countries,
 * months, articles a month, threads.
 */
final class NetworkBench {
    private NetworkBench() {}

    public static void main(String[] args) throws Exception {
        int countries = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int months = args.length > 1 ? Integer.parseInt(args[1]) : 240;
        int articles = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        List<TieCounts> scopes = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            scopes.add(month(countries, articles, month));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<long[]>> rows = new ArrayList<>();
        for (TieCounts scope : scopes) {
            rows.add(pool.submit((Callable<long[]>) () -> measure(scope)));
        }
        long[] sums = new long[4];
        for (Future<long[]> row : rows) {
            long[] of = row.get();
            Arrays.setAll(sums, i -> sums[i] + of[i]);
        }
        pool.shutdown();
        System.out.printf(
                Locale.ROOT,
                "%d countries, %d months: %d tie rows, %d ties; wall %.1f s; CPU: ties %.1f s, networks %.1f s%n",
                countries,
                months,
                sums[0],
                sums[1],
                (System.nanoTime() - start) / 1e9,
                sums[2] / 1e9,
                sums[3] / 1e9);
    }

    private static long[] measure(TieCounts scope) {
        long start = cpu();
        List<Tie> ties = TieTable.of(scope).ties();
        long middle = cpu();
        NetworkMeasures network = NetworkMeasures.of(ties, Tie::toneMean, NetworkMeasures.Options.DEFAULT);
        return new long[] {ties.size(), network.summary().edges(), middle - start, cpu() - middle};
    }

    /** CPU time of this thread, ns: the machine may have other work. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Few countries fill the news: the chance of the k-th falls with 1 / k. */
    private static TieCounts month(int countries, int articles, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] codes = new int[countries];
        for (int i = 0; i < countries; i++) {
            codes[i] = Iso3.pack("" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "X");
        }
        TieCounts counts = new TieCounts();
        for (int article = 0; article < articles; article++) {
            int n = 1 + (int) (6 * Math.pow(random.nextDouble(), 2));
            int[] named = random.doubles(n)
                    .mapToInt(u ->
                            codes[(int) Math.min(countries - 1, Math.pow(countries, u) + countries * 0.2 * u - 1)])
                    .sorted()
                    .distinct()
                    .toArray();
            counts.addUnit(named, named.length, random.nextDouble(-1, 1));
        }
        return counts;
    }
}
