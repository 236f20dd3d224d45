// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.article.UserError;
import io.entente.spark.RunState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.Path;

/** The output that an update builds on. */
final class PreviousRun {

    private PreviousRun() {}

    /**
     * The state of an output; empty where nothing stands.
     *
     * @throws UserError when what stands there keeps no state, or was made with other settings
     */
    static Optional<RunState> of(String output, Map<String, String> settings, Configuration hadoop) throws IOException {
        Path folder = new Path(output);
        if (!folder.getFileSystem(hadoop).exists(folder)
                || folder.getFileSystem(hadoop).listStatus(folder).length == 0) {
            return Optional.empty();
        }
        RunState state = read(output, folder, hadoop)
                .orElseThrow(() -> new UserError("--output " + output
                        + ": does not tell how it was made (no _state.json); make it anew with analyze --overwrite"));
        String other = different(state.settings(), settings);
        if (!other.isEmpty()) {
            throw new UserError("--output " + output + ": was made with other settings (" + other
                    + "); give the same ones, or make it anew with analyze --overwrite");
        }
        return Optional.of(state);
    }

    private static Optional<RunState> read(String output, Path folder, Configuration hadoop) throws IOException {
        try {
            return RunState.read(folder, hadoop);
        } catch (JsonProcessingException | ChecksumException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new UserError(
                    "--output " + output + ": its file _state.json is damaged (" + why
                            + "), so there is nothing to build on; make it anew with analyze --overwrite",
                    e);
        }
    }

    /** The settings that differ, with both values; empty of the same. */
    static String different(Map<String, String> before, Map<String, String> now) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(n -> !Objects.equals(before.get(n), now.get(n)))
                .map(n -> (n.equals(Manifest.PROGRAM) ? "entente" : "--" + n) + " " + before.get(n) + ", now "
                        + now.get(n))
                .collect(Collectors.joining("; "));
    }

    /**
     * The inputs of an update: those of the run before and those given.
     *
     * @throws UserError when one of the run before held a password, which is not kept, and is not given again
     */
    static List<String> inputs(RunState before, List<String> given) {
        List<String> all = new ArrayList<>(given);
        for (String input : before.inputs()) {
            if (given.stream().noneMatch(g -> Manifest.masked(g).equals(input))) {
                if (input.contains("://***@")) {
                    throw new UserError("--input: name " + input + " again, with its password, which is not kept");
                }
                all.add(input);
            }
        }
        return all;
    }
}
