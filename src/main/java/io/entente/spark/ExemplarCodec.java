// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.mention.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** An exemplar as bytes, for its way to the task that writes its scope. */
final class ExemplarCodec {

    private ExemplarCodec() {}

    static byte[] encode(Exemplar e) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeDouble(e.weight());
            out.writeUTF(e.direction());
            out.writeUTF(e.article());
            out.writeBoolean(e.source() != null);
            out.writeUTF(e.source() == null ? "" : e.source());
            out.writeInt((int) e.date().toEpochDay());
            out.writeBoolean(e.field() == Field.TITLE);
            out.writeInt(e.sentence());
            out.writeInt(e.start());
            out.writeInt(e.end());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Exemplar decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            double weight = in.readDouble();
            String direction = in.readUTF();
            String article = in.readUTF();
            boolean named = in.readBoolean();
            String source = in.readUTF();
            return new Exemplar(
                    weight,
                    direction,
                    article,
                    named ? source : null,
                    LocalDate.ofEpochDay(in.readInt()),
                    in.readBoolean() ? Field.TITLE : Field.TEXT,
                    in.readInt(),
                    in.readInt(),
                    in.readInt());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
