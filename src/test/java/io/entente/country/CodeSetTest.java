// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodeSetTest {

    @Test
    void isASortedSetHoweverItIsFilled() {
        Random random = new Random(7);
        CodeSet set = new CodeSet();
        for (int round = 0; round < 200; round++) {
            set.clear();
            TreeSet<Integer> wanted = new TreeSet<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                int code = Iso3.pack("A" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(3)));
                wanted.add(code);
                set.add(code);
                assertThat(set.contains(code)).isTrue();
            }
            assertThat(Arrays.stream(set.sorted()).limit(set.size()).boxed()).containsExactlyElementsOf(wanted);
            assertThat(set.contains("FRA")).isFalse();
        }
    }

    @Test
    void holdsCountriesByName() {
        CodeSet set = new CodeSet();
        assertThat(set.contains("FRA")).isFalse();
        set.add("PRK");
        set.add("FRA");
        set.add("PRK");
        assertThat(set.size()).isEqualTo(2);
        assertThat(set.contains("FRA") && set.contains("PRK")).isTrue();
        assertThat(set.contains("KOR")).isFalse();
    }
}
