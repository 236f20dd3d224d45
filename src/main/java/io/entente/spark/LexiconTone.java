// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/** A pipeline stage that takes the lexicon tone of texts. */
public final class LexiconTone extends TextTransformer {

    private static final long serialVersionUID = 1;

    /** A stage from {@code text} to {@code tone}. */
    public LexiconTone() {
        this(Identifiable.randomUID("lexiconTone"));
    }

    /** The same with an identity of its own. */
    public LexiconTone(String uid) {
        super(uid, TextFunction.TONE);
    }

    /** Reads texts from another column. */
    public LexiconTone setInputCol(String name) {
        set(inputCol(), name);
        return this;
    }

    /** Adds another column. */
    public LexiconTone setOutputCol(String name) {
        set(outputCol(), name);
        return this;
    }

    /** Reads a saved one. */
    public static LexiconTone load(String path) {
        return read().load(path);
    }

    /** The reader of saved ones. */
    public static MLReader<LexiconTone> read() {
        return new DefaultParamsReader<>();
    }
}
