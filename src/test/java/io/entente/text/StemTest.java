// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

    @ParameterizedTest
    @CsvSource({
        "attacked,attack", "Attacking,attack", "attacks,attack", "stopped,stop", "pressed,press", "called,call",
        "tries,tri", "deeply,deep", "unsmilingly,unsmil", "allegedly,alleg", "praise,prais", "praising,prais",
        "was,was", "is,is", "ring,ring", "red,red", "meetings,meet", "talks,talk"
    })
    void cutsEndings(String word, String stem) {
        assertThat(stem(word)).isEqualToIgnoringCase(stem);
    }

    @ParameterizedTest
    @CsvSource({"attacked,attacks", "praise,PRAISED", "stop,stopping", "résumé,resume"})
    void hashesFormsOfOneWordAlike(String a, String b) {
        assertThat(hash(a)).isEqualTo(hash(b));
    }

    private static String stem(String word) {
        return word.substring(0, Stem.end(word.toCharArray(), 0, word.length()));
    }

    private static int hash(String word) {
        TextScan scan = new TextScan();
        char[] text = word.toCharArray();
        scan.scan(text, text.length);
        return Stem.hash(text, 0, text.length, scan.tokens().hash(0));
    }
}
