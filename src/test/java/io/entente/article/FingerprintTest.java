// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two",
                " one two ",
                "one\n\n two\t",
                "\u00A0one\u2003two",
                "on\u00ADe tw\u200Bo\uFEFF",
                "one\u3000\u200D two"
            })
    void whiteSpaceAndInvisibleCharactersMakeNoDifference(String text) {
        assertEquals(Fingerprint.of("one two"), Fingerprint.of(text));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertEquals(Fingerprint.of("Côte d\u2019Ivoire"), Fingerprint.of("Co\u0302te  d\u2019Ivoire"));
    }

    @Test
    void anEmptyTextAndABlankOneAreTheSame() {
        assertEquals(Fingerprint.of(""), Fingerprint.of(" \n\u00A0"));
    }

    @Test
    void theSameBytesInAnotherWidthAreAnotherText() {
        assertNotEquals(Fingerprint.of("a\u0101"), Fingerprint.of("a\u0000\u0001\u0001"));
    }

    @Test
    void theHashIsThatOfBytesOrOfUnits() {
        String text = "Of every length from 0 to some blocks, with \u201Csigns\u201D beyond ASCII.";
        for (int end = 0; end < text.length(); end++) {
            String plain = text.substring(0, end).strip();
            boolean ascii = plain.chars().allMatch(c -> c < 0x80);
            byte[] bytes = plain.getBytes(ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16LE);
            long[] expected = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
            assertEquals(new Fingerprint(expected[0], expected[1]), Fingerprint.of(plain), plain);
        }
    }
}
