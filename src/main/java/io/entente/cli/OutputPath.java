// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/** The place that an option names for what a command writes. */
final class OutputPath {

    private OutputPath() {}

    /** Refuses what is there already, before any work is done. */
    static void check(String option, Path path, boolean overwrite) {
        if (Files.exists(path) && !overwrite) {
            throw new UserError(option + " " + path + ": is there already; name another or add --overwrite");
        }
    }
}
