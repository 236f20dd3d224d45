// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version, commit and how to cite, from the file that the build fills in. */
final class Version implements IVersionProvider {

    private static final Properties BUILD = load();

    private static Properties load() {
        Properties p = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/io/entente/build.properties")) {
            p.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return p;
    }

    /** The product's version. */
    static String version() {
        return BUILD.getProperty("version");
    }

    /** The Spark version that it was built for. */
    static String spark() {
        return BUILD.getProperty("spark");
    }

    /** The commit that it was built from; {@code unknown} outside a checkout. */
    static String commit() {
        return System.getProperty("entente.commit", "unknown");
    }

    /** How to cite this version. */
    static String citation() {
        return "The Entente authors (2026). Entente: ties between countries from news archives, version " + version()
                + ".";
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "entente " + version() + " (commit " + commit() + ")",
            "Spark " + spark() + ", Java " + Runtime.version(),
            "Cite as: " + citation() + " See CITATION.cff."
        };
    }
}
