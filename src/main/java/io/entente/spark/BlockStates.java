// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.ClusterWeights;
import io.entente.tie.Decay;
import io.entente.tie.Exposure;
import io.entente.tie.KeyedStates;
import io.entente.tie.PairTally;
import io.entente.tie.SubPeriods;
import io.entente.tie.TieEvidence;
import io.entente.tie.TieFigures;
import io.entente.tie.TieOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reduce side of strength and affinity: the states of one block of one scope. */
final class BlockStates {

    /** Of two countries that no sentence mentions together. */
    private static final TieEvidence NO_SENTENCE = new TieEvidence();

    private final ScopeGrid grid;
    private final int block;
    private final ScopeTotal total;
    private final SubPeriods parts;
    private final Decay decay;
    private final TieOptions options;
    private final Map<LocalDate, Long> dayWeights = new HashMap<>();
    private final KeyedStates<Exposure> exposures;
    private final KeyedStates<PairTally> pairs;
    private final KeyedStates<Exemplar.Best> friendly = new KeyedStates<>(Exemplar.Best::new);
    private final KeyedStates<Exemplar.Best> hostile = new KeyedStates<>(Exemplar.Best::new);
    private final Map<Integer, TieEvidence> ofArticle = new HashMap<>();
    private final EvidenceCodec.Entry entry = new EvidenceCodec.Entry();

    /** @param total of the scope; where it tells the exposures of countries, none are added up here */
    BlockStates(ScopeGrid grid, int block, SubPeriods parts, TieOptions options, ScopeTotal total) {
        this.grid = grid;
        this.block = block;
        this.total = total;
        this.parts = parts;
        this.decay = new Decay(parts.last(), options.halfLife());
        this.options = options;
        int replicates = options.weights().replicates();
        exposures = new KeyedStates<>(() -> Exposure.empty(replicates));
        pairs = new KeyedStates<>(() -> new PairTally(replicates, parts.count()));
    }

    private static int pair(int a, int b) {
        return Math.min(a, b) << Short.SIZE | Math.max(a, b);
    }

    /** Adds the articles of a chunk of {@link EvidenceEntries}. */
    void add(byte[] chunk) {
        ByteBuffer in = ByteBuffer.wrap(chunk);
        while (in.hasRemaining()) {
            LocalDate day = LocalDate.ofEpochDay(in.getInt());
            ClusterWeights weights = options.weights().of(in.getLong());
            int[] countries = new int[in.getShort()];
            for (int i = 0; i < countries.length; i++) {
                countries[i] = in.getShort();
            }
            ofArticle.clear();
            int length = in.getInt();
            if (length > 0) {
                entries(in, length, day);
            }
            add(countries, day, weights);
        }
    }

    private void add(int[] countries, LocalDate day, ClusterWeights weights) {
        long dayWeight = dayWeights.computeIfAbsent(day, decay::weight);
        int part = parts.index(day);
        for (int i = 0; i < countries.length; i++) {
            if (!total.tellsCountries()) {
                exposures.of(countries[i]).add(weights, dayWeight);
            }
            for (int j = i + 1; j < countries.length; j++) {
                if (grid.blockOf(countries[i], countries[j]) == block) {
                    int pair = pair(countries[i], countries[j]);
                    TieEvidence evidence = ofArticle.isEmpty() ? null : ofArticle.get(pair);
                    pairs.of(pair).state().add(weights, dayWeight, part, evidence == null ? NO_SENTENCE : evidence);
                }
            }
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
            add(ofArticle.computeIfAbsent(pair, p -> new TieEvidence()), pairs.of(pair));
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
        Exemplar.Best best = (entry.weight > 0 ? friendly : hostile).of(pair);
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

    /** The figures of each pair and its exemplars, as a chunk of {@link ScopeParts}. */
    byte[] figures() {
        Exposure all = total.exposure();
        return ScopeParts.chunk(pairs.keys(), pair -> figures(pair, all), this::exemplars);
    }

    private TieFigures figures(int pair, Exposure all) {
        return TieFigures.of(
                pairs.of(pair), exposure(pair >>> Short.SIZE), exposure(pair & 0xFFFF), all, parts.count(), options);
    }

    private Exposure exposure(int country) {
        return total.tellsCountries() ? total.exposure(country) : exposures.of(country);
    }

    private List<Exemplar> exemplars(int pair) {
        List<Exemplar> told = new ArrayList<>(2 * Exemplar.MOST);
        for (KeyedStates<Exemplar.Best> side : List.of(friendly, hostile)) {
            Exemplar.Best best = side.find(pair);
            if (best != null) {
                told.addAll(best.inOrder());
            }
        }
        return told;
    }
}
