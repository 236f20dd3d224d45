// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder while the shell is being written. */
@Command(name = "analyze")
final class AnalyzeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ExitCode.BUG;
    }
}
