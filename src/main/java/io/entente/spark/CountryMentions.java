// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/** A pipeline stage that finds the countries that texts mention. */
public final class CountryMentions extends TextTransformer {

    private static final long serialVersionUID = 1;

    /** A stage from {@code text} to {@code country_mentions}. */
    public CountryMentions() {
        this(Identifiable.randomUID("countryMentions"));
    }

    /** The same with an identity of its own. */
    public CountryMentions(String uid) {
        super(uid, TextFunction.COUNTRY_MENTIONS);
    }

    /** Reads texts from another column. */
    public CountryMentions setInputCol(String name) {
        set(inputCol(), name);
        return this;
    }

    /** Adds another column. */
    public CountryMentions setOutputCol(String name) {
        set(outputCol(), name);
        return this;
    }

    /** Reads a saved one. */
    public static CountryMentions load(String path) {
        return read().load(path);
    }

    /** The reader of saved ones. */
    public static MLReader<CountryMentions> read() {
        return new DefaultParamsReader<>();
    }
}
