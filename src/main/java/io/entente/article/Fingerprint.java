// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A 128-bit hash (MurmurHash3 x64) of a {@link NormalText}. Texts with one fingerprint are taken for the same.
 *
 * @param hi first 64 bits
 * @param lo last 64 bits
 */
public record Fingerprint(long hi, long lo) {

    /** The fingerprint of a text. */
    public static Fingerprint of(CharSequence text) {
        byte[] bytes = new NormalText(text).bytes();
        long[] hash = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
        return new Fingerprint(hash[0], hash[1]);
    }

    /** 32 hexadecimal digits. */
    public String hex() {
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(hi)
                        .putLong(lo)
                        .array());
    }
}
