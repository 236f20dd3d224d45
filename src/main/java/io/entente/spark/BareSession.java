// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** The floor of all starts: a session like the program's that counts one row. {@code jobs/bench --start} runs it. */
public final class BareSession {

    private BareSession() {}

    /** Counts one row. */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = Spark.session("bare", 0)) {
            spark.range(1).count();
        }
    }
}
