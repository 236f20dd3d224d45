// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.mention.Field;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence that stands for a pair in a scope.
 *
 * @param weight how telling it is, with its sign; see {@link io.entente.dyad.PairEvidence#weight}
 * @param direction of its events: ab, ba, both, none
 * @param article id of its article
 * @param source of the article; {@code null} when unknown
 */
record Exemplar(
        double weight,
        String direction,
        String article,
        String source,
        LocalDate date,
        Field field,
        int sentence,
        int start,
        int end) {

    /** So many stand for each sign. */
    static final int MOST = 3;

    /** The most telling first; among equals the earliest. */
    static final Comparator<Exemplar> ORDER = Comparator.comparingDouble((Exemplar e) -> -Math.abs(e.weight))
            .thenComparing(Exemplar::date)
            .thenComparing(Exemplar::article)
            .thenComparing(Exemplar::field)
            .thenComparingInt(Exemplar::sentence);

    /** Writes it, for its way to the task that writes its scope. */
    void write(DataOutput out) throws IOException {
        out.writeDouble(weight);
        out.writeUTF(direction);
        DataTexts.write(out, article);
        DataTexts.write(out, source);
        out.writeInt((int) date.toEpochDay());
        out.writeBoolean(field == Field.TITLE);
        out.writeInt(sentence);
        out.writeInt(start);
        out.writeInt(end);
    }

    /** Reads what {@link #write} wrote. */
    static Exemplar read(DataInput in) throws IOException {
        double weight = in.readDouble();
        String direction = in.readUTF();
        String article = DataTexts.read(in);
        String source = DataTexts.read(in);
        return new Exemplar(
                weight,
                direction,
                article,
                source,
                LocalDate.ofEpochDay(in.readInt()),
                in.readBoolean() ? Field.TITLE : Field.TEXT,
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    /** The best of one pair and sign, each of another article; the same whatever order they come in. */
    static final class Best {
        private final List<Exemplar> found = new ArrayList<>(MOST + 1);

        /** Whether one of this weight may still come in. */
        boolean wants(double weight) {
            return found.size() < MOST || Math.abs(weight) >= Math.abs(found.get(MOST - 1).weight);
        }

        void add(Exemplar e) {
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).article.equals(e.article)) {
                    if (ORDER.compare(e, found.get(i)) >= 0) {
                        return;
                    }
                    found.remove(i);
                    break;
                }
            }
            found.add(e);
            found.sort(ORDER);
            if (found.size() > MOST) {
                found.remove(MOST);
            }
        }

        List<Exemplar> inOrder() {
            return found;
        }
    }
}
