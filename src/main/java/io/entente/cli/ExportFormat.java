// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code export} writes. */
enum ExportFormat {
    CSV,
    GRAPHML,
    GEXF,
    GEXF_DYNAMIC,
    GEPHI,
    DYAD_YEAR;

    static ExportFormat of(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError("--format " + code + ": is none of "
                        + Arrays.stream(values()).map(ExportFormat::code).collect(Collectors.joining(", "))));
    }

    /** The format that a file's name asks for: {@code net.gexf}, {@code net.graphml}, CSV otherwise. */
    static ExportFormat ofName(Path output) {
        String name = output.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gexf") ? GEXF : name.endsWith(".graphml") ? GRAPHML : CSV;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is the network of one period. */
    boolean isSnapshot() {
        return this == GRAPHML || this == GEXF || this == GEPHI;
    }
}
