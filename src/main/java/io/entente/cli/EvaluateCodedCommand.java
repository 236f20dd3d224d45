// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The precision of a hand-coded sample; the same as {@code evaluate --coded}. */
@Command(
        name = "coded",
        description = "Precision by kind, with Wilson's interval, of a sample that a person has coded.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCodedCommand implements Callable<Integer> {

    @Option(
            names = "--coded",
            required = true,
            paramLabel = "FILE",
            description = "CSV that 'sample' wrote, its column 'correct' filled in with 1 or 0.")
    private Path coded;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CodedTable.print(coded, spec.commandLine().getOut());
        return ExitCode.GOOD;
    }
}
