// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A lock where the system has none: a file that only one can create, which its holder writes anew again and again. One that
 * has not changed during a lease is a dead run's; so is one whose holder ran on this machine and is no more. No clock is
 * compared with another machine's. HDFS creates a file for one alone; of an object store that is not certain, so the file
 * is read again a moment later, and the last to have written it has it.
 */
final class LeaseLock implements Closeable {

    /** Setting of Hadoop: how long a holder may give no sign of life. Seconds. */
    static final String LEASE = "entente.lock.lease.seconds";

    private static final int USUAL_LEASE = 60;
    private static final int BEATS = 10;

    /** Between looks at another's lock. Milliseconds. */
    private static final long LOOK = 250;

    /** By then who else created the file has written it. Milliseconds. */
    private static final long SETTLED = 1000;

    private final FileSystem fs;
    private final Path file;
    private final Content content;
    private final ScheduledExecutorService heart;
    private final ScheduledFuture<?> beating;
    private long beats;

    /** Another run has the lock; the message names it. */
    static final class Held extends IOException {
        private static final long serialVersionUID = 1;

        Held(String holder) {
            super(holder);
        }
    }

    /**
     * What the file says.
     *
     * @param holder for people
     * @param machine on which process numbers mean something; empty when not known
     * @param pid number of the process
     * @param since when the process began
     * @param token of this lock alone
     * @param beat grows with each sign of life
     */
    private record Content(String holder, String machine, long pid, String since, String token, long beat) {

        static Content mine(String command) {
            ProcessHandle process = ProcessHandle.current();
            String holder = command + ", process " + process.pid() + " on " + host();
            String token = UUID.randomUUID().toString();
            return new Content(holder, here(), process.pid(), begun(process), token, 0);
        }

        private static String host() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (IOException e) {
                return "a machine without a name";
            }
        }

        /** Host, and the namespace of its processes: containers of one host number theirs apart. */
        private static String here() {
            try {
                return host() + " " + Files.readSymbolicLink(java.nio.file.Path.of("/proc/self/ns/pid"));
            } catch (IOException | UnsupportedOperationException e) {
                return "";
            }
        }

        private static String begun(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }

        Content next(long number) {
            return new Content(holder, machine, pid, since, token, number);
        }

        byte[] bytes() {
            String lines =
                    String.join("\n", holder, machine, Long.toString(pid), since, token, Long.toString(beat), "");
            return lines.getBytes(StandardCharsets.UTF_8);
        }

        /** Of a file that is whole; empty of one that is being written. */
        static Optional<Content> of(byte[] bytes) {
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            try {
                return Optional.of(new Content(
                        lines.get(0),
                        lines.get(1),
                        Long.parseLong(lines.get(2)),
                        lines.get(3),
                        lines.get(4),
                        Long.parseLong(lines.get(5))));
            } catch (IndexOutOfBoundsException | NumberFormatException half) {
                return Optional.empty();
            }
        }

        private boolean isHere() {
            return !machine.isEmpty() && machine.equals(here());
        }

        private boolean alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> begun(p).equals(since))
                    .isPresent();
        }
    }

    private LeaseLock(FileSystem fs, Path file, Content content, int lease) {
        this.fs = fs;
        this.file = file;
        this.content = content;
        this.heart = Executors.newSingleThreadScheduledExecutor(beat -> {
            Thread thread = new Thread(beat, "lock of the output");
            thread.setDaemon(true);
            return thread;
        });
        long pause = TimeUnit.SECONDS.toMillis(lease) / BEATS;
        beating = heart.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Takes a lock. */
    static LeaseLock take(Path file, String command, Configuration hadoop) throws IOException {
        FileSystem fs = file.getFileSystem(hadoop);
        int lease = Math.max(1, hadoop.getInt(LEASE, USUAL_LEASE));
        Content mine = Content.mine(command);
        while (!create(fs, file, mine)) {
            Optional<Content> other = read(fs, file);
            if (!fs.exists(file)) {
                continue; // has just ended
            }
            if (other.isPresent() && other.get().isHere() && other.get().alive()
                    || !isDead(other) && changes(fs, file, other, lease)) {
                throw new Held(
                        read(fs, file).or(() -> other).map(Content::holder).orElse("just beginning or ending"));
            }
            takeAway(fs, file, other);
        }
        if (!Publication.renames(fs)) {
            pause(SETTLED);
            Optional<Content> last = read(fs, file);
            if (!last.map(Content::token).equals(Optional.of(mine.token()))) {
                throw new Held(last.map(Content::holder).orElse("just ending"));
            }
        }
        return new LeaseLock(fs, file, mine, lease);
    }

    private static boolean isDead(Optional<Content> other) {
        return other.isPresent() && other.get().isHere() && !other.get().alive();
    }

    private static boolean create(FileSystem fs, Path file, Content mine) throws IOException {
        try (OutputStream out = fs.create(file, false)) {
            out.write(mine.bytes());
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            if (fs.exists(file)) {
                return false; // being created by another
            }
            throw e;
        }
    }

    /** Whether a lock changes, or goes, within a lease. */
    private static boolean changes(FileSystem fs, Path file, Optional<Content> seen, int lease) throws IOException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(lease); System.nanoTime() < end; ) {
            pause(LOOK);
            if (!read(fs, file).equals(seen)) {
                return true;
            }
        }
        return false;
    }

    /** Moves a dead run's lock away, in one step, so that one that has been taken since is not deleted for it. */
    private static void takeAway(FileSystem fs, Path file, Optional<Content> dead) throws IOException {
        Path aside = file.suffix("-" + UUID.randomUUID());
        boolean moved;
        try {
            moved = fs.rename(file, aside);
        } catch (FileNotFoundException gone) {
            moved = false;
        }
        if (moved && !read(fs, aside).equals(dead)) {
            fs.rename(aside, file);
            throw new Held("just beginning");
        }
        fs.delete(aside, false);
    }

    private static Optional<Content> read(FileSystem fs, Path file) throws IOException {
        try (InputStream in = fs.open(file)) {
            return Content.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock", e);
        }
    }

    private synchronized void beat() {
        try {
            if (held()) {
                try (OutputStream out = fs.create(file, true)) {
                    out.write(content.next(++beats).bytes());
                }
            }
        } catch (IOException e) {
            return; // the next beat may reach it; if none does, the check before the publication tells
        }
    }

    /** Whether the lock is still this run's. */
    synchronized boolean held() throws IOException {
        return read(fs, file).map(Content::token).equals(Optional.of(content.token()));
    }

    @Override
    public synchronized void close() throws IOException {
        beating.cancel(false);
        heart.shutdownNow();
        if (held()) {
            fs.delete(file, false);
        }
    }
}
