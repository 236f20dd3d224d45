// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Trains models. */
@Command(
        name = "train",
        description = "Train a model.",
        synopsisSubcommandLabel = "MODEL",
        subcommands = {TrainToneCommand.class, TrainWordsCommand.class},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no model given");
    }
}
