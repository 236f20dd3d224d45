// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores the program against what people have coded. */
@Command(
        name = "evaluate",
        description = "Score the program against hand-coded articles, or a hand-coded sample of its mentions.",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            EvaluateMentionsCommand.class,
            EvaluateArticlesCommand.class,
            EvaluateEventsCommand.class,
            EvaluatePairsCommand.class,
            EvaluateToneCommand.class,
            EvaluateCodedCommand.class
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    @Option(
            names = "--coded",
            paramLabel = "FILE",
            description = "CSV that 'sample' wrote, its column 'correct' filled in with 1 or 0.")
    private Path coded;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (coded == null) {
            throw new UserError(
                    "evaluate: needs mentions, articles, events, pairs or tone with --gold, or --coded FILE");
        }
        CodedTable.print(coded, spec.commandLine().getOut());
        return ExitCode.GOOD;
    }
}
