// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML file, in the encoding that its first bytes declare, else UTF-8. */
final class XmlCharacters {

    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    private XmlCharacters() {}

    /** A reader that fails with a {@link java.nio.charset.CharacterCodingException} on bytes that are no characters. */
    static Reader of(InputStream file) throws IOException {
        InputStream in = new BufferedInputStream(file);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        int mark = markLength(head);
        in.skipNBytes(mark == 3 ? mark : 0); // the decoder of UTF-16 takes its mark itself
        return new InputStreamReader(in, (mark == 2 ? StandardCharsets.UTF_16 : declared(head, mark)).newDecoder());
    }

    private static int markLength(byte[] head) {
        String start = new String(head, 0, Math.min(3, head.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("\u00EF\u00BB\u00BF")
                ? 3
                : start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE") ? 2 : 0;
    }

    private static Charset declared(byte[] head, int from) {
        Matcher name = DECLARED.matcher(new String(head, from, head.length - from, StandardCharsets.ISO_8859_1));
        try {
            return name.find() ? Charset.forName(name.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8; // bytes that are not are told where they stand
        }
    }
}
