// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.concurrent.atomic.LongAdder;

/** How far the reading is, counted in the JVM that reads; on a laptop that is all there is. */
public final class Progress {

    /** Bytes read, as stored. */
    public static final LongAdder BYTES = new LongAdder();

    /** Articles read. */
    public static final LongAdder ARTICLES = new LongAdder();

    private Progress() {}

    /** Starts a run's count. */
    public static void reset() {
        BYTES.reset();
        ARTICLES.reset();
    }
}
