// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/** A pipeline stage that finds which country does what to which in texts. */
public final class Interactions extends TextTransformer {

    private static final long serialVersionUID = 1;

    /** A stage from {@code text} to {@code interactions}. */
    public Interactions() {
        this(Identifiable.randomUID("interactions"));
    }

    /** The same with an identity of its own. */
    public Interactions(String uid) {
        super(uid, TextFunction.INTERACTIONS);
    }

    /** Reads texts from another column. */
    public Interactions setInputCol(String name) {
        set(inputCol(), name);
        return this;
    }

    /** Adds another column. */
    public Interactions setOutputCol(String name) {
        set(outputCol(), name);
        return this;
    }

    /** Reads a saved one. */
    public static Interactions load(String path) {
        return read().load(path);
    }

    /** The reader of saved ones. */
    public static MLReader<Interactions> read() {
        return new DefaultParamsReader<>();
    }
}
