// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;

/**
 * Keeps a second run off an output that one is writing. On local disks it is the system's lock of a hidden file beside the
 * output, so a killed run holds none; elsewhere it is a {@link LeaseLock}.
 */
public final class OutputLock implements AutoCloseable {

    /** Those of this JVM: a process that opens and closes a file a second time loses its lock of it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Of an output that cannot be locked. */
    private static final OutputLock NONE = new OutputLock(null, null, null);

    private final Path file;
    private final FileChannel channel;
    private final LeaseLock lease;

    private OutputLock(Path file, FileChannel channel, LeaseLock lease) {
        this.file = file;
        this.channel = channel;
        this.lease = lease;
    }

    /**
     * Takes the lock of an output.
     *
     * @param command that takes it, to be named to others
     * @throws UserError when another run has it
     */
    public static OutputLock take(String output, String command, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path beside = Publication.beside(output, ".lock", hadoop);
        if (!(beside.getFileSystem(hadoop) instanceof LocalFileSystem local)) {
            return remote(output, beside, command, hadoop);
        }
        Path file = local.pathToFile(beside).toPath().toAbsolutePath();
        if (!HELD.add(file)) {
            throw busy(output, "this process");
        }
        OutputLock lock = null;
        try {
            Files.createDirectories(file.getParent());
            lock = lock(file, command);
        } catch (IOException e) {
            return NONE; // a disk without locks; that nothing can be written there is told by the publication
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
        if (lock == null) {
            throw busy(output, holder(file));
        }
        return lock;
    }

    private static OutputLock remote(
            String output, org.apache.hadoop.fs.Path beside, String command, Configuration hadoop) {
        try {
            return new OutputLock(null, null, LeaseLock.take(beside, command, hadoop));
        } catch (LeaseLock.Held held) {
            throw busy(output, held.getMessage());
        } catch (IOException | UnsupportedOperationException e) {
            return NONE; // that nothing can be written there is told by the publication
        }
    }

    /** The lock of a file; {@code null} when another process has it. */
    private static OutputLock lock(Path file, String command) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Object opened = key(file);
            // A run that ends takes the name away: the lock of a file without a name would be seen by no one.
            if (channel.tryLock() != null && key(file).equals(opened)) {
                String holder = command + ", process " + ProcessHandle.current().pid();
                channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
                return new OutputLock(file, channel, null);
            }
        } catch (NoSuchFileException justEnding) {
            channel.close();
            return null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static String holder(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "just ending";
    }

    private static UserError busy(String output, String holder) {
        return new UserError("--output " + output + ": another run is writing to it (" + holder
                + "); wait until it ends, or end it");
    }

    /**
     * Makes sure that the output is still this run's alone; to be asked before anything is replaced.
     *
     * @throws UserError when another run has taken it, as this one seemed dead
     */
    public void check(String output) throws IOException {
        if (lease != null && !lease.held()) {
            throw new UserError(
                    "--output " + output + ": another run has taken it over, as this one gave no sign of life"
                            + " for too long; this run's tables are not put in place, run it again");
        }
    }

    @Override
    public void close() throws IOException {
        if (lease != null) {
            lease.close();
        }
        if (channel != null) {
            Files.deleteIfExists(file);
            channel.close();
            HELD.remove(file);
        }
    }
}
