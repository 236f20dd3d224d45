// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.Decay;
import io.entente.tie.Exposure;
import io.entente.tie.PairTally;
import io.entente.tie.SubPeriods;
import io.entente.tie.TieEvidence;
import io.entente.tie.TieFigures;
import io.entente.tie.TieOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The reduce side of strength and affinity: the states of one block of one scope. */
final class BlockStates {

    private final int block;
    private final SubPeriods parts;
    private final Decay decay;
    private final TieOptions options;
    private final Map<LocalDate, Long> dayWeights = new HashMap<>();
    private final Map<Integer, Exposure> exposures = new HashMap<>();
    private final TreeMap<Integer, PairTally> pairs = new TreeMap<>();
    private final Map<Integer, Exemplar.Best> friendly = new HashMap<>();
    private final Map<Integer, Exemplar.Best> hostile = new HashMap<>();
    private final Map<Integer, TieEvidence> ofArticle = new HashMap<>();
    private final EvidenceCodec.Entry entry = new EvidenceCodec.Entry();

    BlockStates(int block, SubPeriods parts, TieOptions options) {
        this.block = block;
        this.parts = parts;
        this.decay = new Decay(parts.last(), options.halfLife());
        this.options = options;
    }

    private static int pair(int a, int b) {
        return Math.min(a, b) << Short.SIZE | Math.max(a, b);
    }

    /** Adds the articles of a chunk of {@link EvidenceEntries}. */
    void add(byte[] chunk) {
        ByteBuffer in = ByteBuffer.wrap(chunk);
        while (in.hasRemaining()) {
            LocalDate day = LocalDate.ofEpochDay(in.getInt());
            int[] weights = options.weights().of(in.getLong());
            int[] countries = new int[in.getShort()];
            for (int i = 0; i < countries.length; i++) {
                countries[i] = in.getShort();
            }
            long dayWeight = dayWeights.computeIfAbsent(day, decay::weight);
            ofArticle.clear();
            for (int i = 0; i < countries.length; i++) {
                exposures
                        .computeIfAbsent(
                                countries[i],
                                c -> Exposure.empty(options.weights().replicates()))
                        .add(weights, dayWeight);
                for (int j = i + 1; j < countries.length; j++) {
                    if (ScopeGrid.block(ScopeGrid.group(countries[i]), ScopeGrid.group(countries[j])) == block) {
                        ofArticle.put(pair(countries[i], countries[j]), new TieEvidence());
                    }
                }
            }
            int length = in.getInt();
            if (length > 0) {
                entries(in, length, day);
            }
            int part = parts.index(day);
            ofArticle.forEach((pair, evidence) -> tally(pair).state().add(weights, dayWeight, part, evidence));
        }
    }

    private void entries(ByteBuffer in, int length, LocalDate day) {
        int from = in.position();
        in.position(from + length);
        String article = text(in);
        String source = text(in);
        int next = in.position();
        in.position(from);
        while (in.position() < from + length) {
            EvidenceCodec.decode(in, entry);
            int pair = pair(entry.a, entry.b);
            TieEvidence evidence = ofArticle.get(pair);
            add(evidence, tally(pair));
            if (entry.weight != 0 && !Double.isNaN(entry.weight)) {
                exemplar(pair, article, source, day);
            }
        }
        in.position(next);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(TieEvidence evidence, PairTally tally) {
        evidence.addSentence(entry.tone);
        if (!Double.isNaN(entry.toneA)) {
            evidence.addTargetTone(false, entry.toneA);
            tally.targetTone(true, entry.toneA);
        }
        if (!Double.isNaN(entry.toneB)) {
            evidence.addTargetTone(true, entry.toneB);
            tally.targetTone(false, entry.toneB);
        }
        for (int i = 0; i < entry.events; i++) {
            evidence.addEvent(entry.fromA[i], entry.goldstein[i]);
            tally.event(entry.fromA[i], entry.goldstein[i]);
        }
    }

    private void exemplar(int pair, String article, String source, LocalDate day) {
        Exemplar.Best best = (entry.weight > 0 ? friendly : hostile).computeIfAbsent(pair, p -> new Exemplar.Best());
        if (best.wants(entry.weight)) {
            best.add(new Exemplar(
                    entry.weight,
                    direction(),
                    article,
                    source,
                    day,
                    entry.field,
                    entry.sentence,
                    entry.start,
                    entry.end));
        }
    }

    private String direction() {
        boolean ab = false;
        boolean ba = false;
        for (int i = 0; i < entry.events; i++) {
            ab |= entry.fromA[i];
            ba |= !entry.fromA[i];
        }
        return ab && ba ? "both" : ab ? "ab" : ba ? "ba" : "none";
    }

    private PairTally tally(int pair) {
        return pairs.computeIfAbsent(pair, p -> new PairTally(options.weights().replicates(), parts.count()));
    }

    /** The figures of each pair, and its exemplars, as rows of {@link TieStage#CELL_AND_MORE}. */
    Iterator<Row> rows(int scope, Exposure all) {
        return pairs.entrySet().stream()
                .flatMap(e -> {
                    int a = e.getKey() >>> Short.SIZE;
                    int b = e.getKey() & 0xFFFF;
                    TieFigures figures = TieFigures.of(
                            e.getValue(), exposures.get(a), exposures.get(b), all, parts.count(), options);
                    Stream<Row> first = Stream.of(RowFactory.create(
                            scope, StrengthStage.FIGURES, a, b, 0L, 0L, 0L, 0L, 0L, figures.numbers(), null));
                    return Stream.concat(
                            first,
                            exemplars(e.getKey())
                                    .map(x -> RowFactory.create(
                                            scope,
                                            StrengthStage.EXEMPLAR,
                                            a,
                                            b,
                                            0L,
                                            0L,
                                            0L,
                                            0L,
                                            0L,
                                            null,
                                            ExemplarCodec.encode(x))));
                })
                .iterator();
    }

    private Stream<Exemplar> exemplars(int pair) {
        return Stream.of(friendly.get(pair), hostile.get(pair))
                .filter(Objects::nonNull)
                .flatMap(best -> best.inOrder().stream());
    }
}
