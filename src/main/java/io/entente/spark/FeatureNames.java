// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.text.Stem;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import io.entente.tone.FeatureKind;
import io.entente.tone.TargetReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What hashed features stand for, found by going through the training texts again; for reports only. */
public final class FeatureNames {

    private final Map<Integer, String> words = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    private FeatureNames() {
        List<String> marks = List.of("?", "TARGET", "NAME", "NUMBER");
        for (int i = 1; i < marks.size(); i++) {
            words.put(i, marks.get(i));
        }
    }

    /** The names of some places; of features that share a place, the first that is met. */
    public static FeatureNames of(Dataset<Row> targets, List<ToneTraining.Weight> weights) {
        FeatureNames found = new FeatureNames();
        Set<Integer> wanted = new HashSet<>();
        weights.forEach(w -> wanted.add(w.place()));
        TextScan scan = new TextScan();
        TargetReader reader = new TargetReader();
        targets.select("text", "start", "end").toLocalIterator().forEachRemaining(row -> {
            String text = row.getString(0);
            char[] units = text.toCharArray();
            scan.scan(units, units.length);
            found.learn(units, scan.tokens());
            int start = text.offsetByCodePoints(0, row.getInt(1));
            int end = text.offsetByCodePoints(0, row.getInt(2));
            reader.open(units, scan, TargetReader.NO_NAMES);
            reader.readUnits(start, end, (kind, a, b, value) -> {
                int place = kind.index(a, b);
                if (wanted.contains(place)) {
                    found.names.putIfAbsent(place, found.describe(kind, a, b));
                }
            });
        });
        return found;
    }

    private void learn(char[] text, Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int from = tokens.start(i);
            int hash = Stem.hash(text, from, tokens.end(i), tokens.hash(i));
            int end = Stem.end(text, from, tokens.end(i));
            words.computeIfAbsent(hash, h -> new String(text, from, end - from).toLowerCase(Locale.ROOT));
        }
    }

    private String describe(FeatureKind kind, int a, int b) {
        String first = words.getOrDefault(a, String.valueOf(a));
        String what = switch (kind) {
            case WORD -> first;
            case CONTENT -> first + " " + (b >> 3 == 0 ? "left" : "right") + " " + (b & 7);
            case CUE, LEXICON -> kind.detail(a, b);
        };
        return kind.name().toLowerCase(Locale.ROOT) + " " + what;
    }

    /** The name of a place. */
    public String name(int place) {
        return names.getOrDefault(place, "#" + place);
    }
}
