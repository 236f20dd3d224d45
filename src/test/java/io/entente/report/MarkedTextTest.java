// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static String marked(MarkedText text) {
        StringBuilder out = new StringBuilder(text.text());
        for (int i = text.marks().size() - 1; i >= 0; i--) {
            MarkedText.Mark m = text.marks().get(i);
            out.insert(m.end(), "]").insert(m.start(), "[" + m.country() + ":");
        }
        return out.toString();
    }

    @Test
    void marksAreCountedAsABrowserCounts() {
        String sentence = "\uD83C\uDF0D  Peru\nthanks \u200FChile.";
        MarkedText text =
                MarkedText.of(sentence, List.of(new MarkedText.Span(16, 21, 'a'), new MarkedText.Span(3, 7, 'b')));
        assertThat(marked(text)).isEqualTo("\uD83C\uDF0D [b:Peru] thanks [a:Chile].");
    }

    @Test
    void spansOutsideOrOverAnotherAreLeftOut() {
        MarkedText text = MarkedText.of(
                "Peru thanks Chile.",
                List.of(
                        new MarkedText.Span(-1, 2, 'a'),
                        new MarkedText.Span(0, 4, 'a'),
                        new MarkedText.Span(2, 9, 'b'),
                        new MarkedText.Span(12, 99, 'b')));
        assertThat(marked(text)).isEqualTo("[a:Peru] thanks Chile.");
    }

    @Test
    void aLongSentenceKeepsWhatStandsAroundItsMarksInWholeWords() {
        String long1 = "lorem ipsum ".repeat(40);
        String sentence = long1 + "Peru " + long1 + "Chile " + long1;
        int peru = sentence.indexOf("Peru");
        int chile = sentence.indexOf("Chile");
        MarkedText text = MarkedText.of(
                sentence,
                List.of(new MarkedText.Span(peru, peru + 4, 'a'), new MarkedText.Span(chile, chile + 5, 'b')));
        assertThat(text.text().length()).isBetween(400, 600);
        assertThat(marked(text))
                .contains("[a:Peru]", "[b:Chile]")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(text.text().split("[ …]+")).containsOnly("", "lorem", "ipsum", "Peru", "Chile");
    }

    @Test
    void aLongTitleIsCut() {
        assertThat(PlainLine.cut("\uD83C\uDF0D".repeat(10), 4)).isEqualTo("\uD83C\uDF0D".repeat(4) + " …");
        assertThat(PlainLine.of("lone \uD800 half")).isEqualTo("lone \uFFFD half");
        assertThat(PlainLine.of(null)).isEmpty();
    }
}
