// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

/** What the program ends with. */
final class ExitCode {

    static final int GOOD = 0;
    static final int BUG = 1;
    static final int USER_MISTAKE = 2;

    private ExitCode() {}
}
