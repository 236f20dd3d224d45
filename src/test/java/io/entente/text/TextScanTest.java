// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextScanTest {

    private final TextScan scan = new TextScan();

    private List<String> sentences(String text) {
        scan.scan(text.toCharArray(), text.length());
        return spans(text, scan.sentences());
    }

    private List<String> paragraphs(String text) {
        scan.scan(text.toCharArray(), text.length());
        return spans(text, scan.paragraphs());
    }

    private List<String> tokens(String text) {
        scan.scan(text.toCharArray(), text.length());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < scan.tokens().size(); i++) {
            words.add(text.substring(scan.tokens().start(i), scan.tokens().end(i)));
        }
        return words;
    }

    private static List<String> spans(String text, Spans spans) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            found.add(text.substring(spans.start(i), spans.end(i)));
        }
        return found;
    }

    /** Each case has its sentences between bars. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy left Doha.|He will return on Monday.",
                "Mr. Abe met Gen. Prayuth in Tokyo.|They signed nothing.",
                "Officials of the U.S. Treasury flew to Rome.",
                "He spoke for the U.S.|The others kept silent.",
                "The U.N. Security Council met.|No vote was taken.",
                "George W. Bush spoke at 3 p.m. on Friday.",
                "Growth was 3.5 pct.|Inflation fell to 2.1 pct.",
                "\"We will sign.\"|\"When?\"|Nobody knew.",
                "\"Will they sign?\" asked the minister.",
                "He shouted “Stop!” and left.|The hall was silent.",
                "The pact (signed in 1994.) lapsed.|A new one followed.",
                "Acme Inc. said it would leave.|It did.",
                "The firm of Bauer Corp.|The other firm declined.",
                "See No. 5 of the list.|He said no.|Five others agreed.",
                "Talks resume on Jan. 5 in Oman.|Then they end.",
                "Wait… what?|Nobody answered.",
                "中国和日本签署了协议。|双方都表示欢迎！",
                "وصل الوزير إلى بغداد؟|ثم غادر."
            })
    void findsSentences(String marked) {
        String text = marked.replace("|", " ");
        assertThat(sentences(text)).containsExactly(marked.split("\\|", -1));
    }

    @Test
    void aBlankLineAnIndentAndTheEndOfALongLineEndAParagraph() {
        String longLine = "word ".repeat(25) + "end";
        assertThat(paragraphs("One line\nwrapped here.\n\nTwo.\n    Three\nwrapped too.\n" + longLine + "\nFive"))
                .containsExactly("One line\nwrapped here.", "Two.", "Three\nwrapped too.\n" + longLine, "Five");
    }

    @Test
    void aParagraphEndsItsSentence() {
        assertThat(sentences("HEADLINE WITHOUT STOP\n\nThe text begins.")).hasSize(2);
    }

    @Test
    void wordsAreSplitAtApostrophesHyphensAndStops() {
        assertThat(tokens("Côte d'Ivoire's US-led U.S. talks, 3.5"))
                .containsExactly("Côte", "d", "Ivoire", "s", "US", "led", "U", "S", "talks", "3", "5");
    }

    @Test
    void signsOfScriptsWithoutSpacesStandAlone() {
        assertThat(tokens("中国 and 日本")).containsExactly("中", "国", "and", "日", "本");
    }

    @Test
    void aDecomposedWordIsOneTokenAndFoldsLikeTheComposedOne() {
        String decomposed = "Cote\u0301 d'Ivoire";
        assertThat(tokens(decomposed)).startsWith("Cote\u0301");
        assertThat(Folding.fold("COTÉ")).isEqualTo(Folding.fold("cote\u0301")).isEqualTo("cote");
    }

    @Test
    void offsetsInCodePointsCountAPairOnce() {
        String text = "😀 Peru 😀 Chile";
        char[] chars = text.toCharArray();
        scan.scan(chars, chars.length);
        CodePoints points = CodePoints.of(chars, chars.length, scan);
        assertThat(points.of(text.indexOf("Peru"))).isEqualTo(2);
        assertThat(points.of(text.indexOf("Chile"))).isEqualTo(9);
        assertThat(points.of(text.length())).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void anyTextIsCoveredBySpansInOrder() {
        Random random = new Random(17);
        String alphabet = "aB .!?\n\t\"'’-中،؟é\u0301\ud83d\ude00\ud800()1,…";
        for (int round = 0; round < 3000; round++) {
            int length = random.nextInt(60);
            char[] text = new char[length];
            for (int i = 0; i < length; i++) {
                text[i] = alphabet.charAt(random.nextInt(alphabet.length()));
            }
            scan.scan(text, length);
            ordered(scan.sentences(), length);
            ordered(scan.paragraphs(), length);
            Tokens tokens = scan.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                int s = tokens.sentence(i);
                assertThat(tokens.start(i)).isBetween(scan.sentences().start(s), tokens.end(i) - 1);
                assertThat(tokens.end(i)).isLessThanOrEqualTo(scan.sentences().end(s));
            }
        }
    }

    private static void ordered(Spans spans, int length) {
        int last = 0;
        for (int i = 0; i < spans.size(); i++) {
            assertThat(spans.start(i)).isGreaterThanOrEqualTo(last);
            assertThat(spans.end(i)).isGreaterThan(spans.start(i));
            last = spans.end(i);
        }
        assertThat(last).isLessThanOrEqualTo(length);
    }
}
