// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a measured process says of itself.
 *
 * @param seconds of the work, without the start
 * @param cpu seconds of all cores
 * @param peak bytes of memory
 * @param bytes read, decompressed; 0 where the process does not tell
 * @param stages seconds by stage
 */
record BenchFigures(double seconds, double cpu, long peak, long bytes, Map<String, Double> stages) {

    private static final String LINE = "figures ";
    private static final double MEGABYTE = 1e6;

    /** The line by which a process tells them. */
    String line() throws JsonProcessingException {
        return LINE + new ObjectMapper().writeValueAsString(this);
    }

    /** The same of so many bytes. */
    BenchFigures of(long all) {
        return new BenchFigures(seconds, cpu, peak, all, stages);
    }

    /** 10^6 bytes a second. */
    double speed() {
        return bytes / MEGABYTE / seconds;
    }

    /** A JVM like this one, so that none finds the other's code compiled or its memory taken. */
    static List<String> java(String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    /** Runs a process that tells its figures. */
    static BenchFigures of(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BenchFigures figures = null;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String l = lines.readLine(); l != null; l = lines.readLine()) {
                if (l.startsWith(LINE)) {
                    figures = new ObjectMapper().readValue(l.substring(LINE.length()), BenchFigures.class);
                }
            }
        }
        if (process.waitFor() != 0 || figures == null) {
            throw new IOException("a measured process ended with " + process.exitValue() + ": "
                    + String.join(" ", command.subList(command.size() - 6, command.size())));
        }
        return figures;
    }
}
