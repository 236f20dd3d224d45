// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.article.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A source for Structured Streaming that has a batch whenever an archive is not what an output holds: files are new, have
 * changed or are gone. Spark's own source of files sees only names that are new.
 *
 * <p>The offset only counts the batches. What is new is told by the output, which says what it was made of; so a
 * checkpoint that is lost or lies behind costs nothing, and a batch that is done again finds nothing to do. For the same
 * reason a batch has no rows: who handles it looks at the archive as it is then.
 */
public final class ArchiveChanges implements TableProvider {

    private static final String INPUTS = "inputs";
    private static final String OUTPUT = "output";
    private static final StructType SCHEMA = new StructType().add("file", DataTypes.StringType);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The stream.
     *
     * @param inputs that name the archive
     * @param output that the archive is held against
     */
    public static Dataset<Row> stream(SparkSession spark, List<String> inputs, String output)
            throws JsonProcessingException {
        return spark.readStream()
                .format(ArchiveChanges.class.getName())
                .option(INPUTS, JSON.writeValueAsString(inputs))
                .option(OUTPUT, output)
                .load();
    }

    /** Whether a batch is due. */
    static boolean due(Set<ArchiveListing.Seen> archive, Optional<RunState> output) {
        return !output.map(RunState::files).orElse(Set.of()).stream()
                .map(ArchiveListing.Seen::of)
                .collect(Collectors.toSet())
                .equals(archive);
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return SCHEMA;
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
        try {
            return new Changes(JSON.readValue(options.get(INPUTS), new TypeReference<>() {}), options.get(OUTPUT));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source as Spark's catalog and planner see it. */
    private record Changes(List<String> inputs, String output) implements SupportsRead, ScanBuilder, Scan {

        @Override
        public String name() {
            return "changes of an archive";
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still
        public StructType schema() {
            return SCHEMA;
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of(TableCapability.MICRO_BATCH_READ);
        }

        @Override
        public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
            return this;
        }

        @Override
        public Scan build() {
            return this;
        }

        @Override
        public StructType readSchema() {
            return SCHEMA;
        }

        @Override
        public MicroBatchStream toMicroBatchStream(String checkpoint) {
            return new Stream(this, SparkSession.active().sparkContext().hadoopConfiguration());
        }
    }

    /** How many batches there were. */
    private static final class Batches extends Offset {

        private final long count;

        Batches(long count) {
            this.count = count;
        }

        @Override
        public String json() {
            return Long.toString(count);
        }
    }

    private static final class Stream implements MicroBatchStream, SupportsTriggerAvailableNow {

        private final Changes source;
        private final Configuration hadoop;
        private boolean once;
        private boolean asked;

        Stream(Changes source, Configuration hadoop) {
            this.source = source;
            this.hadoop = hadoop;
        }

        @Override
        public Offset initialOffset() {
            return new Batches(0);
        }

        @Override
        public Offset deserializeOffset(String json) {
            return new Batches(Long.parseLong(json.strip()));
        }

        @Override
        public void prepareForTriggerAvailableNow() {
            once = true;
        }

        @Override
        public ReadLimit getDefaultReadLimit() {
            return ReadLimit.allAvailable();
        }

        @Override
        public Offset latestOffset(Offset start, ReadLimit limit) {
            if (once && asked) {
                return null; // what has come since is for the next time
            }
            asked = true;
            return due() ? new Batches(((Batches) start).count + 1) : null;
        }

        private boolean due() {
            try {
                Set<ArchiveListing.Seen> archive = new ArchiveListing(hadoop, Optional.empty()).seen(source.inputs());
                return ArchiveChanges.due(archive, RunState.read(new Path(source.output()), hadoop));
            } catch (UserError | IOException e) {
                return true; // the batch tells what is wrong
            }
        }

        @Override
        public Offset latestOffset() {
            throw new UnsupportedOperationException("Spark asks with a start and a limit");
        }

        @Override
        public InputPartition[] planInputPartitions(Offset start, Offset end) {
            return new InputPartition[0];
        }

        @Override
        public PartitionReaderFactory createReaderFactory() {
            return partition -> {
                throw new IllegalStateException("a batch has no rows");
            };
        }

        @Override
        public void commit(Offset end) {}

        @Override
        public void stop() {}
    }
}
