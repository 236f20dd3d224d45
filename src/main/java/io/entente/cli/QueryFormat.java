// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an answer is written. */
enum QueryFormat {
    /** Aligned columns, for people. */
    TABLE,
    CSV,
    /** JSON Lines. */
    JSON;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of an option; without one that of the file's ending, CSV for other files, a table on the screen. */
    static QueryFormat of(String code, Path output) {
        if (code == null) {
            String file = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
            return output == null || file.endsWith(".txt")
                    ? TABLE
                    : file.endsWith(".json") || file.endsWith(".jsonl") || file.endsWith(".ndjson") ? JSON : CSV;
        }
        return Arrays.stream(values())
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UserError("--format " + code + ": is none of "
                        + Arrays.stream(values()).map(QueryFormat::code).collect(Collectors.joining(", "))));
    }
}
