// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.Secrets;
import io.entente.article.UserError;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its commands and how they end. */
@Command(
        name = "entente",
        description = "How close are these countries, is it warming or cooling, and how do you know?",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AnalyzeCommand.class,
            WatchCommand.class,
            InspectCommand.class,
            AnnotateCommand.class,
            EvaluateCommand.class,
            ReportCommand.class,
            QueryCommand.class,
            PlotCommand.class,
            SampleCommand.class,
            ExportCommand.class,
            CompareCommand.class,
            TrainCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Entente implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and ends with its exit code: 0 good, 1 bug, 2 user mistake. */
    public static void main(String[] args) {
        System.setOut(StandardOutput.print());
        System.exit(run(args));
    }

    /** Runs a command and returns its exit code. */
    static int run(String... args) {
        // Once each: one method named twice in a class can bring JDK 17 down as it archives classes.
        CommandLine.ITypeConverter<Double> real = PlainNumber::option;
        CommandLine.ITypeConverter<Integer> whole = PlainNumber::intOption;
        CommandLine command = new CommandLine(new Entente())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Double.TYPE, real)
                .registerConverter(Double.class, real)
                .registerConverter(Integer.TYPE, whole)
                .registerConverter(Integer.class, whole)
                .registerConverter(Long.TYPE, PlainNumber::longOption)
                .setExecutionStrategy(Entente::executed)
                .setParameterExceptionHandler(Entente::mistaken)
                .setExecutionExceptionHandler((e, failing, parsed) -> failed(e, failing));
        try {
            return command.execute(args);
        } catch (OutOfMemoryError e) { // picocli hands on exceptions only
            return failed(e, command);
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }

    private static int executed(CommandLine.ParseResult parsed) {
        GivenValues.check(parsed);
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (UserError e) { // of no command: its help cannot be written
            return failed(e, parsed.commandSpec().commandLine());
        }
    }

    private static int mistaken(CommandLine.ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println("entente: " + ScreenTable.text(Secrets.masked(GivenValues.told(e))) + "; see " + name + " --help");
        return ExitCode.USER_MISTAKE;
    }

    private static int failed(Throwable e, CommandLine command) {
        if (isEnding()) {
            return ExitCode.BUG; // never seen: the signal that ends the program sets the code
        }
        Throwable told = e instanceof UserError ? e : FailedRun.told(e).orElse(null);
        if (told != null) {
            command.getErr().println("entente: " + ScreenTable.plain(Secrets.masked(told.getMessage())));
            return ExitCode.USER_MISTAKE;
        }
        command.getErr().println("entente: this is a bug; please report it with what follows");
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        command.getErr().print(Secrets.masked(trace.toString()));
        command.getErr().flush();
        return ExitCode.BUG;
    }

    /** Whether the program was told to end, by Ctrl-C say: what fails then fails since Spark is gone. */
    private static boolean isEnding() {
        Thread none = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
