// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextDaysTest {

    @Test
    void aTextIsNewOnceADay() {
        TextDays set = new TextDays();
        Set<List<Number>> expected = new HashSet<>();
        Random random = new Random(3);
        boolean all = true;
        for (int i = 0; i < 100_000; i++) {
            long text = random.nextInt(20_000) - 10_000L << 32;
            int day = random.nextInt(7) - 3;
            all &= set.add(text, day) == expected.add(List.of(text, day));
        }
        assertThat(all).isTrue();
    }

    @Test
    void whatNeverRepeatsIsAlwaysNew() {
        TextDays set = new TextDays();
        boolean all = true;
        for (long text = 0; text < 1_500_000; text++) {
            all &= set.add(text * 0x9E3779B97F4A7C15L, 5);
        }
        assertThat(all).isTrue();
    }
}
