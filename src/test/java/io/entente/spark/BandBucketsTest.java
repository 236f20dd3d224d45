// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.copy.Sketch;
import io.entente.copy.Sketcher;
import io.entente.text.TextScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandBucketsTest {

    private static byte[] sketch(String text) {
        TextScan scan = new TextScan();
        scan.scan(text.toCharArray(), text.length());
        return new Sketcher().sketch(scan.tokens()).map(Sketch::encode).orElseThrow();
    }

    private static String text(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 60).mapToObj(i -> "w" + random.nextInt(5000)).collect(Collectors.joining(" "));
    }

    private static Set<BandBuckets.Pair> pairs(List<CopySearch.Text> rows, int days, int partitions) {
        Map<Integer, List<byte[]>> chunks = new HashMap<>();
        new BandEntries(CopySlots.all(days), partitions)
                .of(rows.iterator())
                .forEachRemaining(t ->
                        chunks.computeIfAbsent(t._1(), p -> new ArrayList<>()).add(t._2()));
        Set<BandBuckets.Pair> pairs = new HashSet<>();
        chunks.values().forEach(c -> pairs.addAll(BandBuckets.pairs(c.iterator(), CopySlots.all(days))));
        return pairs;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "0, 7, true",
        "55, 62, true",
        "63, 70, true",
        "-3, 4, true",
        "0, 8, false",
        "60, 68, false"
    })
    void textsThatShareABandMeetWithinTheDaysAndNotBeyond(int one, int other, boolean meet) {
        List<CopySearch.Text> rows = List.of(
                new CopySearch.Text(5L, one, sketch(text(1))),
                new CopySearch.Text(-9L, other, sketch(text(1) + " and more")),
                new CopySearch.Text(7L, one, sketch(text(2))));
        for (int partitions : new int[] {1, 3}) {
            assertThat(pairs(rows, 7, partitions))
                    .isEqualTo(
                            meet ? Set.of(new BandBuckets.Pair(CopySlots.all(7).own(other), -9, 5)) : Set.of());
        }
    }

    @Test
    void boilerplateThatFillsABucketMakesPairsInProportionToItsTexts() {
        List<CopySearch.Text> rows = new ArrayList<>();
        for (long i = 0; i < 4000; i++) {
            rows.add(new CopySearch.Text(i, (int) (i % 3), sketch(text(1))));
        }
        int half = pairs(rows.subList(0, 2000), 7, 2).size();
        assertThat(half).isBetween(2000, 16_000);
        assertThat(pairs(rows, 7, 2).size()).isBetween(half * 19 / 10, half * 21 / 10);
    }
}
