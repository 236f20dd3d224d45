// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.GzipHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file one after the other, as one stream that breaks at a damaged member and can then go on at the next
 * whole one: web archives put each record into a member of its own for that.
 */
final class GzipMembers extends InputStream {

    private static final int BUFFER = 1 << 16;
    /** So much of a member is kept, to look for the next one in it when it turns out to be damaged. Bytes. */
    private static final int KEPT = 1 << 20;
    /** A member may grow by this, once it is longer than {@link #SMALL}: DEFLATE's most is 1032, text reaches 30. */
    private static final int MOST_GROWTH = 500;

    private static final long SMALL = 1L << 26;
    private static final int TRAILER = 8;
    /** A header and what begins a member's content fit into this. Bytes. */
    private static final int FIRST_BLOCK = 1 << 12;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private byte[] buffer = new byte[BUFFER];
    /** Where in the buffer the member at hand begins, as far as that is kept. */
    private int member;

    private int pos;
    private int limit;
    private boolean ended;
    private boolean within;
    private boolean damaged;
    private long unpacked;
    private long packed;
    private long total;
    private long memberStart;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /** Position in the decompressed stream at which the last member begun begins. */
    long memberStart() {
        return memberStart;
    }

    /** Whether the last failure is a damaged member, after which {@link #recover} may go on. */
    boolean damaged() {
        return damaged;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (true) {
            if (damaged) {
                throw new IOException("the gzip member is damaged");
            }
            if (!within && !begin()) {
                return -1;
            }
            int n = inflate(into, from, length);
            if (n > 0) {
                return n;
            }
        }
    }

    /** Begins a member; says whether there is one. */
    private boolean begin() throws IOException {
        member = pos;
        int header = GzipHeader.end(buffer, pos, limit);
        while (header == -2 && limit - pos < BUFFER && fill()) {
            header = GzipHeader.end(buffer, pos, limit);
        }
        if (header == -2 && limit == pos || onlyZeros()) {
            return false;
        }
        memberStart = total;
        if (header < 0) {
            throw damage(header == -2 ? "the file ends in the header of a gzip member" : "bytes between gzip members");
        }
        packed = (long) header - pos;
        pos = header;
        inflater.reset();
        crc.reset();
        unpacked = 0;
        within = true;
        return true;
    }

    /** Some writers fill the last block of a tape or disk. */
    private boolean onlyZeros() throws IOException {
        while (true) {
            for (int i = pos; i < limit; i++) {
                if (buffer[i] != 0) {
                    return false;
                }
            }
            pos = limit;
            member = limit;
            if (!fill()) {
                return true;
            }
        }
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (pos == limit && !fill()) {
                    throw damage("the file ends in the middle of a gzip member");
                }
                inflater.setInput(buffer, pos, limit - pos);
            }
            int before = inflater.getRemaining();
            int n = inflater.inflate(into, from, length);
            int used = before - inflater.getRemaining();
            pos += used;
            packed += used;
            crc.update(into, from, n);
            unpacked += n;
            total += n;
            if (unpacked > SMALL && unpacked > packed * MOST_GROWTH) {
                throw damage("a gzip member grows more than " + MOST_GROWTH + " times: a decompression bomb");
            }
            if (inflater.finished()) {
                within = false;
                if (!trailer()) {
                    damaged = true; // told by the next read, once these last bytes are taken
                }
            } else if (n == 0 && inflater.needsDictionary()) {
                throw damage("a gzip member asks for a dictionary");
            }
            return n;
        } catch (DataFormatException e) {
            throw damage("a gzip member is damaged: " + e.getMessage());
        }
    }

    /** Takes the trailer; says whether it is that of what was unpacked. */
    private boolean trailer() throws IOException {
        while (limit - pos < TRAILER) {
            if (!fill()) {
                return false;
            }
        }
        long sum = little(pos);
        long size = little(pos + 4);
        if (sum != crc.getValue() || size != (unpacked & 0xFFFFFFFFL)) {
            return false;
        }
        pos += TRAILER;
        return true;
    }

    private long little(int i) {
        return buffer[i] & 0xFFL
                | (buffer[i + 1] & 0xFFL) << 8
                | (buffer[i + 2] & 0xFFL) << 16
                | (buffer[i + 3] & 0xFFL) << 24;
    }

    private IOException damage(String how) {
        damaged = true;
        within = false;
        return new IOException(how);
    }

    /** Goes on at the next member that can be unpacked and begins as {@code starts} wants; says whether there is one. */
    boolean recover(Start starts) throws IOException {
        damaged = false;
        within = false;
        pos = Math.min(limit, member + 1);
        while (true) {
            for (; pos < limit; pos++) {
                if (buffer[pos] == 0x1F && isMember(starts)) {
                    member = pos;
                    return true;
                }
            }
            member = pos;
            if (!fill()) {
                return false;
            }
        }
    }

    /** How the content of a member that opens a record begins. */
    interface Start {
        boolean is(byte[] bytes, int length);
    }

    private boolean isMember(Start starts) throws IOException {
        member = pos;
        boolean more = true;
        while (more && limit - pos < FIRST_BLOCK) {
            more = fill();
        }
        int header = GzipHeader.end(buffer, pos, limit);
        if (header < 0) {
            return false;
        }
        byte[] head = new byte[256];
        try {
            inflater.reset();
            inflater.setInput(buffer, header, limit - header);
            int n = inflater.inflate(head);
            return starts.is(head, n);
        } catch (DataFormatException e) {
            return false;
        }
    }

    /** Reads more, keeping the member at hand as far as it is kept; says whether there was any. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (pos - member > KEPT) {
            member = pos - KEPT;
        }
        if (limit == buffer.length) {
            if (member > 0) {
                System.arraycopy(buffer, member, buffer, 0, limit - member);
                pos -= member;
                limit -= member;
                member = 0;
            }
            if (limit > buffer.length / 2) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n <= 0) {
            ended = true;
            return false;
        }
        limit += n;
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
