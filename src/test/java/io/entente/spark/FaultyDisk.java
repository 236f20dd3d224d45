// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.sql.SparkSession;

/** This machine's disk, on which things happen: it runs full, or files change as soon as one is opened. One at a time in a JVM. */
public final class FaultyDisk extends LocalFileSystem {

    private static final String SETTING = "spark.hadoop.fs.file.impl";
    private static final String UNCACHED = "spark.hadoop.fs.file.impl.disable.cache";

    private static final AtomicLong ROOM = new AtomicLong();
    private static final AtomicReference<Event> OPENED = new AtomicReference<>();

    /** What happens when a file is opened. */
    public interface Event {
        /** Happens before the file is opened. */
        void opens(Path file) throws IOException;
    }

    /**
     * Runs something on this disk.
     *
     * @param room bytes that may be written
     */
    public static int during(long room, Event opened, IntSupplier run) {
        ROOM.set(room);
        OPENED.set(opened);
        System.setProperty(SETTING, FaultyDisk.class.getName());
        System.setProperty(UNCACHED, "true");
        try {
            return run.getAsInt();
        } finally {
            SparkSession session = SparkSession.getDefaultSession().getOrElse(() -> null);
            if (session != null) {
                session.stop(); // a run that failed leaves it, and in it this disk
            }
            System.clearProperty(SETTING);
            System.clearProperty(UNCACHED);
        }
    }

    @Override
    public FSDataInputStream open(Path file, int buffer) throws IOException {
        OPENED.get().opens(file);
        return super.open(file, buffer);
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short copies,
            long block,
            Progressable told)
            throws IOException {
        FSDataOutputStream out = super.create(file, permission, overwrite, buffer, copies, block, told);
        return new FSDataOutputStream(new Limited(out), null);
    }

    /** Writes until the disk is full. */
    private static final class Limited extends FilterOutputStream {
        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (ROOM.addAndGet(-length) < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, from, length);
        }
    }
}
