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
import java.util.Set;

/** Options from a JSON file, by the names that the command line uses. */
final class ConfigFile {

    /** A name that stands twice, or text after the object, is an error of who wrote it. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Options that may have several values. */
    private static final Set<String> LISTS =
            Set.of("input", "clean", "languages", VocabularyOption.GAZETTEER, VocabularyOption.KINDS);

    /** Options that are several numbers with commas between. */
    private static final Set<String> WEIGHTS = Set.of("strength-weights", "affinity-weights");

    private static final Set<String> NUMBERS = Set.of("duplicate-days", "half-life", "replicates", "seed");

    private ConfigFile() {}

    static Map<String, List<String>> read(Path file) {
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new UserError("--config " + file + ": no such file that can be read");
        }
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
                throw new UserError("--config " + file + ": '" + ScreenTable.text(e.getKey())
                        + "' is no option; those that there are: " + String.join(", ", AnalyzeOptions.NAMES));
            }
            if (!e.getValue().isNull()) { // as a manifest tells of what was not given
                values.put(e.getKey(), strings(file, e.getKey(), e.getValue()));
            }
        }
        return values;
    }

    /** A value as the command line would give it: weights have commas between. */
    private static List<String> strings(Path file, String option, JsonNode node) {
        boolean weights = WEIGHTS.contains(option);
        if (node.isArray() && !weights && !LISTS.contains(option)) {
            throw mistake(file, option, "must be one value, not a list");
        }
        List<String> values = new ArrayList<>();
        for (JsonNode given : node.isArray() ? node : List.of(node)) {
            values.add(string(file, option, given, node.isArray()));
        }
        return weights ? List.of(String.join(",", values)) : values;
    }

    private static String string(Path file, String option, JsonNode given, boolean listed) {
        boolean names =
                option.equals(VocabularyOption.GAZETTEER) && given.path("file").isTextual();
        JsonNode n = names ? given.path("file") : given; // a manifest tells more of them than where they are
        boolean number = NUMBERS.contains(option) || WEIGHTS.contains(option) && listed;
        boolean truth = option.equals("overwrite");
        if (!(n.isTextual() || n.isNumber() && number || n.isBoolean() && truth)) {
            String kind = number ? "a number" : truth ? "true or false" : "a string";
            throw mistake(file, option, "must be " + kind + (LISTS.contains(option) ? " or a list of them" : ""));
        }
        if (n.isNumber() && !Double.isFinite(n.asDouble())) {
            throw mistake(file, option, "is a number too large for anything");
        }
        GivenValues.fault(n.asText()).ifPresent(fault -> {
            throw new UserError("--config " + file + ": " + option + fault);
        });
        return n.asText();
    }

    private static UserError mistake(Path file, String option, String why) {
        return new UserError("--config " + file + ": '" + option + "' " + why);
    }
}
