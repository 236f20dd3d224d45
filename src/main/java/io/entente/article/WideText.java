// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text in UTF-16 or UTF-32 as UTF-8; any other stream as it is. What is no character becomes a byte that UTF-8 never has, so
 * that it costs its record only.
 */
public final class WideText extends InputStream {

    /** How many of a file's first bytes tell. */
    public static final int HEAD = 4;

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final int BUFFER = 1 << 14;
    private static final int NO_CHARACTER = 0xFF;

    private final InputStream in;
    private CharsetDecoder decoder;
    private ByteBuffer stored;
    private CharBuffer characters;
    private byte[] ready = new byte[0];
    private int at;
    private boolean begun;
    private boolean ended;

    private WideText(InputStream in) {
        this.in = in;
    }

    /** The slice as UTF-8; one that does not begin with the file is UTF-8 already, since no other text is cut. */
    static ArchiveSlice asUtf8(ArchiveSlice slice) {
        return slice.start() > 0
                ? slice
                : new ArchiveSlice(slice.file(), new WideText(slice.in()), slice.start(), slice.end());
    }

    /** Whether text that begins so is in UTF-16 or UTF-32. */
    public static boolean isTold(byte[] head) {
        return charset(head).isPresent();
    }

    /** The characters of a file's first bytes. */
    static String decode(byte[] head) {
        return new String(head, charset(head).orElse(StandardCharsets.UTF_8));
    }

    /** By the byte order mark, else by the zeros of a first character that is ASCII, which no text has in UTF-8. */
    private static Optional<Charset> charset(byte[] head) {
        int a = at(head, 0);
        int b = at(head, 1);
        int c = at(head, 2);
        int d = at(head, 3);
        if (a == 0xFF && b == 0xFE) {
            return Optional.of(c == 0 && d == 0 ? UTF_32LE : StandardCharsets.UTF_16LE);
        }
        if (a == 0xFE && b == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (a == 0 && b == 0 && (c == 0xFE && d == 0xFF || c == 0 && isAscii(d))) {
            return Optional.of(UTF_32BE);
        }
        if (isAscii(a) && b == 0 && d == 0) {
            return c == 0
                    ? Optional.of(UTF_32LE)
                    : isAscii(c) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
        }
        return a == 0 && isAscii(b) && c == 0 && isAscii(d) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static int at(byte[] head, int i) {
        return i < head.length ? head[i] & 0xFF : -1;
    }

    private static boolean isAscii(int c) {
        return c >= '\t' && c <= '~';
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (!begun) {
            begin();
        }
        while (at == ready.length && decoder != null && !ended) {
            decode();
        }
        if (at == ready.length) {
            return decoder == null ? in.read(into, from, length) : -1;
        }
        int n = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, from, n);
        at += n;
        return n;
    }

    private void begin() throws IOException {
        begun = true;
        byte[] head = in.readNBytes(HEAD);
        Charset charset = charset(head).orElse(null);
        if (charset == null) {
            ready = head;
        } else {
            decoder = charset.newDecoder(); // reports what is no character
            stored = ByteBuffer.allocate(BUFFER).put(head).flip();
            characters = CharBuffer.allocate(BUFFER);
        }
    }

    /** Reads on, and decodes what is at hand. */
    private void decode() throws IOException {
        stored.compact();
        int n = in.read(stored.array(), stored.position(), stored.remaining());
        stored.position(stored.position() + Math.max(0, n)).flip();
        ended = n < 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        CoderResult result;
        do {
            result = decoder.decode(stored, characters, ended);
            out.writeBytes(characters.flip().toString().getBytes(StandardCharsets.UTF_8));
            characters.clear();
            if (result.isError()) {
                out.write(NO_CHARACTER);
                stored.position(stored.position() + result.length());
            }
        } while (!result.isUnderflow());
        ready = out.toByteArray();
        at = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
