// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.TextScan;
import io.entente.text.Tokens;

/**
 * One field of an article under the scanner: its characters and what the scan found in them.
 *
 * @param text at least {@code length} units; later units mean nothing
 */
public record Page(Field field, char[] text, int length, TextScan scan) {

    /** The scan's tokens. */
    public Tokens tokens() {
        return scan.tokens();
    }

    /** A token as written. */
    String word(int token) {
        return new String(text, tokens().start(token), tokens().length(token));
    }
}
