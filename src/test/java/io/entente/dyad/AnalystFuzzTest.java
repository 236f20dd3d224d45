// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.entente.mention.Field;
import io.entente.mention.Mention;
import java.time.LocalDate;

/** Any text in: mentions stand where they say, in a sentence that there is, and tones are in their range. */
class AnalystFuzzTest {

    private static final Analyst ANALYST = new Analyst(Analyst.SentenceTone.MENTIONING);
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final String[] LANGUAGES = {null, "en", "de", "fr", "es", "ru", "zh", "ar", "ko", "ja"};

    /** The first unit says the language, the rest is the text. */
    @FuzzTest
    void anyText(String input) {
        if (input == null || input.isEmpty()) {
            return;
        }
        String language = LANGUAGES[input.charAt(0) % LANGUAGES.length];
        String text = input.substring(1);
        ArticleReading reading = ANALYST.read(text.length() > 40 ? text.substring(0, 40) : null, text, language, DAY);
        int[] points = text.codePoints().toArray();
        for (Mention m : reading.mentions()) {
            if (m.field() == Field.TEXT) {
                assertThat(m.start()).isBetween(0, m.end() - 1);
                assertThat(m.end()).isLessThanOrEqualTo(points.length);
                assertThat(m.surface()).isEqualTo(new String(points, m.start(), m.end() - m.start()));
            }
            assertThat(m.confidence()).isBetween(0.0, 1.0);
        }
        reading.tone().ifPresent(t -> assertThat(t.compound()).isBetween(-1.0, 1.0));
    }
}
