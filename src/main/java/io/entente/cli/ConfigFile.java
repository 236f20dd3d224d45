// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.article.JsonFault;
import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options from a JSON file, by the names that the command line uses. */
final class ConfigFile {

    /** A name that stands twice, or text after the object, is an error of who wrote it. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfigFile() {}

    static Map<String, List<String>> read(Path file) {
        JsonNode root;
        try {
            root = STRICT.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new UserError("--config " + file + line + ": is no JSON: " + JsonFault.of(e), e);
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
            if (!e.getValue().isNull()) { // as a manifest tells of what was not given
                values.put(e.getKey(), strings(file, e.getKey(), e.getValue()));
            }
        }
        return values;
    }

    /** A value as the command line would give it: numbers in a list have commas between. */
    private static List<String> strings(Path file, String option, JsonNode node) {
        List<String> values = new ArrayList<>();
        boolean numbers = node.isArray() && !node.isEmpty();
        for (JsonNode given : node.isArray() ? node : List.of(node)) {
            JsonNode n = given.path("file").isTextual() ? given.path("file") : given; // as a manifest tells of names
            if (!n.isValueNode() || n.isNull()) {
                throw new UserError("--config " + file + ": '" + option + "' must be one value or a list of them");
            }
            numbers &= n.isNumber();
            values.add(n.asText());
            GivenValues.fault(n.asText()).ifPresent(fault -> {
                throw new UserError("--config " + file + ": " + option + fault);
            });
        }
        return numbers ? List.of(String.join(",", values)) : values;
    }
}
