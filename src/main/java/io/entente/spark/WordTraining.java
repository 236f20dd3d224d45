// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import io.entente.text.HashIndex;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import io.entente.text.WordHash;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.mllib.linalg.Matrix;
import org.apache.spark.mllib.linalg.SingularValueDecomposition;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.mllib.linalg.distributed.RowMatrix;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Vectors of words from how words stand together in the English articles of an archive: positive pointwise mutual information, contexts
 * smoothed by .75, and its truncated singular value decomposition, weighed by the roots of the singular values (Levy, Goldberg
 * &amp; Dagan 2015, "Improving distributional similarity with lessons learned from word embeddings", TACL 3). Counts are of
 * integers, so neither partitions nor cores change them; where ARPACK starts is drawn, which shows in the last digits at most.
 *
 * @param dimension numbers of a vector, at least 1
 * @param window words that stand so far apart in a sentence, or nearer, are together
 * @param leastCount how often a word must be found
 */
public record WordTraining(int dimension, int window, int leastCount) {

    private static final double SMOOTHING = .75;
    /** Singular values below this share of the greatest are none. */
    private static final double RANK = 1e-9;

    /** Of a vocabulary, as {@link HashIndex} can number them. */
    private static final int MOST_WORDS = 1 << 19;

    private static final int LONGEST_WORD = 40;

    /**
     * What came out.
     *
     * @param words in lower case, frequent ones first
     * @param vectors of each word, by word and then by number
     */
    @SuppressWarnings("ArrayRecordComponent") // read only
    public record Trained(List<String> words, int dimension, double[] vectors) {

        /** Writes the text format of word2vec. */
        public void write(Appendable out) throws IOException {
            out.append(words.size() + " " + dimension + "\n");
            for (int w = 0; w < words.size(); w++) {
                out.append(words.get(w));
                for (int d = 0; d < dimension; d++) {
                    out.append(String.format(Locale.ROOT, " %.5f", vectors[w * dimension + d]));
                }
                out.append('\n');
            }
        }
    }

    /** A word and how often it is found; frequent ones come first. */
    private record Word(String word, long count) implements Comparable<Word>, Serializable {
        @Override
        public int compareTo(Word other) {
            int frequent = Long.compare(other.count, count);
            return frequent != 0 ? frequent : word.compareTo(other.word);
        }
    }

    /**
     * Trains.
     *
     * @param tables output folder of analyze; articles in English count, copies do not
     * @param say takes a line after each step
     * @throws UserError when there are fewer words than a vector is to have numbers
     */
    public Trained train(SparkSession spark, String tables, Consumer<String> say) {
        JavaRDD<String> texts = new PublishedTables(spark, tables)
                .table("articles")
                .where("language = 'en' and duplicate_of is null and cluster = id")
                .select("text")
                .toJavaRDD()
                .map(row -> row.getString(0));
        List<String> words = vocabulary(texts);
        if (words.size() <= dimension) {
            throw new UserError("--input " + tables + ": only " + words.size() + " words of English articles are found "
                    + leastCount + " times or more, too few for vectors of " + dimension
                    + "; take a larger archive, or lower --dimension or --min-count");
        }
        say.accept(words.size() + " words are found " + leastCount + " times or more");
        JavaPairRDD<Integer, WordNeighbours> rows = neighbours(texts, words);
        Trained trained = new Trained(words, dimension, vectors(rows, words.size()));
        rows.unpersist();
        return trained;
    }

    private List<String> vocabulary(JavaRDD<String> texts) {
        int least = leastCount;
        return texts
                .mapPartitionsToPair(WordTraining::counted)
                .reduceByKey(Long::sum)
                .filter(w -> w._2() >= least)
                .map(w -> new Word(w._1(), w._2()))
                .takeOrdered(MOST_WORDS)
                .stream()
                .map(Word::word)
                .toList();
    }

    private static Iterator<Tuple2<String, Long>> counted(Iterator<String> texts) {
        Map<String, Long> counts = new HashMap<>();
        TextScan scan = new TextScan();
        while (texts.hasNext()) {
            String text = texts.next();
            char[] units = text.toCharArray();
            scan.scan(units, units.length);
            Tokens tokens = scan.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.number(i) && tokens.ascii(i) && tokens.length(i) <= LONGEST_WORD) {
                    counts.merge(
                            text.substring(tokens.start(i), tokens.end(i)).toLowerCase(Locale.ROOT), 1L, Long::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), e.getValue()))
                .iterator();
    }

    private JavaPairRDD<Integer, WordNeighbours> neighbours(JavaRDD<String> texts, List<String> words) {
        long[] hashes = words.stream().mapToLong(WordHash::of).toArray();
        Broadcast<long[]> shared =
                JavaSparkContext.fromSparkContext(texts.context()).broadcast(hashes);
        int reach = window;
        return texts.mapPartitionsToPair(part -> new NeighbourCounts(part, new HashIndex(shared.value()), reach))
                .reduceByKey(WordNeighbours::plus)
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private double[] vectors(JavaPairRDD<Integer, WordNeighbours> rows, int words) {
        double[] totals = new double[words];
        rows.mapValues(WordNeighbours::total).collect().forEach(r -> totals[r._1()] = r._2());
        double[] contexts =
                Arrays.stream(totals).map(t -> Math.pow(t, SMOOTHING)).toArray();
        double all = Arrays.stream(contexts).sum();
        // In one partition, in order: it is words by words, however large the archive.
        JavaRDD<Vector> information = rows.sortByKey(true, 1)
                .map(r -> information(r, words, totals[r._1()], contexts, all))
                .persist(StorageLevel.MEMORY_AND_DISK());
        SingularValueDecomposition<RowMatrix, Matrix> decomposition =
                new RowMatrix(information.rdd(), words, words).computeSVD(dimension, false, RANK);
        information.unpersist();
        return weighed(decomposition, words);
    }

    /** A word's pointwise mutual information with each of its neighbours, where that is above 0. */
    private static Vector information(
            Tuple2<Integer, WordNeighbours> row, int words, double total, double[] contexts, double all) {
        int[] others = row._2().words();
        long[] sums = row._2().sums();
        int[] indices = new int[others.length];
        double[] values = new double[others.length];
        int n = 0;
        for (int i = 0; i < others.length; i++) {
            double information = Math.log(sums[i] / total / (contexts[others[i]] / all));
            if (information > 0) {
                indices[n] = others[i];
                values[n++] = information;
            }
        }
        return Vectors.sparse(words, Arrays.copyOf(indices, n), Arrays.copyOf(values, n));
    }

    /** The right singular vectors by word, of length 1; signs are such that a number's greatest value is positive. */
    private double[] weighed(SingularValueDecomposition<RowMatrix, Matrix> decomposition, int words) {
        Matrix right = decomposition.V();
        double[] vectors = new double[words * dimension];
        for (int d = 0; d < right.numCols(); d++) {
            double greatest = 0;
            for (int w = 0; w < words; w++) {
                greatest = Math.abs(right.apply(w, d)) > Math.abs(greatest) ? right.apply(w, d) : greatest;
            }
            double scale = Math.sqrt(decomposition.s().apply(d)) * Math.signum(greatest);
            for (int w = 0; w < words; w++) {
                vectors[w * dimension + d] = scale * right.apply(w, d);
            }
        }
        for (int w = 0; w < words; w++) {
            double square = 0;
            for (int d = 0; d < dimension; d++) {
                square += vectors[w * dimension + d] * vectors[w * dimension + d];
            }
            for (int d = 0; d < dimension && square > 0; d++) {
                vectors[w * dimension + d] /= Math.sqrt(square);
            }
        }
        return vectors;
    }
}
