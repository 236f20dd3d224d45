// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.ArchiveFormat;
import io.entente.article.FieldMapping;
import io.entente.article.clean.Cleaning;
import io.entente.article.clean.CleaningStep;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options for analyze as its config file holds them. A field is named where the formats that have fields agree on it; where one
 * takes it by its usual name anyway, the others decide.
 *
 * @param conflicts what the formats of one archive do not agree on, a sentence each
 */
record ProposedConfig(Map<String, Object> values, List<String> conflicts) {

    static ProposedConfig of(List<String> inputs, Optional<ArchiveFormat> given, List<Inspection> inspections) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conflicts = new ArrayList<>();
        values.put("input", inputs);
        values.put("output", "out/" + name(inputs.get(0)));
        String format = inspections.size() == 1 && !inspections.get(0).format().equals(Inspection.UNKNOWN)
                ? inspections.get(0).format()
                : given.map(ArchiveFormat::code).orElse("auto");
        values.put("format", format);
        for (FieldMapping.Role role : FieldMapping.Role.values()) {
            List<Inspection> having = inspections.stream()
                    .filter(i -> i.guess().names().containsKey(role))
                    .toList();
            List<String> names = having.stream()
                    .map(i -> i.guess().names().get(role))
                    .distinct()
                    .toList();
            if (names.size() == 1) {
                values.put(role.option(), names.get(0));
            } else if (names.size() > 1
                    && !names.stream().allMatch(n -> role.usual().contains(n))) {
                conflicts.add("the " + role.option() + " is " + String.join(" in some files and ", names)
                        + " in others; run analyze on each format by itself");
            }
        }
        List<String> patterns = inspections.stream()
                .flatMap(i -> i.guess().datePattern().stream())
                .distinct()
                .toList();
        if (!patterns.isEmpty()) {
            values.put("date-pattern", patterns.get(0));
        }
        if (patterns.size() > 1) {
            conflicts.add("dates are written as " + String.join(" and as ", patterns)
                    + "; run analyze on each format by itself");
        }
        Set<CleaningStep> steps = EnumSet.noneOf(CleaningStep.class);
        inspections.forEach(i -> steps.addAll(i.found().cleaning().advised().steps()));
        if (!steps.isEmpty()) {
            values.put("clean", new Cleaning(steps).codes());
        }
        return new ProposedConfig(values, conflicts);
    }

    /** A short name for the tables of an input: its last part without endings and signs of patterns. */
    private static String name(String input) {
        String path = input.replaceAll("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]", "");
        int dot = last.indexOf('.', 1);
        String name = dot > 0 ? last.substring(0, dot) : last;
        return name.replace(".", "").isEmpty() ? "archive" : name;
    }
}
