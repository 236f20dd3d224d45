// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.Partitioner;

/**
 * An article as the grouping of copies knows it: its place in the work tables and what its cluster is ordered by, but nothing
 * that is counted, so that it is small on its way. Its cluster is named by the smallest text of a component of copies, or by
 * its own text where it has none. Ordered by cluster, then by date, id and place in the archive.
 */
public final class ClusterMember implements Comparable<ClusterMember>, Externalizable {

    private static final long serialVersionUID = 2;

    /** What {@link #of} takes of the working table. */
    static final List<String> COLUMNS =
            List.of("id", "date", "source", "fingerprint_hi", "fingerprint_lo", "file", "record", "offset");

    private long clusterHi;
    private long clusterLo;
    private String id;
    private int day;
    private String source;
    private long textHi;
    private long textLo;
    private String origin;
    private long record;
    private long offset;
    private int file;
    private int row;

    /** For deserialization. */
    public ClusterMember() {}

    /**
     * The article of a row of {@link #COLUMNS}, in a cluster of its own text.
     *
     * @param file number of the file of {@link WorkTables#UNITS}
     * @param row its number there, from 0
     */
    static ClusterMember of(int file, long row, Object[] cells) {
        ClusterMember m = new ClusterMember();
        m.file = file;
        m.row = Math.toIntExact(row);
        m.id = (String) cells[0];
        m.day = (int) ((LocalDate) cells[1]).toEpochDay();
        m.source = (String) cells[2];
        m.textHi = (Long) cells[3];
        m.textLo = (Long) cells[4];
        m.origin = (String) cells[5];
        m.record = (Long) cells[6];
        m.offset = (Long) cells[7];
        m.clusterHi = m.textHi;
        m.clusterLo = m.textLo;
        return m;
    }

    /** Puts it into the cluster of a component of copies. */
    void join(long root) {
        clusterHi = root;
        clusterLo = 0;
    }

    boolean sameCluster(ClusterMember other) {
        return clusterHi == other.clusterHi && clusterLo == other.clusterLo;
    }

    /** The number that stands for its cluster in the bootstrap. */
    long clusterHi() {
        return clusterHi;
    }

    long textHi() {
        return textHi;
    }

    long textLo() {
        return textLo;
    }

    String id() {
        return id;
    }

    /** {@code null} where the archive names none. */
    String source() {
        return source;
    }

    /** Number of the file that it stands in. */
    int file() {
        return file;
    }

    /** Its row there, from 0. */
    int row() {
        return row;
    }

    @Override
    public int compareTo(ClusterMember other) {
        int order = Long.compare(clusterHi, other.clusterHi);
        order = order == 0 ? Long.compare(clusterLo, other.clusterLo) : order;
        order = order == 0 ? Integer.compare(day, other.day) : order;
        order = order == 0 ? id.compareTo(other.id) : order;
        order = order == 0 ? origin.compareTo(other.origin) : order;
        order = order == 0 ? Long.compare(record, other.record) : order;
        order = order == 0 ? Long.compare(offset, other.offset) : order;
        return order == 0 ? Integer.compare(row, other.row) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusterMember m && compareTo(m) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(clusterHi * 31 + clusterLo);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeLong(clusterHi);
        out.writeLong(clusterLo);
        out.writeLong(textHi);
        out.writeLong(textLo);
        out.writeInt(day);
        out.writeLong(record);
        out.writeLong(offset);
        out.writeInt(file);
        out.writeInt(row);
        write(id, out);
        write(source, out);
        write(origin, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        clusterHi = in.readLong();
        clusterLo = in.readLong();
        textHi = in.readLong();
        textLo = in.readLong();
        day = in.readInt();
        record = in.readLong();
        offset = in.readLong();
        file = in.readInt();
        row = in.readInt();
        id = text(in);
        source = text(in);
        origin = text(in);
    }

    private static void write(String text, ObjectOutput out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ObjectInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Keeps clusters together. */
    static final class ByCluster extends Partitioner {
        private static final long serialVersionUID = 1;
        private final int partitions;

        ByCluster(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object member) {
            return Math.floorMod(member.hashCode(), partitions);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByCluster b && b.partitions == partitions;
        }

        @Override
        public int hashCode() {
            return partitions;
        }
    }
}
