// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real archives and gold sets that stand beside a checkout of the maintainers; a stranger's clone has none. */
public final class Shared {

    private Shared() {}

    /** A file or folder there; the test is skipped, and says so, when it is absent. */
    public static Path path(String name) {
        Path path = Path.of("../shared").resolve(name);
        assumeTrue(Files.exists(path), () -> path + " is not here: skipped");
        return path;
    }
}
