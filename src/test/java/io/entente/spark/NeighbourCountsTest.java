// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.text.HashIndex;
import io.entente.text.WordHash;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class NeighbourCountsTest {

    private static final HashIndex WORDS = new HashIndex(
            Stream.of("fleet", "sails", "home").mapToLong(WordHash::of).toArray());

    private static Map<String, Long> counts(int window, String... texts) {
        Map<String, Long> counts = new TreeMap<>();
        NeighbourCounts rows = new NeighbourCounts(List.of(texts).iterator(), WORDS, window);
        while (rows.hasNext()) {
            Tuple2<Integer, WordNeighbours> row = rows.next();
            for (int i = 0; i < row._2().words().length; i++) {
                counts.merge(row._1() + "-" + row._2().words()[i], row._2().sums()[i], Long::sum);
            }
        }
        return counts;
    }

    @Test
    void nearerWordsWeighMore() {
        assertThat(counts(3, "The fleet sails slowly home."))
                .containsExactly(
                        Map.entry("0-1", 3L),
                        Map.entry("0-2", 1L),
                        Map.entry("1-0", 3L),
                        Map.entry("1-2", 2L),
                        Map.entry("2-0", 1L),
                        Map.entry("2-1", 2L));
    }

    @Test
    void sentencesAndTextsPartWords() {
        assertThat(counts(5, "Here is the fleet. Sails are set.", "Home")).isEmpty();
    }

    @Test
    void aWordStandsBesideItself() {
        assertThat(counts(1, "home home")).containsExactly(Map.entry("2-2", 2L));
    }

    @Test
    void rowsAddUp() {
        WordNeighbours one = new WordNeighbours(new int[] {1, 4, 7}, new long[] {10, 20, 30});
        WordNeighbours other = new WordNeighbours(new int[] {0, 4, 9}, new long[] {1, 2, 3});
        WordNeighbours both = one.plus(other);
        assertThat(both.words()).containsExactly(0, 1, 4, 7, 9);
        assertThat(both.sums()).containsExactly(1, 10, 22, 30, 3);
        assertThat(both.total()).isEqualTo(one.total() + other.total());
        assertThat(other.plus(one).sums()).isEqualTo(both.sums());
    }
}
