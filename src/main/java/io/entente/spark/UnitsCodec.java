// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.dyad.Granularity;
import io.entente.dyad.Units;
import java.nio.ByteBuffer;

/**
 * An article's units as bytes, for the working table between reading and counting: the three totals, then for each unit its
 * granularity, tone and countries.
 */
final class UnitsCodec {

    private static final int HEADER = 3 * Integer.BYTES + Integer.BYTES;
    private static final int PER_UNIT = Byte.BYTES + Long.BYTES + Short.BYTES;

    private UnitsCodec() {}

    static byte[] encode(Units units) {
        int countries = 0;
        for (int i = 0; i < units.size(); i++) {
            countries += units.count(i);
        }
        ByteBuffer out = ByteBuffer.allocate(HEADER + units.size() * PER_UNIT + countries * Short.BYTES);
        for (Granularity g : Granularity.values()) {
            out.putInt(units.total(g));
        }
        out.putInt(units.size());
        for (int i = 0; i < units.size(); i++) {
            out.put((byte) units.granularity(i).number());
            out.putDouble(units.tone(i));
            int[] codes = units.countries(i);
            out.putShort((short) codes.length);
            for (int code : codes) {
                out.putShort((short) code);
            }
        }
        return out.array();
    }

    /** The countries of the article as a whole, packed, ascending; none where it mentions none. */
    static int[] ofArticle(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(HEADER - Integer.BYTES);
        for (int unit = in.getInt(); unit > 0; unit--) {
            boolean article = in.get() == Granularity.ARTICLE.number();
            in.position(in.position() + Double.BYTES);
            int n = in.getShort();
            if (article) {
                int[] codes = new int[n];
                for (int k = 0; k < n; k++) {
                    codes[k] = in.getShort();
                }
                return codes;
            }
            in.position(in.position() + n * Short.BYTES);
        }
        return new int[0];
    }

    static Units decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int[] totals = {in.getInt(), in.getInt(), in.getInt()};
        int size = in.getInt();
        Units units = new Units();
        for (int i = 0; i < size; i++) {
            Granularity granularity = Granularity.of(in.get());
            double tone = in.getDouble();
            int[] codes = new int[in.getShort()];
            for (int k = 0; k < codes.length; k++) {
                codes[k] = in.getShort();
            }
            units.add(granularity, codes, codes.length, tone);
        }
        for (Granularity g : Granularity.values()) {
            units.addEmpty(g, totals[g.number()] - units.total(g));
        }
        return units;
    }
}
