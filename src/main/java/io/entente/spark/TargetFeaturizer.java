// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.text.TextScan;
import io.entente.tone.FeatureKind;
import io.entente.tone.FeatureSink;
import io.entente.tone.Stretch;
import io.entente.tone.TargetModel;
import io.entente.tone.TargetReader;
import io.entente.tone.VectorSums;
import io.entente.tone.WordVectors;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.IntArrayParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The hashed features of targets: columns {@code text} (string), {@code start} and {@code end} (code points, any integer
 * type) give {@code features} (vector), the same numbers that the plain core sums up; after them, where there are vectors of
 * words, the sums of these.
 */
public final class TargetFeaturizer extends Transformer implements DefaultParamsWritable {

    private static final long serialVersionUID = 1;
    private static final String OUTPUT = "features";

    private final String uid;
    private final IntArrayParam places;
    private final Param<String> vectors;
    private final StringArrayParam without;

    /** A featurizer that keeps all features. */
    public TargetFeaturizer() {
        this(Identifiable.randomUID("targetFeatures"));
    }

    /** The same with an identity of its own. */
    public TargetFeaturizer(String uid) {
        this.uid = uid; // parameters ask for it
        places = new IntArrayParam(this, "places", "hashed features to keep, ascending; none keeps all");
        vectors = new Param<>(this, "vectors", "file of word vectors, read anew whenever there is work; none if empty");
        without = new StringArrayParam(this, "without", "groups of features to leave out");
        setDefault(places, new int[0]);
        setDefault(vectors, "");
        setDefault(without, new String[0]);
    }

    /** Reads a saved one. */
    public static TargetFeaturizer load(String path) {
        return read().load(path);
    }

    /** The reader of saved ones. */
    public static MLReader<TargetFeaturizer> read() {
        return new DefaultParamsReader<>();
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Which hashed features to keep. */
    public IntArrayParam places() {
        return places;
    }

    /** The file of word vectors, read by the driver. */
    public Param<String> vectors() {
        return vectors;
    }

    /** Which groups of features to leave out. */
    public StringArrayParam without() {
        return without;
    }

    /** Keeps only these hashed features: the vector's i-th number is that of the i-th of them. */
    public TargetFeaturizer setPlaces(int[] keep) {
        set(places, keep);
        return this;
    }

    /** Adds the vectors of words of a file, as {@link WordVectors#read} has it; of none if empty. */
    public TargetFeaturizer setVectors(String file) {
        set(vectors, file);
        return this;
    }

    /** Leaves out groups of features. */
    public TargetFeaturizer setWithout(String... groups) {
        set(without, groups);
        return this;
    }

    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        transformSchema(dataset.schema());
        Column features = functions
                .udf(
                        new Hashing(
                                getOrDefault(places),
                                ToneTraining.vectors(getOrDefault(vectors)),
                                getOrDefault(without)),
                        SQLDataTypes.VectorType())
                .apply(
                        functions.col("text"),
                        functions.col("start").cast(DataTypes.IntegerType),
                        functions.col("end").cast(DataTypes.IntegerType));
        return dataset.withColumn(OUTPUT, features);
    }

    @Override
    public StructType transformSchema(StructType schema) {
        Columns.requireText(schema, "text");
        Columns.requireInteger(schema, "start");
        Columns.requireInteger(schema, "end");
        Columns.requireAbsent(schema, OUTPUT);
        return schema.add(OUTPUT, SQLDataTypes.VectorType());
    }

    @Override
    public TargetFeaturizer copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The function of one row; each thread has its own buffers. */
    private static final class Hashing implements UDF3<String, Integer, Integer, Vector> {
        private static final long serialVersionUID = 1;
        private static final ThreadLocal<TextScan> SCAN = ThreadLocal.withInitial(TextScan::new);
        private static final ThreadLocal<TargetReader> READER = ThreadLocal.withInitial(TargetReader::new);

        private final int[] places;
        private final WordVectors vectors;
        private final String[] without;

        Hashing(int[] places, WordVectors vectors, String[] without) {
            this.places = places;
            this.vectors = vectors;
            this.without = without;
        }

        @Override
        public Vector call(String text, Integer start, Integer end) {
            char[] units = text.toCharArray();
            TextScan scan = SCAN.get();
            scan.scan(units, units.length);
            SparseSum sum = new SparseSum(places, vectors, without);
            TargetReader reader = READER.get();
            reader.open(units, scan, TargetReader.NO_NAMES);
            reader.readUnits(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end), sum);
            return sum.vector();
        }
    }

    /** Collects features and adds up those of one place, in the order in which they came; then the sums of vectors. */
    private static final class SparseSum implements FeatureSink {
        private final int[] places;
        private final Set<FeatureKind.Group> off = EnumSet.noneOf(FeatureKind.Group.class);
        private final TreeMap<Integer, Double> sums = new TreeMap<>();

        private final VectorSums vectors;
        private final int size;

        SparseSum(int[] places, WordVectors vectors, String[] without) {
            this.places = places;
            this.vectors = new VectorSums(vectors);
            size = (places.length > 0 ? places.length : TargetModel.DIMENSION) + VectorSums.size(vectors);
            for (FeatureKind.Group group : FeatureKind.Group.values()) {
                if (Arrays.asList(without).contains(group.code())) {
                    off.add(group);
                }
            }
        }

        @Override
        public void add(FeatureKind kind, int a, int b, double value) {
            if (off.contains(kind.group())) {
                return;
            }
            int index = kind.index(a, b);
            if (places.length > 0) {
                index = Arrays.binarySearch(places, index);
            }
            if (index >= 0) {
                sums.merge(index, value, Double::sum);
            }
        }

        @Override
        public void word(Stretch stretch, int stem) {
            if (!off.contains(FeatureKind.Group.VECTORS)) {
                vectors.word(stretch, stem);
            }
        }

        Vector vector() {
            double[] dense = vectors.take();
            int[] indices = new int[sums.size() + dense.length];
            double[] values = new double[indices.length];
            int n = 0;
            for (var entry : sums.entrySet()) {
                indices[n] = entry.getKey();
                values[n++] = entry.getValue();
            }
            for (int i = 0; i < dense.length; i++) {
                indices[n] = size - dense.length + i;
                values[n++] = dense[i];
            }
            return Vectors.sparse(size, indices, values);
        }
    }
}
