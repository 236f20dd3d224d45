// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.tone.TargetScore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TowardTest {

    private final Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);

    @Test
    void aCountryHasNoToneOfItsOwn() {
        TargetScore peru = toward("Peru condemned Chile for the brutal attack.", 15, 20);
        TargetScore iran = toward("Iran condemned Italy for the brutal attack.", 15, 20);
        assertThat(peru).isEqualTo(iran);
        assertThat(peru.label()).isEqualTo(-1);
    }

    @Test
    void offsetsAreCodePoints() {
        TargetScore plain = toward("- Peru condemned Chile for the brutal attack.", 17, 22);
        TargetScore shifted = toward("\uD83D\uDE00 Peru condemned Chile for the brutal attack.", 17, 22);
        assertThat(shifted.label()).isEqualTo(plain.label());
    }

    @Test
    void isEmptyInLanguagesWithoutAModel() {
        analyst.read(null, "Le Pérou condamne le Chili.", "fr", null);
        assertThat(analyst.toward(new int[] {3}, new int[] {8})).containsExactly(Optional.empty());
    }

    private TargetScore toward(String text, int start, int end) {
        analyst.read(null, text, "en", null);
        List<Optional<TargetScore>> scores = analyst.toward(new int[] {start}, new int[] {end});
        return scores.get(0).orElseThrow();
    }
}
