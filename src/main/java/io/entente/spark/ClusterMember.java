// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.Partitioner;

/**
 * An article as the stages after the reading know it, a row of {@link WorkTables#UNITS} without its sketch, and the cluster
 * that it is in: named by the smallest text of a component of copies, or by its own text where it has none. Ordered by
 * cluster, then by date, id and place in the archive.
 */
public final class ClusterMember implements Comparable<ClusterMember>, Externalizable {

    private static final long serialVersionUID = 1;

    /** What {@link #of} takes of the working table. */
    static final List<String> COLUMNS = List.of(
            "id",
            "date",
            "source",
            "fingerprint_hi",
            "fingerprint_lo",
            "file",
            "record",
            "offset",
            "part",
            "row",
            "units",
            "evidence");

    private static final Comparator<ClusterMember> WITHIN_CLUSTER = Comparator.comparing(ClusterMember::date)
            .thenComparing(ClusterMember::id)
            .thenComparing(m -> m.file)
            .thenComparingLong(m -> m.record)
            .thenComparingLong(m -> m.offset)
            .thenComparingLong(ClusterMember::row);

    private long clusterHi;
    private long clusterLo;
    private String id;
    private LocalDate date;
    private String source;
    private long textHi;
    private long textLo;
    private String file;
    private long record;
    private long offset;
    private String part;
    private long row;
    private byte[] units;
    private byte[] evidence;

    /** For deserialization. */
    public ClusterMember() {}

    /** The article of a row of {@link #COLUMNS}, in a cluster of its own text. */
    static ClusterMember of(Object[] cells) {
        ClusterMember m = new ClusterMember();
        m.id = (String) cells[0];
        m.date = (LocalDate) cells[1];
        m.source = (String) cells[2];
        m.textHi = (Long) cells[3];
        m.textLo = (Long) cells[4];
        m.file = (String) cells[5];
        m.record = (Long) cells[6];
        m.offset = (Long) cells[7];
        m.part = (String) cells[8];
        m.row = (Long) cells[9];
        m.units = (byte[]) cells[10];
        m.evidence = (byte[]) cells[11];
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

    LocalDate date() {
        return date;
    }

    /** {@code null} where the archive names none. */
    String source() {
        return source;
    }

    /** The file of {@code articles} that it stands in. */
    String part() {
        return part;
    }

    /** Its row there, from 0. */
    long row() {
        return row;
    }

    /** As {@link UnitsCodec} wrote them. */
    byte[] units() {
        return units;
    }

    /** As {@link EvidenceCodec} wrote it; {@code null} where no sentence speaks of two countries. */
    byte[] evidence() {
        return evidence;
    }

    @Override
    public int compareTo(ClusterMember other) {
        int order = Long.compare(clusterHi, other.clusterHi);
        order = order == 0 ? Long.compare(clusterLo, other.clusterLo) : order;
        return order == 0 ? WITHIN_CLUSTER.compare(this, other) : order;
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
        out.writeLong(date.toEpochDay());
        out.writeLong(record);
        out.writeLong(offset);
        out.writeLong(row);
        for (String s : new String[] {id, source, file, part}) {
            write(s == null ? null : s.getBytes(StandardCharsets.UTF_8), out);
        }
        write(units, out);
        write(evidence, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        clusterHi = in.readLong();
        clusterLo = in.readLong();
        textHi = in.readLong();
        textLo = in.readLong();
        date = LocalDate.ofEpochDay(in.readLong());
        record = in.readLong();
        offset = in.readLong();
        row = in.readLong();
        id = text(in);
        source = text(in);
        file = text(in);
        part = text(in);
        units = bytes(in);
        evidence = bytes(in);
    }

    private static void write(byte[] bytes, ObjectOutput out) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static String text(ObjectInput in) throws IOException {
        byte[] bytes = bytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ObjectInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
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
