// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.country.Iso3;
import io.entente.dyad.Dyad;
import io.entente.dyad.PairEvidence;
import io.entente.event.Event;
import io.entente.mention.Field;
import java.nio.ByteBuffer;
import java.util.List;

/** What the sentences of one article say of their pairs of countries, as bytes for the working table. */
final class EvidenceCodec {

    /** Countries, tones, place and number of events. */
    private static final int ENTRY = 2 * Short.BYTES + 4 * Float.BYTES + Byte.BYTES + 3 * Integer.BYTES + Byte.BYTES;

    private static final int EVENT = Byte.BYTES + Float.BYTES;

    /** Values travel with four digits. */
    private static final double DIGITS = 1e4;

    private EvidenceCodec() {}

    /** One sentence's word on a pair; it is read into the same object each time. */
    static final class Entry {
        int a;
        int b;
        double tone;
        double toneA;
        double toneB;
        double weight;
        Field field;
        int sentence;
        int start;
        int end;
        int events;
        final boolean[] fromA = new boolean[Byte.MAX_VALUE];
        final double[] goldstein = new double[Byte.MAX_VALUE];
    }

    static byte[] encode(List<PairEvidence> all) {
        int bytes = 0;
        for (PairEvidence p : all) {
            bytes += ENTRY + Math.min(p.events().size(), Byte.MAX_VALUE) * EVENT;
        }
        ByteBuffer out = ByteBuffer.allocate(bytes);
        for (PairEvidence p : all) {
            Dyad d = p.dyad();
            out.putShort((short) Iso3.pack(d.a().iso3())).putShort((short) Iso3.pack(d.b().iso3()));
            out.putFloat((float) d.sentence().tone())
                    .putFloat((float) d.toneA())
                    .putFloat((float) d.toneB());
            out.putFloat((float) p.weight());
            out.put((byte) (d.sentence().field() == Field.TITLE ? 1 : 0));
            out.putInt(d.index())
                    .putInt(d.sentence().start())
                    .putInt(d.sentence().end());
            int events = Math.min(p.events().size(), Byte.MAX_VALUE);
            out.put((byte) events);
            for (Event e : p.events().subList(0, events)) {
                out.put((byte) (p.fromA(e) ? 1 : 0)).putFloat((float) e.goldstein());
            }
        }
        return out.array();
    }

    /** Reads the next entry. */
    static void decode(ByteBuffer in, Entry into) {
        into.a = in.getShort();
        into.b = in.getShort();
        into.tone = rounded(in.getFloat());
        into.toneA = rounded(in.getFloat());
        into.toneB = rounded(in.getFloat());
        into.weight = rounded(in.getFloat());
        into.field = in.get() == 1 ? Field.TITLE : Field.TEXT;
        into.sentence = in.getInt();
        into.start = in.getInt();
        into.end = in.getInt();
        into.events = in.get();
        for (int i = 0; i < into.events; i++) {
            into.fromA[i] = in.get() == 1;
            into.goldstein[i] = rounded(in.getFloat());
        }
    }

    private static double rounded(float value) {
        return Float.isNaN(value) ? Double.NaN : Math.rint(value * DIGITS) / DIGITS;
    }

    /** The bytes of the entry that begins at a place. */
    static int length(ByteBuffer in, int at) {
        return ENTRY + in.get(at + ENTRY - Byte.BYTES) * EVENT;
    }
}
