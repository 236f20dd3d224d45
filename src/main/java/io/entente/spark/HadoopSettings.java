// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import org.apache.hadoop.conf.Configuration;

/**
 * Hadoop's settings as they are before there is a session: what is given to spark-submit as {@code spark.hadoop.NAME}, such
 * as the keys of an object store, must hold when inputs are listed and the output is looked at.
 */
public final class HadoopSettings {

    private static final String PREFIX = "spark.hadoop.";

    private HadoopSettings() {}

    /** Hadoop's own settings, and over them those of this process's Spark; local files by {@link LocalFiles}. */
    public static Configuration get() {
        Configuration hadoop = new Configuration();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                hadoop.set(name.substring(PREFIX.length()), System.getProperty(name));
            }
        }
        return LocalFiles.set(hadoop);
    }
}
