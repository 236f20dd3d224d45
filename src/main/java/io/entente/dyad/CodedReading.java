// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.country.Iso3;
import io.entente.event.Event;
import io.entente.event.Events;
import io.entente.gazetteer.NameKind;
import io.entente.mention.Field;
import io.entente.mention.Mention;
import io.entente.tone.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What others coded of an article, in the shape of what we would have read out of it: one sentence without words. */
public final class CodedReading {

    /** The rule of mentions that others coded. */
    public static final String RULE = "coded";

    private CodedReading() {}

    /**
     * A reading of one sentence at offset 0.
     *
     * @param countries ISO 3166-1 alpha-3 codes, each once
     * @param event between two of them
     * @param tone of the whole, from -1 to 1; NaN without one
     * @param together whether the countries stand in the sentence together; else only the article pairs them
     */
    public static ArticleReading of(List<String> countries, Optional<Event> event, double tone, boolean together) {
        Sentence sentence = new Sentence(Field.TEXT, 0, 0, 0, tone);
        List<Mention> mentions = new ArrayList<>();
        for (String iso3 : new TreeSet<>(countries)) {
            mentions.add(new Mention(0, 0, iso3, iso3, NameKind.NAME, 1, RULE, Field.TEXT, 0, 0, 0, null, true));
        }
        List<Dyad> dyads = new ArrayList<>();
        if (together) {
            SentencePairs.collect(mentions, List.of(sentence), m -> Double.NaN, dyads);
        }
        int[] codes = mentions.stream().mapToInt(m -> Iso3.pack(m.iso3())).toArray();
        Units units = new Units();
        for (Granularity g : Granularity.values()) {
            units.add(g, codes, together || g == Granularity.ARTICLE ? codes.length : 0, tone);
        }
        return new ArticleReading(
                null,
                Double.isNaN(tone)
                        ? Optional.empty()
                        : Optional.of(new Tone(Double.NaN, Double.NaN, Double.NaN, tone, 0, 0)),
                List.of(),
                List.of(sentence),
                0,
                1,
                0,
                mentions,
                List.of(),
                dyads,
                new Events(event.stream().toList(), 0),
                Optional.empty(),
                units);
    }
}
