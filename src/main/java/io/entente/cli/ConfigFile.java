// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options from a JSON file, by the names that the command line uses. */
final class ConfigFile {

    private ConfigFile() {}

    static Map<String, List<String>> read(Path file) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new UserError(
                    "--config " + file + ", line " + e.getLocation().getLineNr() + ": is no JSON: "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new UserError("--config " + file + ": cannot be read: " + e.getMessage(), e);
        }
        if (!root.isObject()) {
            throw new UserError("--config " + file + ": must hold one JSON object with options as its fields");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : root.properties()) {
            if (!AnalyzeOptions.NAMES.contains(e.getKey())) {
                throw new UserError("--config " + file + ": '" + e.getKey() + "' is no option; those that there are: "
                        + String.join(", ", AnalyzeOptions.NAMES));
            }
            values.put(e.getKey(), AnalyzeOptions.strings(e.getKey(), e.getValue()));
        }
        return values;
    }
}
